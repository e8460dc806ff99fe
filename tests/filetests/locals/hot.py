# Module-level locals() is the globals; writes through it change a hot loop's variables.
total = 0
step = 1
view = locals()
for i in range(1000):
    if i == 400:
        view["step"] = 10
    if i == 700:
        view["step"] = 0.5
    total += step
print(total)
def read():
    return step
hits = 0
for i in range(900):
    if i % 300 == 150:
        locals()["step"] = i
    hits += read()
print(hits)
def scale(x):
    return x * factor
factor = 2
out = 0
for i in range(600):
    if i == 300:
        view["factor"] = 3
    out += scale(i)
print(out)
view["len"] = lambda x: -1
out = 0
for i in range(400):
    out += len("abc")
    if i == 200:
        del view["len"]
print(out)
def g(n):
    a = n
    for i in range(n):
        snapshot = locals()
        snapshot["a"] = -1
        a += 1
    return a
print(g(400))
