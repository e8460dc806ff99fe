# The iterated list grows and shrinks while its loop is compiled; the loop ends when the index passes the end.
def worklist(limit):
    items = [1]
    order = 0
    for item in items:
        order = (order * 31 + item) % 1000003
        if item * 2 < limit:
            items += [item * 2]
        if item * 3 < limit and item % 2:
            items += [item * 3]
    return len(items), order
print(worklist(10), worklist(3000))
def shrink(items):
    seen = 0
    for item in items:
        seen += item
        if len(items) > 200:
            del items[-1]
    return seen, len(items)
print(shrink(list(range(500))))
def clear(items):
    count = 0
    for item in items:
        count += 1
        if count == 350:
            del items[:]
            items += [1, 2, 3]
    return count, items
print(clear(list(range(500))))
def inserted(items):
    count = 0
    for item in items:
        count += 1
        if count < 300:
            items[0:0] = [item]
    return count, len(items)
print(inserted([5, 6]))
