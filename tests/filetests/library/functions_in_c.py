import copy, enum, functools, itertools, operator, types

class Tools:
    add = operator.add
    reduce = functools.reduce
    tee = itertools.tee
    key = functools.cmp_to_key
    first = operator.itemgetter(0)

    def __getitem__(self, key):
        return operator.add

    __enter__ = operator.neg

tools = Tools()
total = 0
for i in range(3000):
    total += tools.add(i, 1) + tools.first([i]) + tools[0](i, 2)
    if i % 500 == 0:
        total += tools.reduce(operator.mul, [1, 2, i])
print(total, [list(part) for part in tools.tee("ab")])

class Operation(enum.Enum):
    ADD = operator.add
    SUB = operator.sub

    def __call__(self, *operands):
        return self.value(*operands)

print(list(Operation), Operation.ADD(4, 5), Operation(operator.sub))

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

attempt(lambda: (type(operator.add), isinstance(functools.reduce, types.BuiltinFunctionType), isinstance(operator.add, types.FunctionType)))
attempt(lambda: (operator.add.__name__, operator.add.__qualname__, operator.add.__module__, functools.reduce.__module__, operator.add))
for name in "__code__", "__get__", "__defaults__", "__dict__", "__closure__":
    attempt(lambda: getattr(operator.add, name))
attempt(lambda: setattr(operator.add, "x", 1))
attempt(lambda: setattr(operator.add, "__name__", "x"))
attempt(lambda: (operator.add.__call__(1, 2), operator.add.__reduce__(), copy.deepcopy(operator.add) is operator.add))
attempt(lambda: types.MethodType(operator.add, 3)(4))
attempt(lambda: classmethod(operator.truth).__get__(None, int)())
attempt(lambda: functools.partial(operator.add, 3))
attempt(lambda: functools.partialmethod(operator.add, 3).__get__(1)())
attempt(lambda: tools.__enter__(3))
with_tools = lambda: (tools.__enter__, vars(Tools)["add"] is operator.add)
attempt(with_tools)

def enter():
    with tools:
        pass

attempt(enter)
