def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: min([],default=3))
show(lambda: min(1,2,key=lambda x:-x))
show(lambda: min(1,'a'))
show(lambda: max([1,2],key=len))
show(lambda: min(1,2,default=3))
show(lambda: max(1,2,foo=3))
show(lambda: print(1,sep=1))
show(lambda: print(1,end=1))
show(lambda: print(1,foo=1))
show(lambda: sorted(1))
show(lambda: sorted([1],key=1))
show(lambda: sorted())
show(lambda: sorted([3,1],reverse=1))
show(lambda: sorted([1,2],lambda x:x))
show(lambda: bool(1,2))
show(lambda: bool(x=1))
show(lambda: str(1,2))
show(lambda: str(b'a','ascii'))
show(lambda: tuple(1))
show(lambda: dict(a=1,**{'b':2}))
show(lambda: (-8)**0.5)
show(lambda: (-8)**(1/3))
show(lambda: 5 .__class__)

total = 0
for number in range(3000):
    total += ord(chr(97 + number % 26)) + len(bin(number))
print(total)
