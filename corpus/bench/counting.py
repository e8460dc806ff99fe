# Counting words and pairs of words in dictionaries.
def words(n):
    state = 1
    out = []
    for _ in range(n):
        state = state * 48271 % 2147483647
        out += [f"w{state % 1000 * (state % 7) // 7}"]
    return out


def count(items):
    counts = {}
    for item in items:
        if item in counts:
            counts[item] += 1
        else:
            counts[item] = 1
    return counts


text = words(300_000)
for _ in range(7):
    single = count(text)
    pairs = count(zip(text, text[1:]))
best = sorted(single, key=lambda word: (-single[word], word))[:5]
print(len(single), len(pairs), [(word, single[word]) for word in best])
