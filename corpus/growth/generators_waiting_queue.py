# growth: linear
# A queue of generators that wait inside a with: each is taken, resumed and put back.
N = 500

from collections import deque


class Lock:
    def __enter__(self):
        return self

    def __exit__(self, *exception):
        return False


def task(x):
    with Lock():
        while True:
            yield x


class Job:
    def __init__(self, x):
        self.generator = task(x)
        next(self.generator)


queue = deque()
for i in range(N):
    queue.append(Job(i))
total = 0
for i in range(3 * N):
    job = queue.popleft()
    total += next(job.generator)
    queue.append(job)
print(total, len(queue))
