# cold: each operation is another one, at random.
from collections import OrderedDict
import random
def run(seed):
    r = random.Random(seed)
    d = OrderedDict(); model = []
    for step in range(700):
        k = r.randrange(40) if seed % 2 else str(r.randrange(7))
        op = r.randrange(6)
        if op == 0:
            d[k] = step
            if k not in model: model.append(k)
        elif op == 1 and k in model:
            del d[k]; model.remove(k)
        elif op in (2, 3) and k in model:
            last = op == 2
            d.move_to_end(k, last=last); model.remove(k)
            model.insert(len(model) if last else 0, k)
        elif op == 4 and model:
            last = r.random() < .5
            assert d.popitem(last)[0] == model.pop(-1 if last else 0)
        assert list(d) == model, (seed, step, list(d), model)
        assert list(reversed(d)) == model[::-1]
        for k in model: assert k in d
    print(seed, model, dict(d))
for seed in range(6): run(seed)
