# growth: linear
# Searches in a long str.
N = 100_000

text = "ab" * N + "c"
print(text.find("c"), text.rfind("c"), text.index("bc"), text.count("ab"), "abc" in text, text.find("bb"))
wide = "äb" * N + "€"
print(wide.find("€"), wide.rfind("€"), wide.count("äb"), "b€" in wide, wide.find("bb"))
needle = "a" * (N // 2) + "b"
print(("a" * N).find(needle), ("a" * N).rfind(needle), ("b" + "a" * (N // 2 - 1) + "c").join(["a" * N] * 2).count(needle))
