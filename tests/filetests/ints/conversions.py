# str, repr, int and bool of integers; parsing in every base.
ok = 0
for n in list(range(-300, 300)) + [2**k + d for k in range(28, 130) for d in (-1, 0, 1)]:
    ok += int(str(n)) == n
    ok += int(f"{n:x}", 16) == n
    ok += int(f"{n:b}", 2) == n
    ok += int(f"{n:o}", 8) == n
    ok += int(float(n)) == n if abs(n) < 2**53 else True
print(ok)
print(int(), int(True), int("007"), int(" -12 "), int("+5"), int("0b11", 0), int("0o17", 0), int("0XfF", 16))
print(str(-0), repr(10**20), bool(0), bool(-1), bool(10**50), str(True), int(1e20), int(-2.5))
print(0x_ff, 0b1010_1010, 0o777, 1_000_000)
print(int("１２"), int("٣"))
for text in ["1__0", "_1", "1_", "0x", "--1", "1 2", "1.0", "0b2", "00_1"]:
    try:
        print(int(text, 0))
    except ValueError as error:
        print(error)
