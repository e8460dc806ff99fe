@deco(1)
class A(B, m=1):
    """doc"""
    x: int = 3
    if x:
        y: str
    def __init__(self):
        self.a = 1
        self.__b += 2
        super().__init__(1)
        super().foo
    z = [x for _ in range(3) if y]
