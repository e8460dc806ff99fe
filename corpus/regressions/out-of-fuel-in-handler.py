# difftest: fuel=54
for b in range(14):
    try:
        c += 0
    except Exception as d:
        a = {1, 0}
        {0 for e in {0}} - {0 for f in a}
