# cpython: 3.14
# `print` to what the program puts in the place of sys.stdout.
import sys
class Writer:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text); return len(text)
    def flush(self): self.parts.append('<flush>')
writer, old = Writer(), sys.stdout
sys.stdout = writer
print('hi', 1, sep='-', end='!\n', flush=True); print(); print(*[1, 2], flush=0)
sys.stdout = old
print(writer.parts)
sys.stdout = None; print('lost', flush=True); sys.stdout = old
class NoFlush:
    def write(self, text): old.write(f'[{text}]')
for file, flush in ((NoFlush(), False), (NoFlush(), True), (5, False), (old, True)):
    try: print('x', file=file, flush=flush)
    except AttributeError as e: print(e)
class Changing(Writer):
    def write(self, text): super().write(text); self.write = lambda t: self.parts.append(t.upper())
changing = Changing(); print('a', 'b', file=changing); print(changing.parts)
class Truth:
    def __bool__(self): raise KeyError('flush?')
try: print('never', flush=Truth())
except KeyError as e: print(e)
sys.stdout.writelines(['p\n', 'q\n']); print(sys.stdout.closed)
for i in range(2000): print(i, file=writer)
print(len(writer.parts))
