# growth: linear
# Many objects that stay alive: what is not garbage is not looked at again and again.
N = 5_000

class Node:
    def __init__(self, value, next):
        self.value, self.next = value, next


head = None
for i in range(N):
    head = Node([i], head)
count = 0
while head:
    count, head = count + head.value[0], head.next
print(count)
