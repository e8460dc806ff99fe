# NotImplemented has no truth: a comparison asked by hand is no condition.
class Length:
    def __init__(self, metres):
        self.metres = metres

    def __eq__(self, other):
        if not isinstance(other, Length):
            return NotImplemented
        return self.metres == other.metres

    def __lt__(self, other):
        return self.metres < other.metres if isinstance(other, Length) else NotImplemented


def attempt(label, work):
    try:
        print(label, work())
    except TypeError as error:
        print(label, "TypeError:", error)


attempt("bool", lambda: bool(NotImplemented))
attempt("not", lambda: not NotImplemented)
attempt("if", lambda: 1 if Length(1).__eq__(1) else 2)
attempt("and", lambda: NotImplemented and 1)
attempt("or", lambda: NotImplemented or 1)
attempt("any", lambda: any([0, NotImplemented]))
attempt("all", lambda: all([1, NotImplemented]))
attempt("filter", lambda: list(filter(None, [1, NotImplemented])))
attempt("operators", lambda: (Length(1) == 1, Length(1) != 1, Length(1) == Length(1)))
attempt("less", lambda: Length(1) < 1)

wrong = right = 0
for step in range(3000):
    a, b = Length(step), Length(step % 7) if step % 3 else step
    try:
        if a.__lt__(b):
            right += 1
        elif not a.__eq__(b):
            right += 2
    except TypeError:
        wrong += 1
print(wrong, right)
