def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: {}.fromkeys())
show(lambda: {}.keys()&1)
show(lambda: {}.keys()|1)
show(lambda: {}.keys()<1)
show(lambda: {}.keys()==1)
show(lambda: {}.values()==1)
show(lambda: {1:2}.items())
show(lambda: {1:2}.keys())
show(lambda: {1:2}.values())
show(lambda: {1:2}.keys()|[2])
show(lambda: {1:2}.keys().isdisjoint([2]))
show(lambda: {1:2}.keys().isdisjoint(1))
show(lambda: {1:2}.values()&1)
show(lambda: list(reversed({1:2}.items())))
show(lambda: {1:2}.items()<={1:2}.items())
show(lambda: {1:2}.items()-{(1,2)})
show(lambda: {(1,2)}-{1:2}.items())
show(lambda: {1:[]}.items()|set())
show(lambda: type({}.keys()&{}.keys()))
show(lambda: len({1:2}.values()))
show(lambda: 1 in {1:2}.items())
show(lambda: 2 in {1:2}.values())

table = {}
total = 0
for number in range(3000):
    total += table.setdefault(number % 10, number) + table.get(number, 1)
print(total)
