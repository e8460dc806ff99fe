# pending: oracle
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: b'%d %s'%(1,b'a'))
show(lambda: b'%s'%'a')
show(lambda: b'%r'%'é')
show(lambda: b'%a'%'é')
show(lambda: b'%b'%b'x')
show(lambda: b'%c'%97)
show(lambda: b'%c'%b'a')
show(lambda: b'%x'%255)
show(lambda: b'%5.2f'%1.5)
show(lambda: b'%(a)s'%{b'a':b'x'})
show(lambda: b'%i'%'a')
show(lambda: b'abc'.decode())
show(lambda: b'\xff'.decode())
show(lambda: b'\xff'.decode('latin-1'))
show(lambda: b'\xff'.decode('ascii'))
show(lambda: b'\xff'.decode('utf-8','ignore'))
show(lambda: b'a\xffb'.decode('utf-8','replace'))
show(lambda: b'\xff'.decode('utf-8','backslashreplace'))
show(lambda: b'\xe2\x82'.decode())
show(lambda: b'\xe2\x28\xa1'.decode())
show(lambda: b'abc'.decode('foo'))
show(lambda: b'abc'.hex())
show(lambda: b'abc'.hex(':'))
show(lambda: b'abcde'.hex('-',2))
show(lambda: b'abcde'.hex('-',-2))
show(lambda: b'abc'.hex(''))
show(lambda: b'abc'.hex('ab'))
show(lambda: b'abc'.hex(1))
show(lambda: bytes.fromhex('61 62'))
show(lambda: bytes.fromhex('6'))
show(lambda: bytes.fromhex('zz'))
show(lambda: bytes.fromhex(1))
show(lambda: bytes.fromhex('61 6'))
show(lambda: b'abc'.hex(sep=b':'))
show(lambda: b'%d'%(1,2))
show(lambda: b'%s %s'%(b'a',))
show(lambda: b'a'.fromhex('61'))

data = b'abcd'
total = 0
for number in range(3000):
    total += data[number % 4] + data.find(b'd')
print(total)
