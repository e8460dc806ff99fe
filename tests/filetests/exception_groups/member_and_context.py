# cold: one group
try: 1 / 0
except ZeroDivisionError as e:
    raise ExceptionGroup('wrapped', [e, ValueError('other')])
