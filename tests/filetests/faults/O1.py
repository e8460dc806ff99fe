# Shows fault O1: the optimizer believes that the str is still what it was before `+=`.
def run():
    length = 0
    for i in range(200):
        text = "a"
        text += "b"
        length = len(text)
    return length


print(run())
