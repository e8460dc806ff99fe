# growth: linear
# Long source text: statements, displays and a string.
N = 500

source = "\n".join(f"x{i} = {i} + 1\nif x{i} > 3: x{i} += 1" for i in range(N))
exec("def f():\n" + source.replace("x", " x").replace("\nif", "\n if") + "\n return 5")
exec(source)
exec("items = [" + ", ".join(map(str, range(N))) + "]\ntext = " + repr("ab\n" * N))
print(f(), len(items), len(text))
