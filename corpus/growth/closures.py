# growth: linear
# Many functions that stay alive, each called.
N = 5_000

def make(i):
    return lambda x=i: x + i


functions = [make(i) for i in range(N)]
print(sum(function() for function in functions))
