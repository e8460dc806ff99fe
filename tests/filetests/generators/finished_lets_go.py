# A generator that has ended holds nothing any more: what waits in its variables is closed.
def h():
    try: yield 1
    finally: print('fin')
def genthrower(inner):
    yield next(inner)
    1/0
def a():
    i = genthrower(h())
    next(i)
    try: next(i)
    except ZeroDivisionError: pass
    print('after')
a()
print('A')
def b():
    i = genthrower(h())
    next(i)
    i.close()
    print('after')
b()
print('B')
def genret(inner):
    yield next(inner)
def c():
    i = genret(h())
    list(i)
    print('after')
c()
print('C')
def d():
    i = genthrower(h())
    try:
        i.throw(ZeroDivisionError)
    except ZeroDivisionError as error:
        frame = error.__traceback__.tb_next.tb_frame
        print(frame.f_code.co_name, list(frame.f_locals), i.gi_frame, i.gi_code.co_name)
d()
print('D')
for n in range(300):
    log = []
    def wait():
        try:
            yield
        finally:
            log.append(n)
    i = genthrower(wait())
    try:
        list(i)
    except ZeroDivisionError:
        pass
    assert log == [n]
