# The right operand is asked first where its class derives from the left one's, whether or not it changes the comparison.
import operator


class L(list):
    pass


class T(tuple):
    pass


class Tells:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(self.name, "==", other.name)
        return True

    def __lt__(self, other):
        print(self.name, "<", other.name)
        return True

    def __gt__(self, other):
        print(self.name, ">", other.name)
        return False


def tried(function, left, right):
    try:
        return function(left, right)
    except TypeError as error:
        return str(error)


for function in (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne):
    for make, derived in ((list, L), (tuple, T)):
        for left, right in (([0], [""]), ([""], [0])):
            print(tried(function, make(left), derived(right)), tried(function, derived(left), make(right)))
        print(tried(function, make([Tells("a")]), derived([Tells("b")])))
        print(tried(function, derived([Tells("a")]), make([Tells("b")])))
for i in range(300):
    last = tried(max, L([i]), [""]), tried(min, [""], L([i])), [""] == L([i])
print(last)
