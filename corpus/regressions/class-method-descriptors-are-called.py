# difftest: fuel=20000
# The descriptors of class methods have `__call__`, and check what they are given. The VM had neither.
e = dict.__dict__['fromkeys']
b = hasattr(e, '__call__')
r = []
for arguments in (), (3,), (int,), (dict, [1]):
    try:
        r.append(e.__call__(*arguments))
    except TypeError as x:
        r.append(str(x))
