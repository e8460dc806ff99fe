# Shows fault X5: `del x` must raise if x is not bound.
def run():
    unbound = 0
    for i in range(200):
        x = i
        try:
            if i % 2 < 3:
                del x
            del x
        except UnboundLocalError:
            unbound = unbound + 1
    return unbound


print(run())
