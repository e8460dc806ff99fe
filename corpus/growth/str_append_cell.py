# growth: linear
# A str that grows in a variable of the function around.
N = 20_000

def make():
    s = ""

    def add(text):
        nonlocal s
        s += text

    for i in range(N):
        add("ab")
    return s


print(len(make()))
