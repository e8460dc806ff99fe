def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: pow(2,3,-5))
show(lambda: pow(base=2,exp=3))
show(lambda: pow(2))
show(lambda: pow(0,-1))
show(lambda: abs('a'))
show(lambda: abs(True))

total = 0
for number in range(3000):
    total += number.bit_length() + divmod(number, 7)[1]
print(total)
