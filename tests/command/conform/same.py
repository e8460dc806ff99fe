print("as it was")
