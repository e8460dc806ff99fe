# growth: linear
# Searches that go on where the last one ended.
N = 20_000

for text in "ab," * N, "äb," * N, "a😀," * N:
    at = found = 0
    while (at := text.find(",", at) + 1) > 0:
        found += text[at - 1] == "," and text.startswith(",", at - 1)
    print(found)
