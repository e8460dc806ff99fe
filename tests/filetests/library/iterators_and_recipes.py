# cpython: 3.14
# All of itertools, with errors, reprs and the recipes of its documentation.
import itertools as it
from itertools import *
import operator, collections
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(sorted(n for n in dir(it) if not n.startswith('_')))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([], initial=5)), list(accumulate('abc', lambda a, b: b + a, initial='')))
print(list(batched('ABCDEFG', 3)), list(batched([], 2)), attempt(batched, 'a', 0), attempt(lambda: list(batched('ABC', 2, strict=True))), list(batched(range(4), 2, strict=True)))
print(list(chain('ab', [1], ())), list(chain.from_iterable(['ab', 'cd'])), attempt(lambda: list(chain(1))), attempt(lambda: list(chain.from_iterable([1]))))
print(list(combinations('abcd', 2)), list(combinations(range(3), 4)), attempt(combinations, 'ab', -1))
print(list(combinations_with_replacement('abc', 2)), list(permutations('abc')), list(permutations('abcd', 2))[:5], list(permutations('ab', 3)), attempt(permutations, 'ab', -2), attempt(permutations, 'ab', 'x'))
print(list(compress('abcdef', [1, 0, 1, 0, 1, 1])), list(islice(count(10), 3)), list(islice(count(2.5, 0.5), 3)), list(islice(count(step=-2), 3)), count(5), count(5, 2), count(1.5, 1), attempt(count, 'a'))
print(list(islice(cycle('ab'), 5)), list(cycle([])), list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(takewhile(lambda x: x < 3, [1, 4, 2])), list(filterfalse(None, [0, 1, 2])), list(filterfalse(lambda x: x % 2, range(6))))
print([(k, list(g)) for k, g in groupby('aaabbcaa')], [(k, len(list(g))) for k, g in groupby(range(10), key=lambda x: x // 4)])
g = groupby('aabb'); a = next(g); b = next(g); print(a[0], list(a[1]), b[0], list(b[1]))
print(list(islice('abcdefg', 2)), list(islice('abcdefg', 2, 4)), list(islice('abcdefg', 2, None)), list(islice('abcdefg', 0, None, 2)), attempt(islice, 'a', -1), attempt(islice, 'a', 0, -1), attempt(islice, 'a', 0, 1, 0), attempt(islice, 'a', 'x'), attempt(islice, 'a', 1, 2, 'z'))
print(list(pairwise('abcd')), list(pairwise('a')), list(product('ab', [1, 2])), list(product('ab', repeat=2)), list(product()), list(product('ab', [])), attempt(product, 1), attempt(lambda: product('a', repeat=-1)))
print(list(repeat(7, 3)), repeat(7, 3), repeat('x'), operator.length_hint(repeat(1, 5)), attempt(lambda: operator.length_hint(repeat(1))), list(repeat(1, -2)))
print(list(starmap(pow, [(2, 3), (3, 2)])), attempt(lambda: list(starmap(pow, [1]))), list(zip_longest('ab', [1], fillvalue='-')), list(zip_longest()))
a, b, c = tee([1, 2, 3], 3); print(next(a), list(b), list(a), list(c), tee([1], 0), attempt(tee, [], -1), attempt(tee, 5))
# recipes
def take(n, iterable): return list(islice(iterable, n))
def prepend(value, iterable): return chain([value], iterable)
def tabulate(function, start=0): return map(function, count(start))
def repeatfunc(function, times=None, *args): return starmap(function, repeat(args) if times is None else repeat(args, times))
def flatten(lol): return chain.from_iterable(lol)
def ncycles(iterable, n): return chain.from_iterable(repeat(tuple(iterable), n))
def loops(n): yield from repeat(None, n)
def tail(n, iterable): return iter(collections.deque(iterable, maxlen=n))
def consume(iterator, n=None):
    if n is None: collections.deque(iterator, maxlen=0)
    else: next(islice(iterator, n, n), None)
def nth(iterable, n, default=None): return next(islice(iterable, n, None), default)
def quantify(iterable, predicate=bool): return sum(map(predicate, iterable))
def first_true(iterable, default=False, predicate=None): return next(filter(predicate, iterable), default)
def all_equal(iterable, key=None): return len(take(2, groupby(iterable, key))) <= 1
def unique_justseen(iterable, key=None):
    if key is None: return map(operator.itemgetter(0), groupby(iterable))
    return map(next, map(operator.itemgetter(1), groupby(iterable, key)))
def unique_everseen(iterable, key=None):
    seen = set()
    for element in filterfalse(seen.__contains__, iterable):
        seen.add(element); yield element
def sliding_window(iterable, n):
    iterator = iter(iterable); window = collections.deque(islice(iterator, n - 1), maxlen=n)
    for x in iterator: window.append(x); yield tuple(window)
def grouper(iterable, n, *, incomplete='fill', fillvalue=None):
    iterators = [iter(iterable)] * n
    match incomplete:
        case 'fill': return zip_longest(*iterators, fillvalue=fillvalue)
        case 'strict': return zip(*iterators, strict=True)
        case 'ignore': return zip(*iterators)
        case _: raise ValueError('Expected fill, strict, or ignore')
def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for num_active in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, num_active)); yield from map(next, iterators)
def subslices(seq): return starmap(operator.getitem, zip(repeat(seq), starmap(slice, combinations(range(len(seq) + 1), 2))))
def powerset(iterable): s = list(iterable); return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def sieve(n):
    if n > 2: yield 2
    data = bytearray((0, 1)) * (n // 2)
    for p in range(3, int(n ** .5) + 1, 2):
        if data[p]: data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    yield from compress(range(3, n, 2), data[3::2])
def iter_index(iterable, value, start=0):
    for i, x in enumerate(islice(iterable, start, None), start):
        if x is value or x == value: yield i
def convolve(signal, kernel):
    kernel = tuple(kernel)[::-1]; n = len(kernel)
    padded = chain(repeat(0, n - 1), signal, repeat(0, n - 1))
    return starmap(lambda *w: sum(map(operator.mul, kernel, w)), sliding_window(padded, n))
def iter_except(func, exception, first=None):
    try:
        if first is not None: yield first()
        while True: yield func()
    except exception: pass
print(take(3, 'abcdef'), list(prepend(0, [1, 2])), take(3, tabulate(lambda x: x * x, 4)), list(repeatfunc(pow, 2, 2, 5)), list(flatten([[1], [2, 3]])), list(ncycles('ab', 2)), len(list(loops(4))))
print(list(tail(2, 'abcde')), nth('abc', 1), nth('abc', 9, '?'), quantify([1, 0, 2]), first_true([0, '', 3]), all_equal('aaa'), all_equal('aAa', str.upper), all_equal([]))
print(list(unique_justseen('AAAABBBCCDAABBB')), list(unique_justseen('ABBcCAD', str.casefold)), ''.join(unique_everseen('AAAABBBCCDAABBB')), list(sliding_window('abcd', 3)))
print(list(grouper('ABCDEFG', 3, fillvalue='x')), attempt(lambda: list(grouper('ABCDEFG', 3, incomplete='strict'))), list(grouper('ABCDEFG', 3, incomplete='ignore')), attempt(grouper, 'a', 1, incomplete='q'))
print(''.join(roundrobin('ABC', 'D', 'EF')), list(subslices('abc')), list(powerset([1, 2, 3])), list(sieve(60)), list(iter_index('AABCADEAF', 'A')), list(convolve([1, 2, 3], [0, 1])), list(iter_except([1, 2, 3].pop, IndexError)))
i = iter('abcdef'); consume(i, 3); print(next(i)); consume(i); print(next(i, 'done'))
print(len(list(sieve(20000))), sum(1 for _ in product(range(9), repeat=4)), sum(x for x in islice(accumulate(count()), 3000)))
for x in (accumulate([1]), chain(), combinations([], 0), cycle([]), groupby([]), islice([], 0), pairwise([]), product(), starmap(pow, []), takewhile(bool, []), zip_longest(), batched([], 1), compress([], []), permutations([]), tee([])[0], filterfalse(None, [])):
    print(type(x).__name__, type(x).__module__, iter(x) is x, end=' ')
print()
