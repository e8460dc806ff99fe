from __future__ import annotations
x: int = 1
print(__annotations__)
del __annotations__
try:
    y: int = 3
except NameError as e:
    print(e)
print(y)
class C:
    a: int
    print(__annotations__)
    __annotations__ = {}
    b: str
print(C.__annotations__)
class D:
    a: int
    del __annotations__
    try:
        b: str
    except NameError as e:
        print(e)
print(D.__dict__.get('__annotations__'))
def f(a: int, b: List[x]) -> "q":
    z: int
print(f.__annotations__)
__annotations__ = {}
for i in range(3000):
    k: i = i
print(__annotations__, k)
