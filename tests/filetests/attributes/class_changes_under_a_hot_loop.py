# Methods and attributes of an instance change in every way while a hot loop reads them: the class, the instance, its class and its dict.
class First:
    label = 3
    def method(self):
        return 1

class Second:
    label = "second"
    def method(self):
        return "two"

def run(n):
    instance = First()
    seen = []
    for i in range(n):
        if i == n - 6:
            First.method = lambda self: 10
        if i == n - 5:
            First.label = 2.5
        if i == n - 4:
            instance.method = lambda: "own"
        if i == n - 3:
            del instance.method
            instance.__class__ = Second
        if i == n - 2:
            instance.__dict__ = {"label": None}
        pair = instance.method(), instance.label
        if i > n - 9:
            seen.append(pair)
    return seen

print(run(6000))
