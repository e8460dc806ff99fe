# difftest: fuel=20000 snapshots=21
# The variables of a comprehension at module level are in the module frame's snapshot while it runs. Tier 1 showed the globals alone.
for a in range(7):
    {0 for b in [0, 0]}
