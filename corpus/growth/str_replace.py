# growth: linear
# Texts replaced, translated, cut and filled.
N = 5_000

text = "ab,cé" * N
print(len(text.replace(",", ";").replace("b", "xyz").replace("zz", "")), len(text.replace("", "-")))
print(len(text.translate({97: "xx", 98: None, 233: "e"})), text.count("cé"), text.upper() == text.title())
found = 0
for i in range(N):
    found += text.startswith(("x", "ab", ","), i) + text.endswith(("é", "b"), 0, i)
print(found, text.partition(";")[1:], text.rpartition("a")[2], len(text.strip("abcé,")), len(text.ljust(6 * N)))
print(len(text.expandtabs()), len(("a\r\n" * N).splitlines()), len(ascii(text)), len(f"{text!r:>9}"))
