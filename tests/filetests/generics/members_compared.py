# cold: how often the types of a union are compared
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Fixed(type):
    def __eq__(cls, other):
        print('equal?', cls.__name__, getattr(other, '__name__', other))
        return True
    def __hash__(cls): return 1
class Un(type):
    def __eq__(cls, other):
        print('equal?', cls.__name__, getattr(other, '__name__', other))
        return 'a'
E_, F, C, D = Fixed('E', (), {}), Fixed('F', (), {}), Un('C', (), {}), Un('D', (), {})
class Ne(type):
    def __eq__(cls, other):
        print('equal?', cls.__name__, getattr(other, '__name__', other))
        return False
    def __hash__(cls): return 1
G, H, I = Ne('G', (), {}), Ne('H', (), {}), Ne('I', (), {})
class Un2(type):
    def __eq__(cls, other):
        print('equal?', cls.__name__, getattr(other, '__name__', other))
        return False
J, K, L = Un2('J', (), {}), Un2('K', (), {}), Un2('L', (), {})
for text in ('E_ | F', 'C | D', 'int | C | D | E_ | F | int', 'C | int == D | int', 'E_ | int == int | F', 'G | H', 'G | H | I', 'G | H == H | G', 'J | K', 'J | K | L', 'J | K == K | J', 'G | J == J | G', '(G | H) | (H | G)', 'int | G == G | int', 'G | int | H == H | G', 'J | int == int | J', '(J | K) | J', 'C | J == J | C'):
    print(text); show(lambda: eval(text))
