# exec and eval with namespaces of all kinds; __builtins__ inserted; what assignments reach.
g = {"x": 1}
exec("y = x + 1; z = [x for x in range(3)]", g)
print(g["y"], g["z"], g["x"], sorted(g, key=str)[0], type(g["__builtins__"]).__name__)
l = {}
exec("a = x; global b; b = 2\ndef f(): return a if 'a' in globals() else 'no a'\nr = f()", g, l)
print(sorted(l), g["b"], l["r"])
print(eval("x + y", g), eval("x", {}, {"x": 5}), eval(" \t 1 + 1"), eval("(lambda: x)()", {"x": 7}), eval("[x * k for k in range(3)]", {"x": 2}))
exec("class K:\n    v = q\n    def m(self): return q", {"q": 3}, l) if False else exec("class K:\n    v = q\n    def m(self): return q", d := {"q": 3})
print(d["K"].v, d["K"]().m(), d["K"].__module__)
for code in ("eval('x = 1')", "eval('')", "eval('1 1')", "exec('1 +')", "exec('return 1')", "eval('yield')", "exec(5)", "eval(None)", "exec('x', 5)", "exec('x', {}, 5)", "eval('1', {}, {}, 1)", "exec('nothing_here', {})", "exec('\\n\\n  x')", "eval('(')", "exec('break')"):
    try:
        eval(code) if code.startswith("e") else None
    except Exception as error:
        print(code, "|", type(error).__name__, "|", error)
print(eval("len('abc')", {"__builtins__": {"len": lambda s: "own len"}}))
try:
    eval("len('abc')", {"__builtins__": {}})
except NameError as error:
    print(error)
code = compile("total += n", "<c>", "exec")
space = {"total": 0, "n": 0}
for n in range(1500):
    space["n"] = n
    exec(code, space)
print(space["total"])
expr = compile("n * n + k", "<e>", "eval")
def hot(count, k):
    total = 0
    for n in range(count):
        total += eval(expr, {"n": n}, {"k": k})
    return total
print(hot(1500, 1))
exec("""
def made(n):
    total = 0
    for i in range(n):
        total += helper(i)
    return total
def helper(i): return i * factor
""", fast := {"factor": 2})
print(fast["made"](2000))
fast["factor"] = 0.5
print(fast["made"](2000), eval("made(3)", fast))
exec("result = []\nfor i in range(1200):\n    result.append(i)\nelse:\n    done = True", loop := {})
print(len(loop["result"]), loop["done"], loop["i"])
