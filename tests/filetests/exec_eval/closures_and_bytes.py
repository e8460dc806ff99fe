# cold: each source runs once
import types
def outer():
    v = 10; w = 3
    def inner():
        nonlocal w
        w += 1
        return v, w
    return inner
inner = outer(); C = types.CellType
def t(s):
    try: print(s, '->', eval(s))
    except BaseException as e: print(s, '->', type(e).__name__, e)
for s in ('exec(inner.__code__, {}, closure=inner.__closure__)', 'exec(inner.__code__, {}, closure=(C(1), C(2)))', 'exec(inner.__code__)', 'exec(inner.__code__, closure=None)', 'exec(inner.__code__, closure=(C(1),))', 'exec(inner.__code__, closure=[C(1), C(2)])', 'exec(inner.__code__, closure=(1, 2))', 'eval(inner.__code__)', 'exec("1", closure=())', 'exec("1", closure=None)', 'exec(compile("1", "", "exec"), closure=())', 'exec(compile("1", "", "exec"), closure=None)', 'eval("1", closure=None)', 'compile(inner.__code__, "f", "exec")', 'compile("1", b"f", "eval").co_filename', 'compile(b"1", "f", "eval").co_filename', 'eval(bytearray(b"1+1"))', 'eval(memoryview(b"1+1"))', 'eval(b"\\xef\\xbb\\xbf5")', 'exec(b"# -*- coding: utf-8 -*-\\nprint(1)")', 'compile(1, 2, 3)', 'compile("1", 2, 3)', 'compile("1", "f", 3)', 'compile(1, "f", "bad")', 'compile(1, "f", "exec")', 'eval(b" \\t1")', 'eval(b"1\\x00")', 'eval("1\\x00")', 'exec(b"x\\xc3\\xa9 = 5; print(x\\xc3\\xa9)")', 'eval(inner.__get__)', 'exec((lambda: print("in lambda")).__code__)', 'eval((lambda: 5).__code__)'):
    t(s)
print(inner())
