# Keywords of calls and classes are no private names, those of parameters are.
def takes(__a=0, **rest):
    return __a, rest


class Meta(type):
    def __new__(metaclass, name, bases, namespace, **keywords):
        return super().__new__(metaclass, name, bases, namespace | {"keywords": keywords})

    def __init__(self, *arguments, **keywords):
        pass


class Private:
    class Inner(metaclass=Meta, __b=1, _c=2):
        pass

    def call(self, __own=3):
        return takes(__a=1, __b=__own, __c__=5), dict(__d=1), (lambda __e: __e)(6)

    def refused(self):
        try:
            return self.call(__own=4)
        except TypeError as error:
            return str(error)


private = Private()
for i in range(300):
    last = private.call(), private.call(_Private__own=i), private.refused()
print(last, Private.Inner.keywords)
