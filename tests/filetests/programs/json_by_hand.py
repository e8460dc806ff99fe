# cpython: 3.14
# A JSON reader and writer by hand: tokens, recursive descent, errors with positions.
class JSONError(ValueError):
    def __init__(self, message, text, at):
        self.line = text.count('\n', 0, at) + 1
        self.column = at - text.rfind('\n', 0, at)
        super().__init__(f'{message} at line {self.line} column {self.column}')
ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f', '"': '"', '\\': '\\', '/': '/'}
class Parser:
    def __init__(self, text): self.text, self.at = text, 0
    def fail(self, message): raise JSONError(message, self.text, self.at)
    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in ' \t\r\n': self.at += 1
    def peek(self):
        self.skip()
        return self.text[self.at] if self.at < len(self.text) else ''
    def take(self, expected):
        if self.peek() != expected: self.fail(f'expected {expected!r}')
        self.at += 1
    def value(self):
        match self.peek():
            case '{': return self.object()
            case '[': return self.array()
            case '"': return self.string()
            case '': self.fail('unexpected end')
            case c if c in '-0123456789': return self.number()
            case _:
                for word, value in (('true', True), ('false', False), ('null', None)):
                    if self.text.startswith(word, self.at):
                        self.at += len(word)
                        return value
                self.fail('unexpected character')
    def object(self):
        result = {}
        self.take('{')
        if self.peek() == '}': self.at += 1; return result
        while True:
            if self.peek() != '"': self.fail('expected a key')
            key = self.string(); self.take(':'); result[key] = self.value()
            if self.peek() == ',': self.at += 1; continue
            self.take('}')
            return result
    def array(self):
        result = []
        self.take('[')
        if self.peek() == ']': self.at += 1; return result
        while True:
            result.append(self.value())
            if self.peek() == ',': self.at += 1; continue
            self.take(']')
            return result
    def string(self):
        self.take('"'); out = []
        while True:
            if self.at >= len(self.text): self.fail('unterminated string')
            c = self.text[self.at]; self.at += 1
            if c == '"': return ''.join(out)
            if c != '\\':
                if c < ' ': self.at -= 1; self.fail('control character')
                out.append(c); continue
            e = self.text[self.at:self.at + 1]; self.at += 1
            if e == 'u':
                code = int(self.text[self.at:self.at + 4], 16); self.at += 4
                if 0xD800 <= code < 0xDC00 and self.text.startswith('\\u', self.at):
                    low = int(self.text[self.at + 2:self.at + 6], 16); self.at += 6
                    code = 0x10000 + (code - 0xD800 << 10) + (low - 0xDC00)
                out.append(chr(code))
            elif e in ESCAPES and e: out.append(ESCAPES[e])
            else: self.at -= 1; self.fail('bad escape')
    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in '+-0123456789.eE': self.at += 1
        text = self.text[start:self.at]
        try: return float(text) if set(text) & set('.eE') else int(text)
        except ValueError as error:
            self.at = start
            raise JSONError(f'bad number {text!r}', self.text, start) from error
def loads(text):
    p = Parser(text); value = p.value()
    if p.peek(): p.fail('extra data')
    return value
def dumps(value, indent=None, level=0):
    pad, end = ('\n' + ' ' * indent * (level + 1), '\n' + ' ' * indent * level) if indent else ('', '')
    match value:
        case None: return 'null'
        case bool(): return str(value).lower()
        case int() | float(): return repr(value)
        case str(): return '"' + ''.join({'"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t'}.get(c) or (c if ' ' <= c < '\x7f' else f'\\u{ord(c):04x}') for c in value) + '"'
        case list() | tuple():
            return '[' + (',' if indent else ', ').join(pad + dumps(v, indent, level + 1) for v in value) + (end if value else '') + ']'
        case dict():
            return '{' + (',' if indent else ', ').join(f'{pad}{dumps(str(k))}: {dumps(v, indent, level + 1)}' for k, v in value.items()) + (end if value else '') + '}'
    raise TypeError(f'{type(value).__name__} is not JSON')
doc = '{"name": "caf\\u00e9 \\ud83d\\ude00", "list": [1, -2.5e3, true, null, [], {}], "deep": {"a": {"b": ["x\\ty"]}}}'
data = loads(doc); print(data); print(dumps(data)); print(dumps(data, 2)); print(loads(dumps(data)) == data)
for bad in ('', '{', '[1,]', '{"a" 1}', '"abc', '"\\q"', 'tru', '1 2', '[1\n, 2\n, -]', '{1: 2}', '"a\nb"', '1.2.3'):
    try: print(loads(bad))
    except JSONError as e: print(repr(bad), '->', e, type(e.__cause__).__name__)
try: dumps({'x': {1, 2}})
except TypeError as e: print(e)
text = dumps([{'id': i, 'tags': ['t%d' % (i % 3)] * (i % 4)} for i in range(120)])
total = 0
for _ in range(3): total += sum(item['id'] * len(item['tags']) for item in loads(text))
print(len(text), total)
loads('{"a": [1, 2, {"b": nope}]}')
