def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: int(float('inf')))
show(lambda: (0.75).as_integer_ratio())

total = 0
for number in range(3000):
    total += number.bit_length() + divmod(number, 7)[1]
print(total)
