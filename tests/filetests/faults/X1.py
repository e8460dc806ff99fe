# Shows fault X1: the exception comes from the last instruction that the handler covers.
def run():
    caught = 0
    table = {}
    for i in range(200):
        key = [] if i % 4 == 3 else i
        try:
            table[key] = i
        except TypeError:
            caught = caught + 1
    return caught


print(run())
