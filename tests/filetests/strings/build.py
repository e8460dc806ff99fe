# Strings grown in loops: appended, prepended, doubled, aliased while growing.
def digits(n):
    out = ""
    while n:
        out = "0123456789"[n % 10] + out
        n //= 10
    return out or "0"

s = ""
t = s
for i in range(300):
    s += "x"
    if i == 100:
        t = s
print(len(s), len(t), s[:3])
total = 0
for n in range(1000):
    total += len(digits(n * n))
    assert digits(n) == str(n)
print(total)
parts = []
line = ""
for i in range(400):
    word = f"w{i % 7}"
    if len(line) + len(word) + 1 > 30:
        parts += [line]
        line = word
    else:
        line = line + " " + word if line else word
print(len(parts), parts[0], parts[-1], line)
a = "ab"
for _ in range(8):
    a += a
print(len(a), a == "ab" * 256, a[511])
