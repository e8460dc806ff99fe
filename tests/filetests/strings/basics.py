# Concatenation, repetition, indexing, containment, comparison over every width of character.
words = ["", "a", "abc", "é", "日本", "😀", "a\x00b", "\ud7ff", "ab" * 3]
for left in words:
    for right in words:
        joined = left + right
        assert len(joined) == len(left) + len(right)
        assert left in joined and right in joined
        assert (left < right) == (not left >= right)
print(sorted(words))
print("abc"[0], "abc"[-1], "日本語"[1], "😀x"[0], len("😀"), "é" * 3, 0 * "x", "x" * -1)
text = ""
for i in range(500):
    text += "ab😀é"[i % 4]
print(len(text), text[:8], text[-3:], text[::100], "bé" in text, "éb" in text)
vowels = 0
for char in "the quick brown fox jumps over the lazy dog" * 10:
    if char in "aeiou":
        vowels += 1
print(vowels)
for index in (3, -4, 10**6):
    try:
        print("abc"[index])
    except IndexError as error:
        print(error)
print("abc" < "abd", "Z" < "a", "a" < "aa", "" < "a", "é" > "z", "\uffff" < "😀", "a" == "a", "a" != "b")
for bad in (1, None, [], 1.5):
    try:
        print(bad in "abc")
    except TypeError as error:
        print(error)
try:
    "abc" < 1
except TypeError as error:
    print(error)
try:
    text = "abc"
    text[0] = "x"
except TypeError as error:
    print(error)
try:
    del text[0]
except TypeError as error:
    print(error)
try:
    "abc"["a"]
except TypeError as error:
    print(error)
