# growth: linear
# A long str as a key and compared with itself.
N = 20_000

text = "ab" * N
other = "ab" * N + "c"
d = {text: 1}
total = 0
for i in range(N):
    total += d[text] + (text == text) + (text != other) + bool(text)
print(total)
