# The recursion limit: 1,000 frames with the module's; the program goes on after it.
depth = 0
def down():
    global depth
    depth += 1
    down()
for _ in range(3):
    depth = 0
    try:
        down()
    except RecursionError as error:
        print(depth, error)
def count(n):
    return 0 if n == 0 else 1 + count(n - 1)
print(count(500), count(998))
try:
    print(count(999))
except RecursionError as error:
    print(error)
def even(n):
    return True if n == 0 else odd(n - 1)
def odd(n):
    return False if n == 0 else even(n - 1)
print(even(900), odd(901))
def guarded(n):
    try:
        return guarded(n + 1)
    except RecursionError:
        return n
print(guarded(0), guarded(500))
def final(n, log):
    try:
        final(n + 1, log)
    finally:
        log[0] += 1
log = [0]
try:
    final(0, log)
except RecursionError:
    print(log)
f = lambda n: n if n > 900 else f(n + 1)
print(f(0))
total = 0
for i in range(50):
    total += count(i * 10)
print(total)
