# difftest: fuel=20000
try:
    raise 0
except* TypeError:
    pass
else:
    a = 0
