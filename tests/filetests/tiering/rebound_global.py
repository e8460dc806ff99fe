# A global that a hot loop reads is rebound by the loop, by a callee, to another type, and deleted.
factor = 2
def scaled(x):
    return x * factor
def change(value):
    global factor
    factor = value
total = 0
for i in range(1500):
    if i == 400:
        factor = 3
    if i == 700:
        change(0.5)
    if i == 1000:
        change(2**65)
    if i == 1300:
        change("ab")
        break
    total += scaled(i)
print(total, scaled(2))
def reader(n):
    hits = 0
    for i in range(n):
        if i == n - 50:
            forget()
        try:
            hits += len(factor)
        except NameError:
            hits += 1000
    return hits
def forget():
    global factor
    del factor
print(reader(600))
factor = 7
print(scaled(6))
switch = 0
log = 0
for i in range(900):
    switch = 1 - switch
    log = log * 2 + switch & 0xFFFF
    if switch:
        factor = i
    log += scaled(1)
print(log)
