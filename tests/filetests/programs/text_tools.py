# cpython: 3.14
# Text: wrapping, justification, tables, a markdown subset, Levenshtein, LCS diff, Huffman, run lengths, roman numerals, Caesar, anagrams.
from collections import Counter, defaultdict
from functools import cache
from itertools import groupby, zip_longest
LOREM = 'The quick brown fox jumps over the lazy dog, then naps; "extraordinarily" tired of all that jumping about in the afternoon sun.'
def wrap(text, width):
    line, out = [], []
    for word in text.split():
        while len(word) > width:
            if line: out.append(line); line = []
            out.append([word[:width]]); word = word[width:]
        if line and sum(map(len, line)) + len(line) + len(word) > width: out.append(line); line = []
        line.append(word)
    return out + ([line] if line else [])
def justify(words, width):
    if len(words) == 1: return words[0]
    gaps, space = len(words) - 1, width - sum(map(len, words))
    return ''.join(w + ' ' * (space // gaps + (i < space % gaps)) for i, w in enumerate(words[:-1])) + words[-1]
for width in (12, 30): print('\n'.join(f'|{justify(l, width):<{width}}|' for l in wrap(LOREM, width)))
def table(rows, align='<>^'):
    widths = [max(map(len, map(str, col))) for col in zip_longest(*rows, fillvalue='')]
    for i, row in enumerate(rows):
        print(' | '.join(f'{str(c):{a}{w}}' for c, w, a in zip_longest(row, widths, align[:len(widths)], fillvalue='')))
        if i == 0: print('-+-'.join('-' * w for w in widths))
table([('name', 'qty', 'state'), ('apple', 3, 'ok'), ('fig', 12345, None), ('kiwi', -1.5, True)])
def markdown(text):
    def inline(s):
        for mark, tag in (('**', 'b'), ('*', 'i'), ('`', 'code')):
            parts = s.split(mark)
            if len(parts) % 2: s = ''.join(p if i % 2 == 0 else f'<{tag}>{p}</{tag}>' for i, p in enumerate(parts))
        return s
    for is_list, lines in groupby(text.strip().splitlines(), key=lambda l: l.startswith('- ')):
        if is_list: yield '<ul>' + ''.join(f'<li>{inline(l[2:])}</li>' for l in lines) + '</ul>'
        else:
            for l in lines:
                level = len(l) - len(l.lstrip('#'))
                if level: yield f'<h{level}>{inline(l.lstrip("# "))}</h{level}>'
                elif l.strip(): yield f'<p>{inline(l)}</p>'
print(*markdown('# Title *x*\ntext with **bold** and `code`\n\n- one\n- *two*\n## Sub\nlone * star'), sep='\n')
def levenshtein(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1): prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]
print([levenshtein(*p) for p in (('kitten', 'sitting'), ('', 'abc'), ('flaw', 'lawn'), ('same', 'same'))])
def diff(a, b):
    @cache
    def lcs(i, j):
        if i == len(a) or j == len(b): return 0
        return 1 + lcs(i + 1, j + 1) if a[i] == b[j] else max(lcs(i + 1, j), lcs(i, j + 1))
    i = j = 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]: yield ' ' + a[i]; i += 1; j += 1
        elif j == len(b) or i < len(a) and lcs(i + 1, j) >= lcs(i, j + 1): yield '-' + a[i]; i += 1
        else: yield '+' + b[j]; j += 1
print(*diff('the cat sat on the mat'.split(), 'the dog sat at the mat today'.split()))
def huffman(text):
    forest = sorted(((n, s, s) for s, n in Counter(text).items()), key=lambda t: t[:2])
    while len(forest) > 1:
        (n1, k1, a), (n2, k2, b), *forest = forest
        forest.append((n1 + n2, min(k1, k2), (a, b))); forest.sort(key=lambda t: t[:2])
    codes = {}
    def go(node, code):
        match node:
            case (a, b): go(a, code + '0'); go(b, code + '1')
            case leaf: codes[leaf] = code or '0'
    go(forest[0][2], '')
    return codes
codes = huffman(LOREM); bits = ''.join(map(codes.get, LOREM)); back, out, cur = {v: k for k, v in codes.items()}, [], ''
for b in bits:
    cur += b
    if cur in back: out.append(back[cur]); cur = ''
print(sorted(codes.items(), key=lambda kv: (len(kv[1]), kv))[:6], len(bits), ''.join(out) == LOREM)
def rle(s): return ''.join(f'{len(list(g))}{c}' for c, g in groupby(s))
def unrle(s):
    out, n = [], ''
    for c in s:
        if c.isdigit(): n += c
        else: out.append(c * int(n)); n = ''
    return ''.join(out)
print(rle('aaabccddddd'), unrle(rle('zzzzzzzzzzzzab')), rle(''))
ROMAN = {1000: 'M', 900: 'CM', 500: 'D', 400: 'CD', 100: 'C', 90: 'XC', 50: 'L', 40: 'XL', 10: 'X', 9: 'IX', 5: 'V', 4: 'IV', 1: 'I'}
def roman(n):
    out = ''
    for v, s in ROMAN.items(): q, n = divmod(n, v); out += s * q
    return out
def unroman(s): v = [{r: k for k, r in ROMAN.items()}[c] for c in s]; return sum(-a if a < b else a for a, b in zip(v, v[1:] + [0]))
print(*map(roman, (1994, 2026, 3999, 4, 49)), all(unroman(roman(i)) == i for i in range(1, 1500)))
def caesar(s, k): return s.translate({ord(a) + i: ord(a) + (i + k) % 26 for a in 'aA' for i in range(26)})
print(caesar('Hello, World!', 3), caesar(caesar(LOREM, 7), -7) == LOREM, 'ünïcode'.title(), 'straße'.upper(), 'ǆ'.title(), 'İ'.lower().encode(), 'a\tb'.expandtabs(4), 'x'.zfill(5), '-7'.zfill(4))
groups = defaultdict(list)
for w in 'listen silent enlist google elgoog abc cab bca xyz'.split(): groups[''.join(sorted(w))].append(w)
print(sorted((g for g in groups.values() if len(g) > 1), key=len, reverse=True)); words = Counter(w.strip('.,;"').lower() for w in LOREM.split()); print(words.most_common(3), max(words, key=len))
