# difftest: fuel=20000
# A bytearray escapes each single quote, bytes only the one that is around.
for text in b"'", b'"', b"'\"":
    print(text, bytearray(text))
