# A small bank of accounts with several collaborating classes and invariants, hot in its methods.
class Error(Exception):
    pass

class Account:
    interest = 2
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []
    def deposit(self, amount):
        if amount <= 0:
            raise Error(f"{self.owner}: {amount}")
        self.balance += amount
        self.history.append(("+", amount))
        return self
    def withdraw(self, amount):
        if amount > self.available():
            raise Error(f"{self.owner}: {amount} > {self.available()}")
        self.balance -= amount
        self.history.append(("-", amount))
        return self
    def available(self):
        return self.balance
    def __repr__(self):
        return f"<{type(self).__name__} {self.owner} {self.balance}>"

class Credit(Account):
    def __init__(self, *args, limit=100, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit = limit
    def available(self):
        return super().available() + self.limit

class Bank:
    def __init__(self):
        self.accounts = {}
        self.errors = []
    def open(self, account):
        return self.accounts.setdefault(account.owner, account)
    def transfer(self, source, target, amount):
        a, b = self.accounts[source], self.accounts[target]
        try:
            a.withdraw(amount)
            b.deposit(amount)
        except Error as error:
            self.errors.append(str(error))

def main(n):
    bank = Bank()
    bank.open(Account("ann", 50))
    bank.open(Credit("bob", limit=30))
    bank.open(Credit("cy", 5))
    names = list(bank.accounts)
    for i in range(n):
        bank.transfer(names[i % 3], names[(i * 7 + 1) % 3], i * 31 % 97)
    print(bank.accounts, len(bank.errors), bank.errors[:3], bank.errors[-1])
    print([len(a.history) for a in bank.accounts.values()], sum(a.balance for a in bank.accounts.values()))

main(3000)
