# A class that derives from SystemExit ends the program, too, with the code that it has at last.
class Quit(SystemExit):
    def __init__(self, reason):
        super().__init__(reason)
        self.code = len(reason)


raise Quit("three")
