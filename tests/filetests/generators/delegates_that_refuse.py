# What `yield from` iterates over raises when it is asked for `throw` or `close`: the generator goes on waiting, or ends.
class Refuses:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        print("asked for", name)
        raise self.error(name)


def delegates(error):
    try:
        got = yield from Refuses(error)
        print("got", got)
    except BaseException as caught:
        print("in the generator", repr(caught), repr(caught.__context__))
        raise
    finally:
        print("finally")


def tried(function, *arguments):
    try:
        return function(*arguments)
    except BaseException as error:
        return f"{error!r} after {error.__context__!r}"


for error in (ZeroDivisionError, AttributeError, StopIteration, GeneratorExit):
    for thrown in (ValueError("thrown"), StopIteration(7), GeneratorExit()):
        waiting = delegates(error)
        print(next(waiting), tried(waiting.throw, thrown), waiting.gi_frame is None)
        print(tried(next, waiting), tried(waiting.send, 3))
        print(tried(waiting.close))
    if error is not StopIteration:
        outer = (lambda inner: (yield from inner))(delegates(error))
        print(next(outer), tried(outer.throw, KeyError), outer.gi_frame is None)
        print(tried(outer.throw, KeyError))
    waiting = delegates(error)
    next(waiting)
    for i in range(300):
        # The search for `throw` is refused again and again.
        if waiting.gi_frame is None or error is AttributeError:
            break
        last = tried(waiting.throw, ValueError) if i > 290 else i
    print(last)
    del waiting
    outer = None
