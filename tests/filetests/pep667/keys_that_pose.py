# Keys of f_locals that are no plain str: they are asked whether they are a variable of the same hash.
import sys


class Posing(str):
    def __hash__(self):
        return hash('x')

    def __eq__(self, other):
        return str(other) == 'x'


class Any:
    asked = 0

    def __hash__(self):
        return hash('total')

    def __eq__(self, other):
        Any.asked += 1
        if Any.asked > 200:
            raise ValueError('asked too often')
        return other == 'total'


def run(n):
    x = 1
    y = 5
    total = 0
    variables = sys._getframe().f_locals
    for i in range(n):
        variables[Posing('y')] = i
        total += x + y
        if i % 2:
            variables[Any()] = total + 1
    return x, y, total, Any.asked


print(run(150))


def corners():
    x = 1
    variables = sys._getframe().f_locals
    print(variables[Posing('zz')], Posing('q') in variables, variables.get(Posing('w')))
    try:
        variables.pop(Posing('w'))
    except ValueError as error:
        print(error)
    try:
        variables[Posing('x')] = unbound = 3
        print(x, unbound)
        del unbound
        print('unbound' in variables, variables.setdefault('unbound', 4), unbound)
    except NameError as error:
        print(error)
    total = 1
    Any.asked = 200
    for use in (lambda: variables[Any()], lambda: Any() in variables, lambda: variables.setdefault(Any(), 1)):
        try:
            print(use())
        except ValueError as error:
            print(error)
    for key in ([], {}):
        try:
            variables[key] = 1
        except TypeError as error:
            print(error)
    return total


corners()
