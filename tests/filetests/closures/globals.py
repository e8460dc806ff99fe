# global names: declared in functions, shadowed, deleted, rebound between calls.
counter = 0
def bump():
    global counter, created
    counter += 1
    created = counter * 2
def shadow():
    counter = "local"
    return counter
for i in range(700):
    bump()
print(counter, created, shadow())
def outer():
    counter = "enclosing"
    def inner():
        global counter
        counter += 1
        return counter
    def reader():
        return counter
    return inner(), reader()
print(outer(), counter)
def remover():
    global created
    del created
remover()
try:
    print(created)
except NameError as error:
    print(error)
try:
    remover()
except NameError as error:
    print(error)
def early():
    print(counter)
    counter = 1
try:
    early()
except UnboundLocalError as error:
    print(error)
if counter:
    def conditional():
        return "yes"
else:
    def conditional():
        return "no"
print(conditional())
def define():
    global made
    def made(x):
        return x * counter
define()
print(made(2))
len = lambda x: 42
print(len([]))
del len
print(len([]))
