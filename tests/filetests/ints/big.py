# Factorials, Fibonacci numbers and modular powers well past 64 bits.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result

def power(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result

a, b = 0, 1
for _ in range(500):
    a, b = b, a + b
print(a)
print(factorial(60), factorial(200) // factorial(198), factorial(150) % (10**9 + 7))
print([power(b, 10**18 + 9, 10**18 + 9) for b in (2, 3, 12345678901234567890)])
digits = 0
n = factorial(120)
while n:
    n, digit = n // 10, n % 10
    digits += digit
print(digits)
print(10**40 // -(10**19 + 1), 10**40 % -(10**19 + 1), -(10**40) // 7, -(10**40) % 7)
print(10**40 / 10**39, 2**200 / 2**190, (2**53 + 1) / 1, (10**30 + 1) / 10**30)
print(2**1000 > 2**999, -(2**1000) < 2**10, 2**70 == 2.0**70, 2**70 + 1 == 2.0**70, 2**70 + 1 > 2.0**70)
