# and, or, not return operands and evaluate only what they must.
log = ""
def t(name):
    global log
    log += name
    return name
def f(name, value=None):
    global log
    log += name
    return value

print(t("a") and t("b"), t("c") or t("d"), f("e") and t("f"), f("g") or t("h"), log)
log = ""
print(f("a") or f("b", 0) or f("c", []), t("d") and f("e", "") and t("f"), not f("g") and t("h"), log)
print(1 and 0 or 2, 0 or "" and 5, None or {} or (), 1 or 1 / 0, 0 and 1 / 0, not 0 == 1, not (0 or 1), [] or 0 or None)
count = 0
for i in range(1200):
    if i % 2 and i % 3 or i % 5 == 0 and not i % 7:
        count += 1
    elif not (i % 11 or i % 2):
        count += 100
    x = i % 4 and "odd" or i % 8 or "zero"
    count += x == "odd"
    count += 2 if x == 4 else 3 if x == "zero" else 0
print(count)
def classify(n):
    return "fizzbuzz" if not n % 15 else "fizz" if not n % 3 else "buzz" if not n % 5 else n
totals = {}
for i in range(450):
    c = classify(i)
    c = c if isinstance(c, str) else "number"
    totals[c] = totals[c] + 1 if c in totals else 1
print(totals)
while not (log or count) or count > 5000:
    count -= 1000
print(count, (1 if [] else 2) if {} else (3 if (0,) else 4))
