# __iter__ written as a generator, methods that are generators, generators kept in attributes.
class Tree:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def depth_first(self, depth=0):
        yield depth, self.value
        for child in self.children:
            yield from child.depth_first(depth + 1)

    def breadth_first(self):
        level = [self]
        while level:
            following = []
            for node in level:
                yield node.value
                following.extend(node.children)
            level = following

tree = Tree(1, Tree(2, Tree(4), Tree(5)), Tree(3, Tree(6, Tree(7))))
print(list(tree), list(tree.depth_first()), list(tree.breadth_first()))

def build(depth):
    return Tree(depth, *(build(depth - 1) for _ in range(2))) if depth else Tree(0)

big = build(5)
print(sum(big), sum(depth * value for depth, value in big.depth_first()), len(list(big.breadth_first())))

class Ticker:
    def __init__(self):
        self.state = self.run()
        self.ticks = 0

    def run(self):
        while True:
            self.ticks += 1
            yield self.ticks
            if self.ticks > 3:
                self.ticks = 0

    def tick(self):
        return next(self.state)

ticker = Ticker()
print([ticker.tick() for _ in range(10)])
