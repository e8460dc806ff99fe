# cpython: 3.14
# Operators as functions.
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(1, 4), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3), op.pos(-2), op.invert(5), op.abs(-4))
print(op.and_(6, 3), op.or_(6, 1), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(3, 2), op.contains([1, 2], 2), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.concat([1], [2]))
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
print(d, op.getitem(d, "b"), op.length_hint([1, 2]), op.length_hint(iter([1, 2, 3])), op.length_hint(5, 7), op.index(True), op.call(max, 1, 5))
get = op.itemgetter(1)
both = op.itemgetter(0, 2)
print(get("xyz"), both([1, 2, 3]), op.itemgetter(slice(1, None))("abc"), get, both)


class P:
    def __init__(self, n):
        self.n = n
        self.inner = self

    def scaled(self, k, plus=0):
        return self.n * k + plus


p = P(4)
print(op.attrgetter("n")(p), op.attrgetter("inner.n", "n")(p), op.methodcaller("scaled", 3, plus=1)(p), op.attrgetter("a.b"), op.methodcaller("f", 1, k=2))
l = [1]
m = op.iadd(l, [2])
print(l is m, l, op.imul(3, 4), op.ior({1}, {2}))
total = 0
for i in range(2500):
    total = op.add(total, op.mul(i, op.itemgetter(0)((i,))))
print(total, sorted([(2, "b"), (1, "c")], key=op.itemgetter(1)))
for wrong in ("op.add(1, 'a')", "op.index(1.5)", "op.attrgetter(1)", "op.concat(1, 2)", "op.indexOf([1], 2)"):
    try:
        eval(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
