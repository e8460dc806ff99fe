# The sign of zero survives every hot loop.
def sign(x):
    return str(x)

results = []
for i in range(400):
    z = -0.0 if i % 2 else 0.0
    results += [sign(z + 0.0) + sign(z - 0.0) + sign(0.0 - z) + sign(z * 1.0) + sign(-z) + sign(z * -1) + sign(z / 3.0) + sign(abs(z)) + sign(z + z)]
print(results[:2], len(set(results)))
print(-0.0, 0.0 * -1, -0.0 + 0, -0.0 - 0, 0 - 0.0, -0.0 + -0.0, 0.0 == -0.0, -(0), -(0.0), 0 * -1.0)
print(int(-0.0), bool(-0.0), str(-0.0), f"{-0.0:.1f}", f"{-0.0:+}", f"{-0.0:z.1f}", f"{-0.0:g}", -0.0 // 1, -0.0 % 1, 0.0 % -1, -0.0 ** 2, (-0.0) ** 3)
x = -0.0
for i in range(500):
    x = x * 0.5
print(x)
x = 0.0
for i in range(500):
    x = -x
    x -= 0.0
print(x)
d = {0.0: "plus"}
d[-0.0] = "minus"
print(d, sum([-0.0]), sum([-0.0, -0.0], -0.0), max(0.0, -0.0), min(0.0, -0.0), max(-0.0, 0.0))
