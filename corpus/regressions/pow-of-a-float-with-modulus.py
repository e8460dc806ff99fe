# difftest: fuel=20000
# A modulus is refused by float, also as the exponent of an int.
for base, exponent in (True, 0.0), (2, 0.5), (2.0, 3), (3, 4):
    try:
        print(pow(base, exponent, 7))
    except TypeError as error:
        print(error)
