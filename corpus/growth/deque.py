# growth: linear
# A deque that is used at both ends.
N = 5_000

from collections import deque

d = deque()
for i in range(N):
    d.append(i)
    d.appendleft(i)
for i in range(N):
    d.append(d.popleft())
    d.rotate(1)
    d[0], d[-1] = d[-1], d[0]
while d:
    d.pop()
    d.popleft()
last = deque(maxlen=N)
for i in range(2 * N):
    last.append(i)
print(len(last))
