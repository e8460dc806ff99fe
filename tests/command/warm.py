def my_cool_function(a: int, b: int) -> int:
    if a > b:
        return a - b
    return b - a

def main(n):
    total = 0.0
    items = [1, 2, 3]
    for i in range(n):
        total += my_cool_function(i, 50) * 0.5
        items[i % 3] = len(items) + i
        first, second = i, total
        if not items and first:
            break
    return total

print(main(100))
