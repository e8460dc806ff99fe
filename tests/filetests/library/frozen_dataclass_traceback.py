# cpython: 3.14
# cold: only classes
# The frame of a method that dataclass wrote is shown.
from dataclasses import dataclass, field
@dataclass(frozen=True, order=True)
class P:
    x: int
    y: object = None
def change(p): p.x = 5
change(P(1))
