# Repetition is only of equal lines: mutual recursion repeats nothing, three in a row are shown, more are counted.
def ping(n):
    if n == 0:
        raise ValueError("bottom")
    pong(n - 1)

def pong(n):
    ping(n)

def straight(n):
    if n == 0:
        ping(3)
    straight(n - 1)

def branch(n):
    if n == 0:
        straight(4)
    elif n % 2:
        branch(n - 1)
    else:
        branch(n - 1)

count = 0
for i in range(300):
    try:
        ping(i % 20)
    except ValueError:
        count += 1
print(count)
branch(9)
