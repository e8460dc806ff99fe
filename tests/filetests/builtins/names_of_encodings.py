# How names of encodings are read; each is tried often.
for name in ('hex', 'utf---8', 'u t f 8', ' utf-8 ', 'UTF 8', 'utf_8_', '-utf-8', 'utf.8', 'Latin-1', 'latin--1', 'ISO 8859-1', 'us-ascii', '', '_', '12', '1', 'nosuch', 'rot13', 'zip', 'é', 'utf-16 LE'):
    for f in (lambda: 'é'.encode(name), lambda: b'a\x00'.decode(name), lambda: str(b'ab', name), lambda: bytes('é', name)):
        try: print(repr(name), f())
        except Exception as e: print(repr(name), type(e).__name__, e, getattr(e, '__notes__', None))
total = 0
for number in range(3000):
    total += len(str(number).encode(("utf-8", "latin_1", "US-ASCII")[number % 3]))
print(total)
