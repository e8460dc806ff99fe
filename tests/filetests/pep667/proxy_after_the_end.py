# A proxy outlives its frame: the variables keep their last values and can still be written.
import sys

def done(a):
    b = a * 2
    return sys._getframe()

frame = done(4)
proxy = frame.f_locals
print(proxy["a"], proxy["b"], sorted(proxy))
proxy["b"] = "late"
proxy["new"] = True
print(frame.f_locals["b"], frame.f_locals["new"], frame.f_back is None)

def with_cell():
    shared = 1
    def get():
        return shared
    return sys._getframe().f_locals, get

proxy, get = with_cell()
proxy["shared"] = "written after the return"
print(get(), proxy["shared"])

def raises(x):
    y = x + 1
    raise ValueError(y)

try:
    raises(1)
except ValueError as error:
    frame = error.__traceback__.tb_next.tb_frame
    print(frame.f_code.co_name, dict(frame.f_locals))

def many(n):
    frames = []
    for i in range(n):
        frames.append(leaf(i))
    return frames

def leaf(i):
    square = i * i
    return sys._getframe()

frames = many(2000)
print(sum(f.f_locals["square"] for f in frames))
frames[7].f_locals["square"] = 0
print(frames[6].f_locals["square"], frames[7].f_locals["square"], frames[8].f_locals["square"])

def finished_generator():
    x = 1
    yield sys._getframe()
    x = 2

gen = finished_generator()
frame = next(gen)
print(dict(frame.f_locals), gen.gi_frame is frame)
print(next(gen, "end"), gen.gi_frame, frame.f_locals["x"])
