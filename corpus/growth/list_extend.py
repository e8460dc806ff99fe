# growth: linear
# A list that is extended by lists, tuples and generators.
N = 20_000

class Log:
    items = []


for i in range(N):
    Log.items += [i]
    Log.items.extend((i, i))
    Log.items.extend(x for x in [i])
    Log.items[len(Log.items):] = [i]
print(len(Log.items))
