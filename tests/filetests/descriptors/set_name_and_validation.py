# Fields that learn their names, validate, count and share one class for many attributes.
class Field:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = [*getattr(owner, "fields", []), name]
    def __get__(self, item, owner):
        if item is None: return self
        try:
            return item.values[self.name]
        except KeyError:
            return self.default
    def __set__(self, item, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(item).__name__}.{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        item.values[self.name] = value
class Positive(Field):
    def __set__(self, item, value):
        super().__set__(item, value)
        if value <= 0: raise ValueError(f"{self.name} must be positive")
class Model:
    def __init__(self, **values):
        self.values = {}
        for name, value in values.items(): setattr(self, name, value)
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"
class Item(Model):
    name = Field(str, "?")
    price = Positive(int)
class Box(Item):
    weight = Positive(float, 1.5)
print(Item(), Box(name="b", price=3), Item.fields, Box.fields, Item.price.kind)
for values in ({"name": 1}, {"price": 0}, {"price": "x"}, {"weight": 1}):
    try:
        print(Box(**values))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
later = Field(int)
Item.later = later
try:
    Item().later
except AttributeError as error:
    print(error)
later.__set_name__(Item, "later")
print(Item(later=4).later)
class Failing:
    def __set_name__(self, owner, name): raise ValueError("no name please")
try:
    class Owner: bad = Failing()
except ValueError as error:
    print(error, error.__notes__)

def hot(n):
    box, refused = Box(price=1), 0
    for i in range(n):
        try:
            box.price = i % 10
            box.weight = i / 2
        except (ValueError, TypeError):
            refused += 1
        box.price += 1
    return box, refused
print(hot(2000))
