items = [2, 1, None, 0, 9, 8, 7]
try:
    items.sort(reverse=True)
except TypeError as error:
    print(error, items)
