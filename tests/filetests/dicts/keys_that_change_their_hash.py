# A key whose hash has changed is found only where a search for its new hash comes by it: then the key itself is enough.
class Key:
    def __init__(self, number): self.number = number
    def __hash__(self): return self.number
    def __eq__(self, other): return self is other
    def __repr__(self): return f"K{self.number}"
def found(table, keys, shift):
    for key in keys: key.number += shift
    return [key in table for key in keys], len(table)
for shift in (1, 7, 8, 16, 32, 64, 1 << 20):
    for count in (1, 3, 5, 6, 20):
        keys = [Key(number * 3) for number in range(count)]
        print(shift, count, found(dict.fromkeys(keys), keys, shift))
keys = [Key(1), Key(9), Key(17)]
table = {key: index for index, key in enumerate(keys)}
del table[keys[0]]
keys[2].number = 25
print(table.get(keys[2]), keys[2] in table, table)
table[keys[2]] = "again"
print(table, len(table))
keys[1].number = 2
try:
    del table[keys[1]]
except KeyError as error:
    print("missing", error)
print(list(table), table.pop(keys[1], None))
def hot(n):
    key, log = Key(1), []
    table = {key: "x"}
    for i in range(n):
        key.number = 1 + i // 500
        found = table.get(key)
        if not log or log[-1][1] != found: log.append((i, found))
    return log
print(hot(8000))
