# growth: linear
# A long text in pieces.
N = 5_000

for text in "ab,c\n" * N, "äb,😀\n" * N:
    print(len(text.split(",")), len(text.split()), len(text.splitlines()), len(text.rsplit("c")), len(text.partition("x")[0]))
    rest, parts = text[:2000], 0
    while rest:
        line, _, rest = rest.partition("\n")
        parts += 1
    print(len(text.replace(",", ";;")), len(text.replace("b", "")), len(text.upper()), len(text.strip()), parts > 0)
    print(len(text.translate({44: "x"})), len(text.encode()), len(text.encode().decode()), text == text[::-1], len(ascii(text)))
