# Floor division, modulo and power over every sign, small and large, many times over.
values = [0, 1, -1, 2, -2, 7, -7, 10, 2**31, -(2**31), 2**60, -(2**60), 2**61, -(2**61), 2**63 - 1, -(2**63), 2**64, 10**30]
checksum = 0
for a in values:
    for b in values:
        checksum = (checksum * 31 + a + b) % 1000000007
        checksum = (checksum * 31 + a - b) % 1000000007
        checksum = (checksum * 31 + a * b) % 1000000007
        if b != 0:
            assert (a // b) * b + a % b == a
            assert 0 <= a % b < b or b < a % b <= 0
            checksum = (checksum * 31 + a // b) % 1000000007
            checksum = (checksum * 31 + a % b) % 1000000007
print(checksum)
for a in [7, -7]:
    for b in [2, -2, 3, -3]:
        print(a, b, a // b, a % b, a / b)
print(2**100, (-3)**5, 2**-2, 0**0, (-2)**-3)
print(-7 // 2, -(7 // 2), -7 % 3, 7 % -3, --7, +-+7, ~7, ~-8, ~0)
