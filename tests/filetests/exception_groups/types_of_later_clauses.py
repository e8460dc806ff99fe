# cold: what is being handled while a later clause of except* asks for its types
def f(exc, kinds):
    try:
        raise exc
    except* kinds[0] as g:
        raise LookupError('l')
    except* kinds[1] as g:
        raise g
def show(e, depth=0):
    print(' ' * depth, repr(e), e.__suppress_context__)
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: show(x, depth + 2)
    for n in ('__cause__', '__context__'):
        c = getattr(e, n)
        if c is not None: print(' ' * depth, n); show(c, depth + 2)
for kinds in ((ValueError, TypeError), (ValueError, ExceptionGroup), (TypeError, KeyError), (KeyError, OSError), (3, ValueError), (ValueError, 3), ((ValueError, TypeError), OSError)):
    for exc in (ExceptionGroup('one', [ValueError(1), TypeError(None), OSError(2)]), ValueError(5)):
        print(kinds)
        try: f(exc, kinds)
        except BaseException as e: show(e)
