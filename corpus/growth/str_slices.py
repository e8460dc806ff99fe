# growth: linear
# Short slices and single characters of a long text, in ASCII and past it.
N = 5_000

total = 0
for text in "ab" * N, "äb" * N, "あb" * N, "😀b" * N:
    for i in range(N):
        total += len(text[i:i + 3]) + (text[i] == "b") + (text[-i] == "b") + len(text)
    for character in text:
        total += character == "b"
print(total)
