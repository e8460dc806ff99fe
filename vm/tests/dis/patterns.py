match a:
    case [1, 2, *r] if r: pass
    case {'a': 1, **k}: pass
    case A(x=1, y=y) | y: pass
def f(name):
    match name:
        case "A":
            warnings._deprecated(f"asyncio.{name}", remove=(3, 16))
            return events
        case {
            "c": c
        } if all(isinstance(c, str) for c in command_list):
            pass
        case _ if 3:
            b = 3
    raise 4
