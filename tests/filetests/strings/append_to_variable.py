# Text that grows by `+=`, while others may hold what it was.
def alias():
    text = 'a'
    seen = []
    for i in range(3):
        seen.append(text)
        text += str(i)
    return seen, text


def captured():
    text = ''

    def look():
        return text
    for letter in 'añ😀':
        before = look()
        text += letter
        print(before, look(), len(text), text[-1])


def as_key():
    key = 'k'
    table = {key: 1}
    hash(key)
    key += '2'
    table[key] = 2
    return table, hash(key) == hash('k' + '2')


def doubled(times):
    text = 'ab'
    for _ in range(times):
        text += text
    return text


def long(count):
    text = ''
    for i in range(count):
        text += 'ab'
    return len(text), text.count('a')


def generator():
    text = ''
    while True:
        text += yield text


def wrong():
    text = 'kept'
    try:
        text += 1
    except TypeError as error:
        print(error, text)
    del text
    try:
        text += 'x'
    except UnboundLocalError as error:
        print(error)


print(alias())
captured()
print(as_key())
print(doubled(4))
print(long(20000))
steps = generator()
next(steps)
print([steps.send(part) for part in ('x', 'y', 'ß')])
wrong()
