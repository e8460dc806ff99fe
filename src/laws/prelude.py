def iter_of(value): return iter(value)
def reversed_of(value): return reversed(value)
def enumerate_of(value): return enumerate(value)
def index_of(value): return value.__index__()
def type_name(value): return type(value).__name__

def text(value):
    if not hasattr(value, '__next__'):
        return repr(value)
    items = []
    for item in value:
        items.append(text(item))
        if len(items) == 9:
            break
    return type(value).__name__ + str(items)

def shown(operand):
    try:
        return text(operand)
    except Exception as error:
        return f'{type(error).__name__} when shown'

def show(number, answer, *operands):
    try:
        line = f'{type(answer).__name__}: {str(answer)!r}' if isinstance(answer, Exception) else text(answer)
    except Exception as error:
        line = f'{type(error).__name__}: {str(error)!r} when shown'
    print(number, line, *map(shown, operands), sep='\t')
