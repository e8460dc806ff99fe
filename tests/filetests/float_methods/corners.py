# pending: oracle
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: round(float('inf')))
show(lambda: round(float('inf'),2))
show(lambda: float('1e5'))
show(lambda: float('nan'))
show(lambda: float('-inf'))
show(lambda: float('infinity'))
show(lambda: float('1_0.5'))
show(lambda: float(''))
show(lambda: float('a'))
show(lambda: float(None))
show(lambda: float(b'1.5'))
show(lambda: float(1,2))
show(lambda: float(10**400))
show(lambda: float('0x1p3'))
show(lambda: (0.1).hex())
show(lambda: (-0.0).hex())
show(lambda: float('inf').hex())
show(lambda: (1.5).hex())
show(lambda: float.fromhex('0x1.8p0'))
show(lambda: float.fromhex('1.8'))
show(lambda: float.fromhex('nan'))
show(lambda: float.fromhex('x'))
show(lambda: float.fromhex('0x1p1024'))
show(lambda: float.fromhex(1))
show(lambda: float.fromhex(' -0x.8p-1 '))
show(lambda: float.fromhex('0x1.fffffffffffff8p0'))
show(lambda: float('inf').as_integer_ratio())
show(lambda: float('nan').as_integer_ratio())
show(lambda: (1.0).is_integer())
show(lambda: (1.5).is_integer())
show(lambda: float('inf').is_integer())
show(lambda: (1.5).conjugate())
show(lambda: (1.5).imag)
show(lambda: float.from_number(1))
show(lambda: float.from_number('1'))

total = 0
for number in range(3000):
    total += (number / 2).is_integer()
print(total)
