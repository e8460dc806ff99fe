# cold: one group
def f():
    try:
        raise ExceptionGroup('one', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as g:
        raise LookupError('l')
    except* TypeError as g:
        raise g
try: f()
except* LookupError as e:
    raise e.exceptions[0] from e
