# Frames of lambdas, comprehensions (none of their own) and nested functions with qualified names.
def outer(values):
    def check(v):
        return 100 // v if v else missing[v]
    return [
        check(v)
        for v in values
    ]

good = 0
for i in range(300):
    good += len(outer([1, 2, 3]))
print(good)
run = lambda f: {k: f([k, 0]) for k in range(1, 3)}
run(outer)
