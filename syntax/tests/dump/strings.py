'a' "b" '''c''' """d
e"""
'\n\t\\\'\"\a\b\f\v\r\0\x41\101\u00e9\U0001f600\N{BULLET}\N{LATIN SMALL LETTER A}\q'
r'\n' R"\d" u'u' U"u" 'a' u'b'
u'a' 'b'
b'a' B"b\x00\xff\'" rb'\n' Br'\d' bR'' RB''
'line \
continued'
f'' f'a' 'b' f'{a}'
f'{a}{b!r}{c!s:d}{e!a:>{f}.{g}}'
f'{a=}' f'{a = !s}' f'{a=:x}' f'{ a + b = }'
f'{{{a}}}' f'}}{{'
f'{a["b"]}' f'{a['b']}' f"{f'{f"{a}"}'}"
f'''{
    a  # a comment
    + b
}'''
f'{a, b}' f'{*a, b}' f'{(lambda x: x)}' f'{ {a: b} }' f'{(a := b)}' f'{a:=b}'
f'{a!r:^{width}.{precision}}' rf'\d{a}\d' fr'{a:\d}' F'\N{BULLET}{a}\x41'
f'{a:}' f'{a:{b}}' f'{a:b{c}d{e}f}' f'{a:%Y-%m-%d}' f'{a:{b!r}}'
f'{x != y}' f'{x == y}' f'{x >= y}' f'{a if b else c}' f'{a:{"b"}}'
f'{a}' 'b' f'{c}' u'd' 'e'
u'a' f'{b}'
f'{yield_}' f'{a[b:c]}' f'{a[b:c]:d}' f'{f(a, b=c)}'
f'a{1
}b'
f'''a
{b}
c'''
'é' 'ü' '日本' '\u200b' '\xa0' '\x7f' '"' "'" '\'"'
f"'{a}\"" f'"{a}\''
t'' t'a' t"b{c}" rT'\d{e}\n'
t'{a}{b!r:>{c}}{d = }{ e  }{f=!s:g}'
t'''{
    a  # a comment
    + b
}''' t'{f'{a}'}{t"{b}"}{"c" "d"}'
t'{(lambda: x)()}{ {a: b} }{a, b}{a:=b}'
