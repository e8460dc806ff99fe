# cpython: 3.14
# string and string.templatelib-less corners: Template, Formatter, capwords, constants.
import string
from string import *
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(sorted(string.__all__))
for n in ('ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'digits', 'hexdigits', 'octdigits', 'punctuation', 'printable', 'whitespace'): print(n, repr(getattr(string, n)))
print(capwords('hello  world foo'), capwords('a-b-c', '-'), capwords(' x  y '), capwords('x,  y', ','), repr(capwords('')))
t = Template('$who likes ${what}s, $$5 and $missing')
print(attempt(t.substitute, who='tim', what='kung'), t.safe_substitute(who='tim', what='kung'), t.substitute({'who': 1, 'missing': 2}, what=3), t.template, t.get_identifiers(), t.is_valid())
print(attempt(Template('$').substitute), Template('$').safe_substitute(), attempt(Template('a\n $1').substitute), Template('$ x').is_valid(), attempt(Template('$x').substitute, 5), Template('$X ${y}').substitute(X=1, y=2), attempt(t.substitute, {}, {}), Template('$é').safe_substitute(), Template('${a-b}').safe_substitute(a=1))
class D(Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'
print(D('%a_b %c %% %{d_e}').safe_substitute(a_b=1, d_e=2), D('%a_b').substitute(a_b='Z'))
class B(Template):
    idpattern = '[a-z]+'
    braceidpattern = '[A-Z]+'
    flags = 0
print(B('$a ${B} ${b}').safe_substitute(a=1, B=2, b=3))
f = Formatter()
print(f.format('{0} {1[k]} {x.real} {!r:>5}' if 0 else '{0} {1[k]} {x.real}', 'a', {'k': 2}, x=3), f.format('{} {}', 1, 2), attempt(f.format, '{}'), attempt(f.format, '{a}'), attempt(f.format, '{0} {}', 1, 2), f.format('{:{}}', 'x', '>4'), f.vformat('{0}{a}', (1,), {'a': 2}), attempt(f.format), f.format('{!r:>6}|{!s}|{!a}', 'q', 1, 'é'), attempt(f.format, '{!x}', 1))
print(list(f.parse('a{b!r:>{w}}c{{d}}{0.x[1]}')), list(f.parse('')), attempt(lambda: list(f.parse('{'))), attempt(lambda: list(f.parse('a}b'))), f.get_field('0.real', (5,), {}), f.get_value(0, ['z'], {}), f.get_value('k', [], {'k': 1}), f.convert_field(3, 'r'), f.convert_field(3, None), attempt(f.convert_field, 3, 'q'), f.format_field(3.14159, '.2f'), f.check_unused_args([], [], {}))
class Strict(Formatter):
    def check_unused_args(self, used, args, kwargs):
        left = [i for i in range(len(args)) if i not in used] + [k for k in kwargs if k not in used]
        if left: raise ValueError(f'unused {left}')
    def get_value(self, key, args, kwargs):
        if isinstance(key, str): return kwargs.get(key, f'<{key}?>')
        return super().get_value(key, args, kwargs)
    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == 'u' else super().convert_field(value, conversion)
    def format_field(self, value, spec): return f'[{super().format_field(value, spec)}]'
s = Strict(); print(s.format('{a} {0} {b!u}', 1, b='x'), attempt(s.format, '{0}', 1, 2), attempt(s.format, 'x', z=1))
print(attempt(f.format, '{:{:{}}}', 1, 2, 3), attempt(f.format, '{0.nope}', 1), attempt(f.format, '{0[9]}', [1]))
n = 0
for i in range(2000): n += len(Template('$a-$b').substitute(a=i, b=i * 2))
print(n, ''.join(c for c in printable if c in punctuation and c not in hexdigits))
