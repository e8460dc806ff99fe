def f(x, y, z):
    a = f"{x!s}{'a' if y else 'b'}{z:>3}{y or z}"
    b = f"{x!r:>{y}} {z}" + "%s %% %5s %-5r %.3a" % (x, y, z, a)
    c = "%s" % (x,), "%d" % (x,), "%s" % x, "%s%s" % (x,), "" % (), "abc" % (), f"", f"{x}"
    return a, b, c, f"""{
        x
    }
    {y=}"""


g = f"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}{q}{r}{s}{t}{u}{v}{w}{x}{y}{z}{aa}{bb}{cc}{dd}{ee}"
