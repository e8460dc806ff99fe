# A text that grows in its place: whoever holds it too, or looks on, sees nothing of it.
class Plain:
    pass


class Looking:
    def __setattr__(self, name, value):
        print("set", name, self.__dict__.get(name), value)
        super().__setattr__(name, value)


class Default:
    text = "class"

    @property
    def computed(self):
        return self.__dict__["hidden"]

    @computed.setter
    def computed(self, value):
        print("property", self.__dict__["hidden"], value)
        self.__dict__["hidden"] = value


class Key:
    def __hash__(self):
        return hash("text")

    def __eq__(self, other):
        print("compared with", other, sorted(map(str, vars(plain).values())))
        return False


class Namespace(dict):
    def __setitem__(self, name, value):
        print("namespace", name, dict.get(self, name), value)
        dict.__setitem__(self, name, value)


class Meta(type):
    def __prepare__(name, bases):
        return Namespace()


def fresh():
    return "".join(["a", "b"])


plain, looking, default = Plain(), Looking(), Default()
plain.text = looking.text = fresh()
default.hidden = fresh()
items, named = [fresh(), fresh()], {"text": fresh()}
total = fresh()
kept = plain.text


def grow():
    global total
    cell = fresh()

    def inner(more):
        nonlocal cell
        cell += more
        return lambda: cell

    for i in range(60):
        total += "é" if i % 7 == 0 else "x"
        plain.text += "x"
        default.text += "y"
        items[0] += "z"
        items[-1] += items[0][-1]
        named["text"] += str(i % 10)
        inner(total[-1])
        before = total
        if i % 10 == 0:
            total += "|"
            print(before[-3:], total[-3:], hash(before) == hash(total), before in {total})
    return cell


print(grow()[-20:], len(total), len(plain.text), default.text[:9], Default.text, items[0][-3:], items[1][-3:], named)
print(kept, looking.text)
looking.text += "c"
default.computed += "d"
plain.__dict__[Key()] = 1
plain.text += "!"
print(plain.text[-3:])
for place in items, named:
    try:
        place[7] += "x"
    except (IndexError, KeyError) as error:
        print(repr(error))
total += total
print(len(total), total == total[:len(total) // 2] * 2)


class Body(metaclass=Meta):
    s = fresh()
    s += "c"
    s += "d"


print(Body.s)
