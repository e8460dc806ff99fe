# growth: quadratic
# A text that each f-string and each % copies, in CPython as well.
N = 2_000

text = other = ""
for i in range(N):
    text = f"{text}{i}"
    other = "%s%d" % (other, i)
print(len(text), text == other)
