# growth: n log n
# A heap in a list.
N = 2_000


def push(heap, item):
    heap.append(item)
    at = len(heap) - 1
    while at and heap[at] < heap[(at - 1) // 2]:
        heap[at], heap[(at - 1) // 2] = heap[(at - 1) // 2], heap[at]
        at = (at - 1) // 2


def pop(heap):
    item, heap[0] = heap[0], heap[-1]
    heap.pop()
    at = 0
    while (child := 2 * at + 1) < len(heap):
        child += child + 1 < len(heap) and heap[child + 1] < heap[child]
        if heap[at] <= heap[child]:
            break
        heap[at], heap[child] = heap[child], heap[at]
        at = child
    return item


heap, state = [], 1
for _ in range(N):
    state = state * 48271 % 2147483647
    push(heap, state)
print(sum(pop(heap) for _ in range(N)))
