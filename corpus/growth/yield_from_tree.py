# growth: linear
# Each node of a tree of objects yields from its branches.
N = 3_000

class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def tree(items):
    if not items:
        return None
    middle = len(items) // 2
    return Tree(tree(items[:middle]), items[middle], tree(items[middle + 1 :]))


for item in tree(range(N)):
    pass
