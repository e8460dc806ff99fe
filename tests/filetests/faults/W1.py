def inner(n):
    total = 0
    for i in range(n):
        if i % 3 == 0:
            total += i
        else:
            total -= 1
    return total


result = 0
for n in range(6000):
    result += inner(n % 4)
print(result)
