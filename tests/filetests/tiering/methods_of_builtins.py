# Calls of methods of builtin classes by name: append, methods of none, one and more arguments; then other receivers and classes.
def appends(n):
    class Loud(list):
        def append(self, item): super().append((item, "loud"))
    target, kept = [], []
    for i in range(n):
        target.append(i)
        if i == n // 4:
            kept.append(target)
            target = Loud()
        if i == n // 2:
            kept.append(target)
            class Sink:
                def append(self, item): return item
            target = Sink()
        if i == 3 * n // 4: target = bytearray()
        if i > 3 * n // 4 + 200:
            break
    kept.append(target)
    return [len(k) if hasattr(k, "__len__") else type(k).__name__ for k in kept], kept[1][0]
try:
    print(appends(2000))
except ValueError as error:
    print(error)
def value_of_append(n):
    items, nones = [], 0
    for i in range(n):
        nones += items.append(i) is None
        list.append(items, -i)
    return nones, len(items), items[-3:]
print(value_of_append(1500))
def kinds(n):
    text, d, out = "a,b,c", {"k": 1}, 0
    for i in range(n):
        out += len(text.upper()) + len(text.split(",")) + text.count("a", 0) + d.get("k", 0) + d.get("zz", 5)
        out += len(text.replace(",", ";", 1)) + len(text.encode()) + text.startswith("a") + len(d.copy())
        out += len(text.split(sep=",", maxsplit=1)) + (3).bit_length() + (2.5).is_integer()
        if i == n // 2:
            class Text(str):
                def upper(self): return "X" * 50
                def count(self, *args): return 7
            text = Text("a,b")
    return out
print(kinds(1500))
def unbound(n):
    upper, total, errors = str.upper, 0, []
    for i in range(n):
        try:
            total += len(upper("ab" if i % 500 < 498 else b"ab"))
            total += len(str.join("-", ["a", "b"])) + len(str.strip(" x "))
            if i % 700 == 699: "x".upper(1)
            if i % 700 == 698: [].append()
            if i % 700 == 697: [].append(1, 2)
            if i % 700 == 696: "x".split(1, 2, 3)
            if i % 700 == 695: "x".split(wrong=1)
        except TypeError as error:
            errors.append(str(error))
    return total, errors
print(*unbound(1500), sep="\n")
def types(n):
    class A: pass
    class B(A): pass
    class Meta(type): pass
    class C(metaclass=Meta): pass
    values, counts = [1, 1.5, "s", None, True, A(), B(), C, C(), A, [], (), type, len, 10**30, ...], {}
    for i in range(n):
        value = values[i % len(values)]
        counts[type(value).__name__] = counts.get(type(value).__name__, 0) + 1
        if i == n // 2: values[5].__class__ = B
    return sorted(counts.items()), type(C) is Meta, type(type(C)) is type
print(types(1600))
def rebound(n):
    type = lambda value: "own"
    return {type(i) for i in range(n)}
print(rebound(900))
