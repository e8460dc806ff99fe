# difftest: fuel=37
# The fuel may run out in __set_name__: no note is added to that end.
class Named:
    def __set_name__(self, owner, name):
        self.name = name
for i in range(20):
    class Owner:
        field = Named()
