# Code is equal that does the same at the same place of equal texts; files and qualified names do not count.
def code(text, mode="eval", name="text"):
    return compile(text, name, mode)
pairs = [("1 + a", "1 + a"), ("1 + a", "1 + b"), ("1 + a", "1  + (a) # text"), ("lambda: a", "lambda: a"),
         ("[a for a in b]", "[a for a in b]"), ("x in {1, 2}", "x in {1, 2}"), ("(a, 1.5, 'b', 2j)", "(a, 1.5, 'b', 2j)")]
for one, other in pairs:
    for mode in "eval", "exec", "single":
        own = code(one, mode)
        found = code(other, mode, "other")
        print(one.encode(), other, mode, own == found, own != found, len({own, found}), (hash(own) == hash(found)) >= (own == found))
print(code("a") == code("a", "exec"), code("a") == "a", code("a").__eq__(1), code("a") in [1, code("a")])
def one(): return 1
def other(): return 1
print(one.__code__ == other.__code__, one.__code__ == one.__code__, len({one.__code__, other.__code__, one.__code__}))
made = [lambda: 1 for count in range(2)]
print(made[0].__code__ == made[1].__code__, (lambda: 1).__code__ == (lambda: 1).__code__)
spaces = [{}, {}]
for space in spaces:
    exec("def f(x):\n    return [x for x in x]\nclass C:\n    def f(self): return __class__", space)
print(spaces[0]["f"].__code__ == spaces[1]["f"].__code__, spaces[0]["C"].f.__code__ == spaces[1]["C"].f.__code__)
print(spaces[0]["f"].__code__ == spaces[0]["C"].f.__code__)
try:
    one.__code__ < other.__code__
except TypeError as error:
    print(error)
seen = {}
for turn in range(300):
    seen[code("turn + %d" % (turn % 3))] = turn
print(sorted(seen.values()))
