# Literals: escapes, raw, triple-quoted, implicit concatenation; and how repr writes them back.
texts = ["\n\t\r\\\'\"", r"\n\t", "\x41\u00e9\U0001F600", "\101\0\7", """two
lines""", "it's", 'say "hi"', "it's \"both\"", "\x00\x1f\x7f\x80\xa0\xad", "\u2028\ufeff\ue000", "a" "b" 'c', "\
joined", "\a\b\f\v", "\N{LATIN SMALL LETTER E WITH ACUTE}", "\u0378", "\U000E0001", "ÿĀ"]
for text in texts:
    print(len(text), repr(text), f"{text!a}")
seen = ""
for i in range(400):
    seen += repr(texts[i % 12])
print(len(seen))
print(str("x"), str(1.5), str(None), str([1, "a"]), str(("b",)), repr("é"), repr("日本"), str(), str({"k": 'v"'}))
