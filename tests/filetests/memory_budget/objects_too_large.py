# MemoryError for a single object past any budget; it is an ordinary exception and the program goes on.
def attempt(text):
    try: return len(eval(text))
    except MemoryError as error: return type(error).__name__, error.args, str(error)
for text in ("[0] * 2 ** 29", "(0,) * 2 ** 29", "[None, 1] * 2 ** 29", "2 ** 29 * [[]]", "[*range(3)] * 2 ** 29"):
    print(text, attempt(text))
def recovered():
    data = [1, 2, 3]
    try: data *= 2 ** 29
    except MemoryError: return data
print(recovered())
def chained():
    try: [0] * 2 ** 29
    except MemoryError as error:
        try: raise ValueError("after") from error
        except ValueError as after: return repr(after.__cause__), issubclass(MemoryError, Exception)
print(chained())
def generator():
    try: yield [0] * 2 ** 29
    except MemoryError: yield "inside"
print(list(generator()))
def hot(n):
    failed = total = 0
    for i in range(n):
        try: total += len([i] * (2 ** 29 if i % 10 == 0 else 3))
        except MemoryError: failed += 1
        finally: total += 1
    return failed, total
print(hot(1500))
def use(n):
    for i in range(n):
        items = (i,) * (2 ** 29 if i == n - 1 else 2)
    return items
use(1500)
