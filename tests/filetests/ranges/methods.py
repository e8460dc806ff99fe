def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: range())
show(lambda: range('a'))
show(lambda: range(1,2,0))
show(lambda: range(1.5))
show(lambda: range(5).index(3))
show(lambda: range(5).index(7))
show(lambda: range(5).count(3))
show(lambda: range(0,10,3).count(3))
show(lambda: range(5).index('a'))
show(lambda: range(5)==range(0,5,1))
show(lambda: range(0)==range(2,1))
show(lambda: range(10)[2:5])
show(lambda: range(10)[::-1])
show(lambda: range(5).start)
show(lambda: range(5)[7])
show(lambda: range(5).step)
show(lambda: range(1,2)==1)
show(lambda: slice(1))
show(lambda: slice())
show(lambda: slice(1,2,3).indices(5))
show(lambda: slice(None,None,-1).indices(5))
show(lambda: slice(1).indices(-1))
show(lambda: slice(1).indices('a'))
show(lambda: slice('a').indices(3))
show(lambda: slice(1,2)==slice(1,2))
show(lambda: slice(1,2).start)
show(lambda: slice(1,2,3,4))
show(lambda: slice(1)<slice(2))
show(lambda: slice(1,2,0).indices(5))

numbers = range(0, 50)
total = 0
for number in range(3000):
    total += numbers.index(number % 50)
print(total)
