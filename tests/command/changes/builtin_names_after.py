print(isinstance(len([1]), int), str(2))
try:
    added
except NameError:
    print("gone")
