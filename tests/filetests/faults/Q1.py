# Shows fault Q1: each `+=` copies the whole str.
def run(n):
    text = ""
    for i in range(n):
        text += "sixteen letters."
    return len(text)


print(run(15000))
