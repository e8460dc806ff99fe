# Module-level loops: every variable is a global, stored and loaded in each iteration.
count = 0
total = 0
text = ""
table = {}
def bump():
    global count
    count += 1
    return count
for i in range(1000):
    count += 1
    total += count * 2 - bump()
    if count % 100 == 0:
        text += "."
    table[count % 10] = total
print(count, total, text, table)
i = 0
while i < 700:
    i += 1
    if i == 500:
        i = 600
print(i)
a = b = 0
def flip():
    global a, b
    a, b = b + 1, a
for _ in range(501):
    flip()
print(a, b)
def writer(n):
    global late
    for late in range(n):
        pass
    return late
print(writer(400), late)
state = "idle"
steps = 0
while state != "done":
    steps += 1
    if state == "idle":
        state = "busy"
    elif state == "busy" and steps % 7 == 0:
        state = "idle"
    elif steps > 600:
        state = "done"
print(steps)
