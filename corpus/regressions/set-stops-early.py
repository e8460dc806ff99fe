# difftest: fuel=20000
# A set stops asking a generator as soon as it knows.
{0}.issuperset(1 for a in (0,) if 1)
{0}.isdisjoint(0 for b in {0: 0}.values() if 1)
{0}.intersection(a for a in (0, 1, 2))
{0}.issubset(a for a in (0, 1, 2))
