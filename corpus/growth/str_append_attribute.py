# growth: linear
# A str that grows in an attribute.
N = 20_000

class Writer:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text


writer = Writer()
for i in range(N):
    writer.write("ab")
print(len(writer.text))
