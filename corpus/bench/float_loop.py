# A hot float loop: the trapezoid rule and a logistic map.
def integrate(n):
    step = 1.0 / n
    x = 0.0
    area = 0.0
    chaos = 0.5
    for _ in range(n):
        area = area + step * (4.0 / (1.0 + x * x))
        x = x + step
        chaos = 3.75 * chaos * (1.0 - chaos)
    return area, chaos


print(*integrate(8_000_000))
