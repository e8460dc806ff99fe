# difftest: fuel=20000
# A condition asks each operand for its truth once.
class Truth:
    def __init__(self, name, value): self.name, self.value = name, value
    def __bool__(self): print(self.name); return self.value
no, yes = Truth("no", False), Truth("yes", True)
for i in range(3):
    if no and yes or yes: print(i)
    x = (no and yes) or yes
    while not (yes or no) or (no if yes else yes): break
