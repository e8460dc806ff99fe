# cold: one group
def work(i):
    if i % 2: raise ValueError(i)
errors = []
for i in range(5):
    try: work(i)
    except ValueError as e: errors.append(e)
class Agg(ExceptionGroup):
    def derive(self, excs): return Agg(self.message, excs)
    def __str__(self): return f'agg of {len(self.exceptions)}'
try: raise Agg('agg', errors)
except Agg as a:
    a.add_note('hm')
    raise Agg('again', [*errors, a]) from errors[0]
