# A small calculator on trees of tuples, by match.
def parse(tokens):
    def expr(i):
        left, i = term(i)
        while i < len(tokens) and tokens[i] in "+-":
            op = tokens[i]
            right, i = term(i + 1)
            left = (op, left, right)
        return left, i
    def term(i):
        left, i = factor(i)
        while i < len(tokens) and tokens[i] in "*/":
            op = tokens[i]
            right, i = factor(i + 1)
            left = (op, left, right)
        return left, i
    def factor(i):
        match tokens[i]:
            case "(":
                value, i = expr(i + 1)
                return value, i + 1
            case "-":
                value, i = factor(i + 1)
                return ("neg", value), i
            case d if d.isdigit(): return int(d), i + 1
            case name: return ("var", name), i + 1
    return expr(0)[0]
def simplify(t):
    match t:
        case ("+", 0, x) | ("+", x, 0) | ("*", 1, x) | ("*", x, 1) | ("-", x, 0): return simplify(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("neg", ("neg", x)): return simplify(x)
        case (op, int(a), int(b)) if op in "+-*": return {"+": a + b, "-": a - b, "*": a * b}[op]
        case (op, a, b):
            done = op, simplify(a), simplify(b)
            return done if done == t else simplify(done)
        case ("neg", x): return ("neg", simplify(x))
        case _: return t
def evaluate(t, **env):
    match t:
        case int(): return t
        case ("var", name): return env[name]
        case ("neg", x): return -evaluate(x, **env)
        case (op, a, b):
            a, b = evaluate(a, **env), evaluate(b, **env)
            match op:
                case "+": return a + b
                case "-": return a - b
                case "*": return a * b
                case "/" if b: return a // b
                case "/": raise ZeroDivisionError(f"{a} / 0")
tree = parse("2*(x+3)-(-y)/2+0*z")
print(tree)
print(simplify(tree), simplify(parse("1*(0+x)-0")), simplify(parse("2*3+4*x")))
print(evaluate(tree, x=1, y=10, z=0))
def hot(n):
    total = 0
    for i in range(n):
        total += evaluate(tree, x=i, y=-i, z=1)
        if i % 10 == 0: total += len(str(simplify(tree)))
    return total
print(hot(500))
evaluate(parse("1/(x-x)"), x=5)
