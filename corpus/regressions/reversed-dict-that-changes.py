d = {1: 0, 2: 0, 3: 0}
for i in range(60):
    for key in reversed(d):
        d.pop(2, None)
        d[2] = 0
    print(key, d) if i % 20 == 0 else None
