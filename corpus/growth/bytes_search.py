# growth: linear
# Searches in long bytes.
N = 20_000

data = b"ab" * N + b"c"
print(data.find(b"c"), data.rfind(b"bc"), data.count(b"ab"), b"abc" in data, 99 in data, len(data.split(b"b")))
print(len(data.replace(b"a", b"xyz")), len(data.hex()), len(bytes.fromhex(data.hex())), len(data.translate(None, b"a")))
total = 0
for i in range(N):
    total += data[i] + len(data[i:i + 3])
print(total, sum(data))
