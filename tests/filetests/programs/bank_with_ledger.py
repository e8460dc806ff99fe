# cpython: 3.14
# A bank: decimals by hand, descriptors, invariants, audit by decorators, transactions that roll back, reports.
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import wraps, total_ordering
from itertools import count, groupby
from operator import attrgetter
class BankError(Exception):
    """The base of what can go wrong."""
class Insufficient(BankError):
    def __init__(self, need, have): super().__init__(need, have); self.need, self.have = need, have
    def __str__(self): return f'need {self.need}, have {self.have}'
class Frozen(BankError): pass
@total_ordering
class Money:
    __slots__ = ('_cents',)
    def __init__(self, amount=0):
        match amount:
            case Money(): c = amount._cents
            case int(): c = amount * 100
            case str():
                sign, text = (-1, amount[1:]) if amount.startswith('-') else (1, amount)
                whole, _, part = text.partition('.')
                if len(part) > 2 or not (whole + part).isdigit(): raise ValueError(f'bad amount {amount!r}')
                c = sign * (int(whole) * 100 + int(part.ljust(2, '0')))
            case _: raise TypeError(f'cannot make money of {type(amount).__name__}')
        object.__setattr__(self, '_cents', c)
    @classmethod
    def cents(cls, c): m = cls.__new__(cls); object.__setattr__(m, '_cents', c); return m
    def __setattr__(self, *a): raise AttributeError('money is immutable')
    def __add__(self, o): return Money.cents(self._cents + o._cents) if isinstance(o, Money) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __sub__(self, o): return self + -o if isinstance(o, Money) else NotImplemented
    def __neg__(self): return Money.cents(-self._cents)
    def __mul__(self, k): return Money.cents(round(self._cents * k)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, Money) and self._cents == o._cents
    def __lt__(self, o): return self._cents < o._cents if isinstance(o, Money) else NotImplemented
    def __hash__(self): return hash(('money', self._cents))
    def __bool__(self): return self._cents != 0
    def __str__(self): return f"{'-' if self._cents < 0 else ''}{abs(self._cents) // 100:,}.{abs(self._cents) % 100:02}"
    def __repr__(self): return f'Money({str(self).replace(",", "")!r})'
    def __format__(self, spec): return format(str(self), spec)
    def split(self, n):
        q, r = divmod(self._cents, n)
        return [Money.cents(q + (i < r)) for i in range(n)]
print(Money('12.5'), Money(3) + Money('-0.07'), Money(10) * 1.075, sum([Money(1), Money('2.25')]), Money('1234567.8'), f'{Money(5):>10}|', Money(100).split(3), Money('1.10') == Money('1.1'), Money(2) > Money('1.99'), sorted([Money(3), Money(1)]), bool(Money()), -Money(1))
for f in (lambda: Money('1.234'), lambda: Money(1.5), lambda: Money(1) + 1, lambda: Money(1) < 5, lambda: setattr(Money(1), 'x', 1), lambda: 'a' * Money(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Kind(Enum): DEPOSIT = auto(); WITHDRAW = auto(); TRANSFER = auto(); FEE = auto(); INTEREST = auto()
@dataclass(order=True, frozen=True)
class Entry:
    when: int
    account: str
    kind: Kind = field(compare=False)
    amount: Money = field(compare=False)
class Positive:
    def __set_name__(self, owner, name): self.name = '_' + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, value):
        if value < Money() - obj.overdraft: raise Insufficient(getattr(obj, self.name, Money()) - value, getattr(obj, self.name, Money()) + obj.overdraft)
        setattr(obj, self.name, value)
clock = count(1)
def audited(kind):
    def deco(f):
        @wraps(f)
        def inner(self, amount, *a, **k):
            if self.frozen: raise Frozen(self.owner)
            try: result = f(self, amount, *a, **k)
            except BankError as e: self.refused.append((kind.name, str(e))); raise
            self.bank.ledger.append(Entry(next(clock), self.owner, kind, amount))
            return result
        return inner
    return deco
class Account:
    balance = Positive()
    def __init__(self, bank, owner, overdraft=0): self.bank, self.owner, self.overdraft, self.frozen, self.refused = bank, owner, Money(overdraft), False, []; self.balance = Money()
    @audited(Kind.DEPOSIT)
    def deposit(self, amount): self.balance += amount
    @audited(Kind.WITHDRAW)
    def withdraw(self, amount): self.balance -= amount
    def __repr__(self): return f'{self.owner}:{self.balance}'
class Savings(Account):
    rate = 0.03
    def interest(self):
        gain = self.balance * self.rate
        self.balance += gain; self.bank.ledger.append(Entry(next(clock), self.owner, Kind.INTEREST, gain))
class Bank:
    def __init__(self): self.accounts, self.ledger = {}, []
    def open(self, owner, cls=Account, **k): self.accounts[owner] = a = cls(self, owner, **k); return a
    @contextmanager
    def transaction(self):
        saved, n = {o: a.balance for o, a in self.accounts.items()}, len(self.ledger)
        try: yield self
        except BankError as e:
            for o, b in saved.items(): self.accounts[o].balance = b
            del self.ledger[n:]; e.add_note(f'rolled back {len(saved)} accounts'); raise
    def transfer(self, a, b, amount):
        with self.transaction(): self.accounts[b].deposit(amount); self.accounts[a].withdraw(amount)
    def report(self):
        for owner, es in groupby(sorted(self.ledger, key=attrgetter('account', 'when')), attrgetter('account')):
            es = list(es); yield f'{owner:<6}{len(es):>3}{sum(e.amount for e in es):>12}  ' + ' '.join(e.kind.name[0] for e in es)
bank = Bank(); ann = bank.open('ann'); bob = bank.open('bob', overdraft=50); sue = bank.open('sue', Savings)
ann.deposit(Money(100)); bob.withdraw(Money('49.99')); sue.deposit(Money('2000.55')); sue.interest(); bank.transfer('ann', 'bob', Money(30)); print(list(bank.accounts.values()))
for act in (lambda: ann.withdraw(Money(500)), lambda: bank.transfer('bob', 'sue', Money(1000)), lambda: bob.withdraw(Money(31))):
    try: act()
    except Insufficient as e: print(type(e).__name__, e, getattr(e, '__notes__', None), e.args)
ann.frozen = True
try: ann.deposit(Money(1))
except Frozen as e: print('frozen', e)
print(ann.refused, bob.refused, ann.withdraw.__name__, Account.balance is Account.__dict__['balance'], *bank.report(), sep='\n'); print(min(bank.ledger), len(bank.ledger), bank.ledger[0] < bank.ledger[1])
ann.frozen = False
for i in range(1200):
    try: bank.transfer(*(('ann', 'sue') if i % 3 else ('sue', 'ann')), Money.cents(i % 900))
    except Insufficient: pass
print(list(bank.accounts.values()), len(bank.ledger), sum(a.balance for a in bank.accounts.values()))
bank.transfer('ann', 'bob', Money(10 ** 6))
