# cold: messages of groups that are no plain str.
class Text(str):
    def __str__(self):
        return "shown"

    def __repr__(self):
        return "represented"


group = ExceptionGroup(Text("m"), [ValueError(1)])
print(type(group.message), group.message == "m", str(group), repr(group), group.args)
split = group.split(ValueError)[0]
print(split is group, repr(group.derive([KeyError(2)])), type(group.derive([KeyError(2)]).message))
for message in (b"m", None, 3, Text):
    try:
        ExceptionGroup(message, [ValueError(1)])
    except TypeError as error:
        print(error)
raise group
