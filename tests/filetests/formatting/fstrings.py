# f-strings: nesting, conversions, self-documenting, format specifications from variables.
x = 42
name = "wörld"
pi = 3.14159265
items = [1, "two", None]
print(f"{x} {x!r} {x!s} {name!a} {name!r:>10} {pi:.2f} {pi:{10}.{3}} {items} {items!r:>20}|")
print(f"{x=} {x = } {name=!s} {pi=:.1f} {x+1=} {items[1]=} { x = !r:^9}|")
print(f"{{literal}} {{{x}}} {{{{}}}} {'nested' + f'{x + 1}'} {"quotes" 'join'}")
print(f"{x:{'>' + str(8)}}|{x:{'<'}{8}}|{name:*^{x - 30}}|{(lambda y: y * 2)(x)}|{ {1: 2}[1] }|{x if x else 0:05d}")
print(f"{'a' if x > 40 else 'b'}{x:x}{x:#b}{x!r:>5}{f'{f"{x}"}'}")
print(f"""multi
{x}
line {
    x
    + 1
}""")
print("plain " f"{x}" " mixed " f'{name}' r"\raw" rf"\d{x}\n")
total = 0
for i in range(400):
    s = f"{i:03d}:{i * 1.5:.1f}:{i % 2 == 0}:{name[i % 5]}"
    total += len(s)
print(total, s)
print(f"{1,2} {(1,)} {[a for a in range(3)]} {x!s:.1} {None} {True:2} {0 if False else 1}")
print(f'{x:\n>5}|{x:{"\x41"}>5}|{3:\
>4}|')
for spec in ("d", "s", "", ">", "z", "5", "05", ",", "%", "q"):
    try:
        print(spec, f"{x:{spec}}")
    except ValueError as error:
        print(spec, error)
for value in (None, [1], {}, (1,)):
    try:
        print(f"{value:>10}")
    except TypeError as error:
        print(error)
