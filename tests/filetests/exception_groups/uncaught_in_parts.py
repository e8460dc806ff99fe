# Uncaught group with traceback in leaves
def leaf(n):
    if n: leaf(n - 1)
    raise ValueError(f'leaf {n}')
def get(f, *a):
    try: f(*a)
    except Exception as e: return e
def chained():
    try: leaf(0)
    except ValueError as e: raise KeyError('second') from e
def many():
    return ExceptionGroup('many', [ValueError(i) for i in range(20)])
t = 0
for i in range(3000): t += i
print(t)
def nest(n):
    e = ValueError('bottom')
    for i in range(n): e = ExceptionGroup(f'level {i}', [e])
    return e
try:
    raise ExceptionGroup('all', [get(leaf, 2), get(chained), many(), nest(12)])
except* ValueError as e:
    raise
except* KeyError as e:
    raise RuntimeError('from handler')
