"""Writes the right-hand sides of the tables given as arguments: `python3.14 bless.py operators.txt …`.

What a 32-bit build or another C library words differently (sizes past its limits, errno) is to be left out of the tables.
"""
import sys
import warnings

warnings.simplefilter("ignore")
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as table:
        expressions = [line.rstrip("\n").split(" => ")[0] for line in table]
    with open(path, "w", encoding="utf-8") as table:
        for expression in expressions:
            try:
                shown = repr(eval(expression))
            except Exception as raised:
                shown = repr(raised)
            table.write(f"{expression} => {shown}\n")
