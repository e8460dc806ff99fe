# difftest: fuel=20000
class M52(type):
    def __eq__(c, o):
        return True
class C54(metaclass=M52):
    pass
for b in C54 | None,:
    pass
