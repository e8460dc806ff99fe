# Every option of dataclasses, and what goes wrong with them.
from dataclasses import *
import dataclasses
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
@dataclass
class A:
    x:int
    y:str='d'
    z:list=field(default_factory=list)
    def m(self): return self.x
a=A(1); print(a, a==A(1), a!=A(2), A(1,'q',[3]), a.m(), A.__match_args__, A.y, hasattr(A,'z'), A.__doc__, asdict(A(1,z=[A(2)])), astuple(A(1,z=[A(2)])), [f.name for f in fields(A)], is_dataclass(A), is_dataclass(a), is_dataclass(3)); t(A); t(A,1,2,3,4); t(A,1,q=3); t(lambda:hash(a)); t(lambda:a<A(2)); t(fields,3); t(asdict,A); t(replace,a,x=5); t(replace,a,q=1); t(replace,3); print(A(1).z is A(1).z)
@dataclass(order=True)
class O:
    a:int; b:int=field(default=0,compare=False)
print(O(1)<O(2), O(1,5)==O(1,6), sorted([O(3),O(1)]), O(1)>=O(1)); t(lambda:O(1)<3); t(lambda:O(1)<A(1))
@dataclass(frozen=True)
class F:
    x:int; y:int=2
f=F(1); t(lambda:setattr(f,'x',3)); t(lambda:delattr(f,'x')); t(lambda:setattr(f,'new',1)); print(hash(f)==hash(F(1)), {f:1}[F(1)], f); print(replace(f,y=9))
@dataclass(slots=True)
class S:
    x:int; y:int=5
s=S(1); print(s, S.__slots__, hasattr(s,'__dict__')); t(lambda:setattr(s,'q',1))
@dataclass(kw_only=True)
class K:
    x:int; y:int=1
print(K(x=1)); t(K,1); t(K)
@dataclass
class K2:
    a:int
    _:KW_ONLY
    b:int=3
    c:int
print(K2(1,c=2), K2.__match_args__); t(K2,1,2); t(K2,1)
@dataclass
class P:
    x:int
    y:int=field(init=False)
    w:InitVar[int]=10
    h:int=field(default=3,repr=False)
    def __post_init__(self,w): self.y=self.x*w
print(P(2), P(2,5), P(2).h, P(2).w if hasattr(P(2),'w') else 'no w'); t(replace,P(1),y=3); t(replace,P(1),x=3); print(replace(P(1),x=3,w=2))
@dataclass
class B1:
    a:int=1
@dataclass
class B2(B1):
    b:int=2
    a:int=7
print(B2(), B2(1,2), [f.name for f in fields(B2)], B2.__mro__[1].__name__)
def nondef():
    @dataclass
    class N: a:int=1; b:int
t(nondef)
def mut():
    @dataclass
    class N: a:list=[]
t(mut)
def mut2():
    @dataclass
    class N: a:dict=field(default={})
t(mut2)
def both():
    @dataclass
    class N: a:int=field(default=1,default_factory=int)
t(both)
def frz():
    @dataclass
    class N(F): z:int=1
t(frz)
def frz2():
    @dataclass(frozen=True)
    class N(B1): z:int=1
t(frz2)
def eqord():
    @dataclass(eq=False,order=True)
    class N: z:int=1
t(eqord)
def ordm():
    @dataclass(order=True)
    class N:
        z:int=1
        def __lt__(s,o): pass
t(ordm)
def sl():
    @dataclass(slots=True)
    class N:
        __slots__=('z',)
        z:int
t(sl)
def noann():
    @dataclass
    class N: z=field()
t(noann)
def kwtwice():
    @dataclass
    class N: a:KW_ONLY; b:KW_ONLY
t(kwtwice)
@dataclass(eq=False)
class NE: x:int
print(NE(1)==NE(1), hash(NE(1)) is not None)
@dataclass(unsafe_hash=True)
class UH: x:int
print(hash(UH(1))==hash(UH(1)))
@dataclass(repr=False)
class NR: x:int
print(repr(NR(1)).startswith('<'))
@dataclass(init=False)
class NI:
    x:int=3
print(NI())
@dataclass
class CustomRepr:
    x:int
    def __repr__(self): return 'custom'
print(CustomRepr(1))
@dataclass
class Rec:
    me:object=None
r=Rec(); r.me=r; print(r)
@dataclass
class CV:
    n:int
    c:'ClassVar[int]'=5
print([f.name for f in fields(CV)]) if 0 else None
M=make_dataclass('M',['a',('b',int),('c',int,field(default=3))],namespace={'tot':lambda self:self.b+self.c}); print(M(1,2), M(1,2).tot()); t(make_dataclass,'M',['1a']); t(make_dataclass,'M',['class']); t(make_dataclass,'M',['a','a'])
fl=fields(A)[2]; print(fl.name, fl.type, fl.default is MISSING, fl.default_factory is list, fl.init, fl.repr, fl.compare, fl.hash, fl.kw_only, fl.metadata)
print(repr(fields(O)[1]))
print(field(default=1,metadata={'a':1}).metadata['a'])
@dataclass
class Nested:
    items:list; d:dict; tup:tuple
n=Nested([A(1)],{'k':A(2)},(A(3),)); print(asdict(n)); print(astuple(n)); print(asdict(n,dict_factory=lambda kv:sorted(k for k,_ in kv)))
match A(1,'z'):
    case A(x,y): print('match',x,y)
@dataclass(match_args=False)
class NM: x:int
print(hasattr(NM,'__match_args__'))
@dataclass(slots=True,frozen=True)
class SF:
    x:int
t(lambda:setattr(SF(1),'x',2)); print(SF(1), hash(SF(1))==hash(SF(1)))
@dataclass(slots=True,weakref_slot=True)
class SW: x:int
print(SW.__slots__)
import copy; print(copy.copy(a), copy.deepcopy(A(1,z=[1])), copy.replace(a,x=100))
@dataclass
class Sup:
    x:int
    def __post_init__(self): print('post',self.x)
@dataclass
class Sub(Sup):
    y:int=0
    def __post_init__(self): super().__post_init__(); print('sub',self.y)
Sub(1,2)
print(A.__dataclass_params__, A.__annotations__, A.__init__.__qualname__, A.__eq__.__name__, Sub.__hash__)
@dataclass
class Dflt:
    x:int=field(default_factory=lambda:len('abc'))
    y:int=field(default=5,hash=False,kw_only=True)
print(Dflt(), Dflt(1,y=2), Dflt.__init__.__annotations__)
tot=0
for i in range(2000):
    o=O(i,i+1); tot+=o.a+o.b+(o<O(5)); 
print(tot)
