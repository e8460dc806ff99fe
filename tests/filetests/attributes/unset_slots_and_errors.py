# Error messages of attribute access on many objects, with tracebacks from a hot loop in the end.
class S:
    __slots__ = ("x", "y")
    z = 1
s = S()
for action in ("s.x", "s.nope", "S.nope", "s.z", "(5).x", "'t'.x", "None.x", "[].x", "print.x", "S.x.nope", "len.__name__", "int.x",
               "(lambda: 0).x", "(i for i in ()).x", "type.x", "Exception().x", "(1).__class__.__name__", "{}.x", "object().x"):
    try:
        print(action, eval(action))
    except AttributeError as error:
        print(action, "|", error)
for action in ("s.z = 2", "s.w = 1", "s.x = 1", "del s.y", "(5).x = 1", "None.x = 1", "S.q = 1", "int.q = 1", "del S.nope", "del (5).real", "(5).real = 1",
               "del s.z", "s.__class__ = int", "len.x = 1", "[].append = 1", "del [].append", "object().x = 1", "del object().x"):
    try:
        exec(action)
        print(action, "ok")
    except (AttributeError, TypeError) as error:
        print(action, "|", type(error).__name__, "|", error)

class Chain:
    def __init__(self, depth):
        self.depth = depth
        if depth:
            self.next = Chain(depth - 1)

def last(chain):
    steps = 0
    while chain.depth >= 0:
        chain = chain.next
        steps += 1
    return steps

def hot(n):
    chain = Chain(20)
    failed = 0
    for i in range(n):
        try:
            last(chain)
        except AttributeError:
            failed += 1
    return failed
print(hot(200))
last(Chain(2000 // 1000))
