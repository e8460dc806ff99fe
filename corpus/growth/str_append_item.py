# growth: linear
# A str that grows in a list and in a dict.
N = 20_000

texts, named = [""], {"a": ""}
for i in range(N):
    texts[0] += "ab"
    named["a"] += "ab"
print(len(texts[0]), len(named["a"]))
