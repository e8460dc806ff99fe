# Keys that are no variables of the code live beside them, one set a frame, seen by every proxy of it.
import sys

def extras(n):
    one = sys._getframe().f_locals
    two = sys._getframe().f_locals
    one["bonus"] = n
    one[1] = "int key"
    one[(2, 3)] = "tuple key"
    return two["bonus"], two[1], two[(2, 3)], "bonus" in locals(), one == two, one is two, list(two)

print(extras(1))
print(extras(2))

def try_unhashable():
    p = sys._getframe().f_locals
    for key in ([], {}):
        try:
            p[key] = 1
        except TypeError as error:
            print(type(error).__name__)
    try:
        [] in p
    except TypeError as error:
        print("in:", type(error).__name__)

try_unhashable()

def shadow_of_a_global():
    sys._getframe().f_locals["len"] = lambda x: -1
    return len("abc"), locals()["len"]("abc")

print(shadow_of_a_global())

def recursion(depth):
    p = sys._getframe().f_locals
    p["mark"] = depth
    if depth:
        recursion(depth - 1)
    return p["mark"]

print(recursion(5))

def generator():
    p = sys._getframe().f_locals
    p["kept"] = 0
    while True:
        p["kept"] += 1
        yield p["kept"]

gen = generator()
total = 0
for i in range(2000):
    total += next(gen)
print(total, gen.gi_frame.f_locals["kept"], "kept" in gen.gi_frame.f_locals)

def deletes():
    p = sys._getframe().f_locals
    p["a"] = 1
    p["b"] = 2
    del p["a"]
    names = [k for k in p if k != "p"]
    for k in names:
        del p[k]
    return names, len(p)

def hot(n):
    p = sys._getframe().f_locals
    p["acc"] = 0
    for i in range(n):
        p["acc"] += i
    return p["acc"]

print(deletes(), hot(2000))
