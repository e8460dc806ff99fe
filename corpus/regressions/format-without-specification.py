class C:
    def __format__(self, specification):
        self.seen = specification
        return 'formatted'
c = C()
print(f'{c}')
