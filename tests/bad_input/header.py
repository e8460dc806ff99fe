# difftest: oil=3
x = 1
