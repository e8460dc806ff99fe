# difftest: fuel=20000
# An alias has the attributes of its origin. Specialized loads of methods looked into the class of aliases.
def a(b):
    try:
        b.__new__()
    except Exception as e:
        return f'{e}'
for c in range(2):
    d = a(list[0])
