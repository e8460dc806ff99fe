def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: [].append())
show(lambda: [].append(1,2))
show(lambda: [].insert(1))
show(lambda: [].insert('a',1))
show(lambda: [].pop())
show(lambda: [1].pop(5))
show(lambda: [1].pop(1,2))
show(lambda: [1].pop('a'))
show(lambda: [].remove(1))
show(lambda: [].index(1))
show(lambda: [1].index())
show(lambda: [1].index(1,2,3,4))
show(lambda: [1].index(1,'a'))
show(lambda: [].count())
show(lambda: [1].sort(1))
show(lambda: [1].sort(foo=1))
show(lambda: [1,'a'].sort())
show(lambda: [].extend(1))
show(lambda: [].extend())
show(lambda: [].clear(1))
show(lambda: [].copy(1))
show(lambda: [].reverse(1))
show(lambda: [].sort(key=1,reverse='a'))
show(lambda: [1].sort(key=1))
show(lambda: [1,2].index(3))
show(lambda: (1,).index(2))
show(lambda: (1,).index(1,2,3,4))
show(lambda: (1,).count())
show(lambda: [2]|{1:2}.keys())
show(lambda: (1,2) in {1:2}.items())

items = []
total = 0
for number in range(3000):
    items.append(number)
    total += items.count(number) if number < 50 else len(items)
print(total)
