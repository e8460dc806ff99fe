class Index:
    def __index__(self):
        items.append(0)
        return len(items) - 1
items = []
for i in range(50):
    items[Index()] = i
    del items[Index():]
print(items)
