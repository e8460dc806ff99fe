# growth: linear
# A str that grows in a global.
N = 20_000

s = ""
for i in range(N):
    s += "ab"
print(len(s))
