# Dataclasses whose fields have the class itself, or names that nobody binds, in their annotations.
from dataclasses import dataclass, field, fields
@dataclass
class Node:
    value: int
    next: Node | None = None
    kids: list[Node] = field(default_factory=list)
    q: Undefined = 3
print(Node(1, Node(2)), Node.__doc__)
def f():
    @dataclass
    class In:
        me: In | None = None
        n: int = 0
    print(In(In()), [x.type for x in fields(In)], In.__doc__, In.__init__.__annotations__)
f()
print([x.type for x in fields(Node)])
@dataclass
class Tree:
    left: 'Tree | None'
    right: Tree
print(Tree(None, Tree(1,2)), Tree.__doc__)
for i in range(2000): Node(i)
@dataclass
class Leaf:
    number: int
@dataclass
class Branch:
    operator: str
    left: Leaf | 'Branch'
    right: object
print(Branch.__doc__, [x.type for x in fields(Branch)], Branch('+', Leaf(1), None))
