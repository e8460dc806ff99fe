if a:
	tabbed
	if b:
	    mixed
if a: b; c;
if (a and
        b):
  # comment
    x = [1,
         2,
    ]  # comment
\
y = 1
if a:
    pass

  # a comment less indented

    pass
def f(): return 1; pass
class C: x = 1; y = 2
é = ñ = 1
ﬁ = 2
x = """a
b
"""; y = 'é' + z
if a:
    for b in c:
        while d: e;
else: f
