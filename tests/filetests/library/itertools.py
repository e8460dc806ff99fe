# cpython: 3.14
# Every iterator of itertools, at its edges.
import itertools as it

print(list(it.islice(it.count(10), 3)), list(it.islice(it.count(1, 0.5), 3)), it.count(3), it.count(3, 2), it.repeat(1, 2), it.repeat("a"))
print(list(it.islice(it.cycle("ab"), 5)), list(it.cycle([])), list(it.repeat(7, 3)), list(it.repeat(7, -1)))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([], initial=5)), list(it.accumulate([1, 2], initial=10)))
print(list(it.batched("abcdefg", 3)), list(it.batched([], 2)))
print(list(it.chain("ab", [1], ())), list(it.chain.from_iterable(["xy", (1, 2)])))
print(list(it.compress("abcdef", [1, 0, 1, 0, 1, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(it.filterfalse(None, [0, 1, "", 2])), list(it.filterfalse(lambda x: x % 2, range(6))), list(it.starmap(pow, [(2, 3), (3, 2)])))
print(list(it.islice("abcdefg", 2)), list(it.islice("abcdefg", 2, 4)), list(it.islice("abcdefg", 1, None, 2)), list(it.islice("abc", 0)))
print(list(it.pairwise("abcd")), list(it.pairwise([1])), list(it.zip_longest("abc", "x", fillvalue="-")), list(it.zip_longest()))
print([(k, list(g)) for k, g in it.groupby("aabbbca")], [(k, len(list(g))) for k, g in it.groupby(range(10), lambda x: x // 4)])
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.product()), list(it.product("a", [])))
print(list(it.permutations("abc", 2)), len(list(it.permutations(range(4)))), list(it.permutations([1], 2)))
print(list(it.combinations("abcd", 2)), list(it.combinations([1], 2)), list(it.combinations_with_replacement("ab", 2)))
a, b, c = it.tee(iter("xyz"), 3)
print(next(a), list(b), list(a), list(c), it.tee([], 0))
groups = it.groupby([1, 1, 2])
first = next(groups)[1]
second = next(groups)[1]
print(list(first), list(second))
for bad in ("it.islice('a', -1)", "it.islice('a', 1, 2, 0)", "it.batched('a', 0)", "it.combinations('a', -1)", "it.permutations('a', -1)", "it.product('a', repeat=-1)", "it.tee('a', -1)"):
    try:
        eval(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
total = 0
for x, y in it.product(range(60), repeat=2):
    total += x * y
for group in it.batched(it.chain(range(900), it.repeat(1, 300)), 7):
    total += sum(group)
for value in it.islice(it.accumulate(it.count()), 2000):
    total ^= value
print(total)
