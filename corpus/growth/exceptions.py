# growth: linear
# Exceptions that are raised and caught, through frames and one inside another.
N = 5_000

def fail(i):
    if i % 3:
        raise ValueError(i)
    return fail(i + 1)


caught = 0
for i in range(N):
    try:
        fail(i)
    except ValueError as error:
        caught += 1
last = None
for i in range(N):
    try:
        raise KeyError(i)
    except KeyError as error:
        last = error
print(caught, last)
