# difftest: fuel=20000
# What is stored into a bytearray is asked for its index once, before the index is out of range.
class Index:
    def __index__(self): print("asked"); return 65
x = bytearray(b"abc")
for key in 0, True, -1, 9:
    try:
        x[key] = Index()
    except IndexError as error:
        print(error)
print(x)
