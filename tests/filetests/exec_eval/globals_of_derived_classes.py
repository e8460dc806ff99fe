# Globals that are an instance of a class derived from dict: its `__getitem__` and `__missing__` say what a global is, but not what a name of the module's own code is.
class D(dict):
    def __missing__(self, k): return 'missing ' + k
class G(dict):
    def __getitem__(self, k): return 'item ' + k
def t(src, g, *l):
    try:
        exec(src, g, *l); print({k: v for k, v in dict.items(g) if k not in ('__builtins__', 'f', 'A')} if not l else l[0])
    except Exception as e: print(type(e).__name__, e)
for C in (D, G):
    t('z = a', C()); t('def f(): return q\nz = f()', C()); t('class A: x = y\nz = A.x', C()); t('z = len', C()); t('z = [w for i in range(2)]', C()); t('z = (lambda: len)()', C())
    t('type A = und\nz = A.__value__', C()); t('def f(): global q; q = 1; return q\nz = f()', C()); t('def f(): yield q\nz = list(f())', C())
    t('z = a', C(), {}); t('z = eval("nn")', C()); t('def f(x: und): pass\nz = f.__annotations__', C()); t('for i in range(60): z = qq', C()); t('def f():\n  for i in range(60): z = qq\n  return z\nz = f()', C())
    t('import math\nz = math.pi', C()); t('def f(x=dd): return x\nz = f()', C()); t("z = f'{name}'", C()); t('z = globals() is locals()', C()); t('del zz', C())
