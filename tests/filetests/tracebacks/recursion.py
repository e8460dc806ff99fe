# Unbounded recursion, uncaught: the repeated lines are counted.
def down(n):
    return down(n + 1)

print("before")
for i in range(300):
    pass
down(0)
