class L(list):
    def __getitem__(self, index):
        print('item', index)
        return list.__getitem__(self, index)
for i in range(40):
    match L([1, 2, 3]):
        case [0, *_, 3]:
            pass
        case [first, *rest]:
            pass
print(first, rest)
