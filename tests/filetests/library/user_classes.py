# UserDict, UserList and UserString: results are of the subclass, operators take both kinds, methods have names and defaults.
from collections import UserDict, UserList, UserString


class Words(UserString):
    pass


class Items(UserList):
    pass


class Table(UserDict):
    def __missing__(self, key):
        return f"no {key}"


def show(action, *args, **kwargs):
    try:
        result = action(*args, **kwargs)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, "|", error)


words = Words("some Words")
for name in ("upper", "lower", "title", "swapcase", "capitalize", "casefold", "split", "isalpha", "isupper", "encode", "strip"):
    show(getattr(words, name))
show(words.center, 14, "*")
show(words.center)
show(words.replace, "some", Words("other"))
show(words.find, Words("Words"))
show(words.count, "o", 3)
show(words.startswith, "some")
show(words.isdigit, 1)
show(words.join, ["a", "b"])
show(words.partition, " ")
show(lambda: words + "!" + Words("?"))
show(lambda: "<" + words)
show(lambda: words * 2)
show(lambda: Words("%s-%d") % ("a", 2))
show(lambda: "%s" % words)
show(lambda: words[1:4])
show(lambda: (words == "some Words", words < "z", words >= Words("a"), "Wo" in words, hash(words) == hash("some Words")))
show(lambda: (int(Words("12")), float(Words("1.5")), complex(Words("2j"))))
show(UserString, 12)

items = Items([3, 1, 2])
show(lambda: items + [4])
show(lambda: (5,) + items)
show(lambda: items * 2)
show(lambda: items[::-1])
show(items.pop, 0)
show(items.index, 2)
show(items.copy)
items += Items([9])
items *= 2
items.sort(reverse=True)
items.reverse()
items.remove(9)
show(lambda: (items, items == [1, 1, 2, 2, 9], items.count(1), items > [0], 9 in items))

table = Table(a=1)
show(lambda: table | {"b": 2})
show(lambda: {"b": 2} | table)
show(lambda: (table["x"], table.get("x"), "x" in table, table.pop("a"), table))
show(lambda: table | 1)
table |= {"c": 3}
show(table.copy)
show(Table.fromkeys, "ab", 0)
total = UserList()
for number in range(3000):
    total.append(number)
print(len(total), sum(total))
