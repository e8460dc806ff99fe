# cpython: 3.14
# Bits and bytes: base64, CRC-32, SHA-256, LZ77, run lengths, UTF-8 by hand, XOR cipher, MD5-free hashing, bit sets, varints, Hamming codes.
from math import isqrt
from itertools import batched
from functools import reduce
ALPHA = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
def b64(data):
    out = []
    for chunk in batched(data, 3):
        n = int.from_bytes(bytes(chunk) + b'\0' * (3 - len(chunk)))
        out.append(''.join(ALPHA[n >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1] + '=' * (3 - len(chunk)))
    return ''.join(out)
def unb64(text):
    out = bytearray()
    for quad in batched(text, 4):
        n = reduce(lambda a, c: a << 6 | (ALPHA.index(c) if c != '=' else 0), quad, 0); out += n.to_bytes(3)[:3 - quad.count('=')]
    return bytes(out)
print([b64(s) for s in (b'', b'f', b'fo', b'foo', b'foobar', bytes(range(250, 256)))], unb64(b64(b'any carnal pleas')), all(unb64(b64(bytes(range(n)))) == bytes(range(n)) for n in range(60)))
TABLE = []
for n in range(256):
    for _ in range(8): n = n >> 1 ^ (0xEDB88320 if n & 1 else 0)
    TABLE.append(n)
def crc32(data): return reduce(lambda c, b: c >> 8 ^ TABLE[(c ^ b) & 255], data, 0xFFFFFFFF) ^ 0xFFFFFFFF
print(f'{crc32(b"123456789"):08x}', hex(crc32(b'')), crc32(bytearray(b'abc') * 100))
primes = [p for p in range(2, 312) if all(p % d for d in range(2, isqrt(p) + 1))]
def frac_root(p, k):
    lo, hi = 0, p << 32
    while lo < hi:
        mid = lo + hi + 1 >> 1
        if mid ** k <= p << 32 * k: lo = mid
        else: hi = mid - 1
    return lo & 0xFFFFFFFF
K, H0 = [frac_root(p, 3) for p in primes[:64]], [frac_root(p, 2) for p in primes[:8]]
def rotr(x, n): return (x >> n | x << 32 - n) & 0xFFFFFFFF
def sha256(msg):
    msg = bytes(msg); padded = msg + b'\x80' + bytes(-(len(msg) + 9) % 64) + (8 * len(msg)).to_bytes(8); h = H0[:]
    for i in range(0, len(padded), 64):
        w = [int.from_bytes(padded[i + j:i + j + 4]) for j in range(0, 64, 4)]
        for t in range(16, 64):
            s0, s1 = rotr(w[t - 15], 7) ^ rotr(w[t - 15], 18) ^ w[t - 15] >> 3, rotr(w[t - 2], 17) ^ rotr(w[t - 2], 19) ^ w[t - 2] >> 10
            w.append(w[t - 16] + s0 + w[t - 7] + s1 & 0xFFFFFFFF)
        a, b, c, d, e, f, g, hh = h
        for t in range(64):
            t1 = hh + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + (e & f ^ ~e & g) + K[t] + w[t]
            t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + (a & b ^ a & c ^ b & c)
            hh, g, f, e, d, c, b, a = g, f, e, d + t1 & 0xFFFFFFFF, c, b, a, t1 + t2 & 0xFFFFFFFF
        h = [x + y & 0xFFFFFFFF for x, y in zip(h, (a, b, c, d, e, f, g, hh))]
    return b''.join(x.to_bytes(4) for x in h)
print(sha256(b'').hex(), sha256(b'abc').hex(' ', 4), sha256(memoryview(b'a' * 200)).hex()[:16], sep='\n')
def lz(data, window=64):
    i, out = 0, []
    while i < len(data):
        best = max(((n, i - j) for j in range(max(0, i - window), i) for n in [next((k for k in range(min(15, len(data) - i)) if data[j + k] != data[i + k]), min(15, len(data) - i))]), default=(0, 0))
        if best[0] > 2: out.append(best); i += best[0]
        else: out.append(data[i]); i += 1
    return out
def unlz(tokens):
    out = bytearray()
    for t in tokens:
        match t:
            case (n, back):
                for _ in range(n): out.append(out[-back])
            case int(b): out.append(b)
    return bytes(out)
text = b'she sells sea shells by the sea shore; she sells sea shells'; z = lz(text); print(z[:12], len(text), len(z), unlz(z) == text, unlz(lz(b'a' * 50)) == b'a' * 50)
def utf8(s):
    for c in map(ord, s):
        if c < 0x80: yield c
        else:
            n = 1 if c < 0x800 else 2 if c < 0x10000 else 3
            yield (0xF00 >> n & 0xFF | c >> 6 * n) & 0xFF if n else c
            for k in reversed(range(n)): yield 0x80 | c >> 6 * k & 0x3F
s = 'aé€😀\0'; print(bytes(utf8(s)), bytes(utf8(s)) == s.encode(), [s.encode(e) for e in ('utf-16-le', 'utf-32-be')], 'é'.encode('latin-1'), b'\xe9'.decode('latin-1'), 'é'.encode('ascii', 'replace'), b'a\xffb'.decode('utf-8', 'replace'), b'\xff'.decode('utf-8', 'backslashreplace'))
for bad in (b'\xff', b'\xc3', b'\xe2\x82', b'\xed\xa0\x80'):
    try: bad.decode()
    except UnicodeDecodeError as e: print(e, e.start, e.end, e.reason)
def varint(n):
    out = bytearray()
    while n > 127: out.append(n & 127 | 128); n >>= 7
    return bytes(out + bytes([n]))
def unvarint(b): return sum((x & 127) << 7 * i for i, x in enumerate(b))
print([varint(n) for n in (0, 127, 128, 300, 2 ** 40)], all(unvarint(varint(n ** 7)) == n ** 7 for n in range(200)))
def hamming(d): p1, p2, p3 = d[0] ^ d[1] ^ d[3], d[0] ^ d[2] ^ d[3], d[1] ^ d[2] ^ d[3]; return [p1, p2, d[0], p3, *d[1:]]
def fix(c):
    c = c[:]; pos = reduce(int.__xor__, (i + 1 for i, b in enumerate(c) if b), 0)
    if pos: c[pos - 1] ^= 1
    return [c[2], *c[4:]]
print(all(fix([b ^ (i == e) for i, b in enumerate(hamming(w))]) == w for n in range(16) for w in [[n >> k & 1 for k in range(4)]] for e in range(8)))
b = bytearray(range(10)); b[2:5] = b'xyz!'; b[::3] = bytes(len(b[::3])); del b[-2:]; b.insert(1, 255); b.extend(b'\n'); print(b, b.find(b'z'), b.hex('-'), bytes(reversed(b))[:3], b.translate(bytes(255 - i for i in range(256)))[:4], b.pop(), b.count(0), b'%b-%03d-%x' % (b'k', 7, 255), b'a,b,,c'.split(b','), b' x '.strip(), b'AbC'.swapcase(), b'x'.join([b'1', b'2']), bytes.fromhex('de ad'), b'abc' < b'abd', 98 in b'abc', b'\t\\"\'', bytes([65] * 3), b'ab' * 2, b'abc'[1], b'abc'[-1:])
mv = memoryview(bytearray(b'hello world')); mv[0] = 72; mv[6:11] = b'WORLD'; print(mv.tobytes(), mv[::2].tolist()[:3], mv.nbytes, mv.readonly, mv.cast('B').format, mv == b'Hello WORLD')
for f in (lambda: bytes([256]), lambda: b'a' + 'b', lambda: bytes(-1), lambda: b'abc'[5], lambda: bytes.fromhex('xz'), lambda: memoryview(b'a').__setitem__(0, 1), lambda: b''.join(['a']), lambda: bytearray(b'a').append(300), lambda: 'é'.encode('ascii')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
