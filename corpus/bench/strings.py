# Building, comparing and slicing strings.
def digits(n):
    out = ""
    while n:
        out = "0123456789abcdef"[n & 15] + out
        n >>= 4
    return out or "0"


def caesar(text, shift):
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    position = {letter: i for i, letter in enumerate(alphabet)}
    out = ""
    for letter in text:
        out += alphabet[(position[letter] + shift) % 26]
    return out


longest = ""
total = 0
for i in range(800_000):
    text = digits(i * 2654435761 & 0xFFFFFFFF)
    total += len(text)
    if text > longest:
        longest = text
text = "thequickbrownfoxjumpsoverthelazydog" * 20
for shift in range(2400):
    text = caesar(text, shift % 26)
print(total, longest, text[:35], f"{total:,}")
