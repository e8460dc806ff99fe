# Generators that nothing refers to any more are closed: loops that are left early, failed unpackings, del.
log = []

class Managed:
    def __enter__(self): return self
    def __exit__(self, *what): log.append("exit " + what[0].__name__)

def numbers(name, count=3):
    try:
        for number in range(count):
            yield number
    finally:
        log.append("closed " + name)

def managed(name):
    with Managed():
        yield from numbers(name)

def plain():
    for number in numbers("inside"):
        yield number * 2

def returning(name):
    for number in numbers(name):
        if number == 1:
            return number

class Tree:
    def __init__(self, *children): self.children = children
    def walk(self):
        try:
            yield self
            for child in self.children:
                yield from child.walk()
        finally:
            log.append(len(self.children))

def show(what):
    print(what, log)
    log.clear()

for number in numbers("break"):
    break
show("break")
print(returning("return"))
show("return")
try:
    for number in numbers("exception"):
        1 // number
except ZeroDivisionError as error:
    show("handler")
for number in plain():
    break
show("nested")
for number in managed("with"):
    if number: break
show("with")
for a in numbers("outer"):
    for b in numbers("inner"):
        if b: break
    else:
        show("never")
    if a: break
show("both")
def holding():
    mine = numbers("variable")
    for number in mine:
        yield number
for number in holding():
    break
show("variable")
for number in (n + 1 for n in numbers("expression")):
    break
show("generator expression")
try:
    sum(1 // n for n in numbers("kept by the traceback"))
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_next.tb_frame
    show(frame.f_code.co_name)
    list(frame.f_locals[".0"])
show("a traceback's")
kept = numbers("kept")
for number in kept:
    break
show("kept")
print(next(kept), list(kept))
show("exhausted")
try:
    [1 // number for number in numbers("comprehension")]
except ZeroDivisionError:
    show("comprehension")
try:
    [(a, b) for a in numbers("first") for b in numbers("second") if 1 // (b - 1)]
except ZeroDivisionError:
    show("comprehensions")
try:
    a, b = numbers("unpacked")
except ValueError as error:
    show(error)
deleted = numbers("deleted"); next(deleted)
also = deleted
del deleted
show("still referred to")
del also
show("deleted")
def local():
    started = numbers("local"); next(started)
    del started
    show("del of a local")
    cell = numbers("cell"); next(cell)
    def inner(): return cell
    del cell
    show("del of a cell")
    try:
        for number in numbers("finally"):
            try:
                return "returned"
            finally:
                show("finally first")
    finally:
        show("then the loop")
print(local())
unstarted = numbers("unstarted")
del unstarted
show("unstarted")
tree = Tree(Tree(), Tree(Tree()), Tree())
for node in tree.walk():
    if not node.children: break
show("tree")

def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            log.append("stubborn")
            return
for number in stubborn():
    break
show("GeneratorExit is caught")

async def ticks():
    try:
        yield 1
        yield 2
    finally:
        log.append("async closed")
async def main():
    async for tick in ticks():
        break
    show("async")
try:
    main().send(None)
except StopIteration:
    pass

class Wait:
    def __await__(self): yield "waiting"
async def waiting():
    try:
        await Wait()
    finally:
        log.append("coroutine closed")
coroutine = waiting()
print(coroutine.send(None))
del coroutine
show("coroutine")

def prime():
    started = numbers("primed"); next(started)
    return started
prime()
show("expression statement")

total = 0
for round in range(3000):
    for number in numbers("hot", 5):
        total += number
        if number == round % 4: break
    if len(log) > 100: log.clear()
print(total, len(log), log[-1])
log.clear()
def hot(limit):
    found = 0
    for round in range(limit):
        it = numbers("del", 2)
        found += next(it)
        del it
        try:
            for number in numbers("raise", 4):
                if number == 2: raise KeyError(number)
        except KeyError as error:
            found += error.args[0]
        found += returning("hot return")
    return found
print(hot(2000), len(log), log[:6])
