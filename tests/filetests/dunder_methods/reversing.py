# reversed() of all that has __reversed__, or a length and items by number.
class O:
    def __reversed__(self): return iter("rev")
class S:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i == 1: raise IndexError
        return i
class N:
    __reversed__ = None
class D(dict): pass
class L(list):
    def __getitem__(self, i): return "x"
class L2(list):
    def __reversed__(self): return iter([9])
class B:
    def __getitem__(self, i): return i
print(list(reversed(O())), list(reversed(S())), list(reversed(D(a=1))), list(reversed(L([1, 2]))), list(reversed(L2([1]))), list(reversed("ab")))
for x in (N(), B(), 5, {1}, object(), O): 
    try: reversed(x)
    except TypeError as e: print(e)
class T(tuple): 
    def __getitem__(self, i): return "t"
    def __len__(self): return 4
print(list(reversed(T((1, 2)))), type(reversed(T())).__name__, type(reversed(S())).__name__)
r = reversed(S())
print(next(r))
try: print(list(r))
except Exception as e: print(e)
def hot(n):
    total, s, o = 0, S(), O()
    for i in range(n):
        total += len(list(reversed((s, o, "abc", [1], range(3), {1: 2})[i % 6])))
    return total
print(hot(2000))
