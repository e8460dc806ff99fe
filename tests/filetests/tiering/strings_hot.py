# String concatenation, comparison and formatting in one hot loop; a target aliased while it grows.
s = ""
copies = []
for i in range(600):
    s += "ab"[i % 2]
    if i % 150 == 0:
        copies += [s]
    t = s
    t += "!"
    if len(s) > 100:
        s = s[50:]
print(s, [len(c) for c in copies], t)
count = 0
names = ["anna", "bob", "carl", "dora"]
for i in range(800):
    a, b = names[i % 4], names[i * 7 % 4]
    if a < b:
        count += 1
    elif a == b:
        count += 100
    if a + b > b + a:
        count += 10000
    if a[0] in "ac" and b not in ("bob",):
        count += 1000000
print(count)
def join(parts, sep):
    out = ""
    first = True
    for p in parts:
        if not first:
            out += sep
        first = False
        out = out + p
    return out
print(len(join(["x"] * 400, ", ")), join(["é", "日", "😀"], "-"), join([], "?"))
text = ""
for i in range(400):
    text = f"{text[-10:]}{i:x}"
print(text)
