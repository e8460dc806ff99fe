class Descriptor:
    def __get__(self, instance, owner):
        return -1
class Owner:
    x = Descriptor()
o = Owner()
o.__dict__["x"] = 100
seen = 0
for i in range(60):
    seen += o.x
    if i == 30:
        Descriptor.__set__ = lambda self, instance, value: None
print(seen)
