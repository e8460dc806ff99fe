# Idioms of bytes, bytearray, memoryview and complex.

# idiom: bytes
b_ = b""
n_ = 0
for i_ in range(COUNT):
    b_ = (b_ + bytes([i_ % 256, SMALL]))[-9:]
    n_ += b_[0] + b_.count(b_[-1:]) + b_.find(b"\x05") + sum(b_[::-2]) + (b_ < b"\x20\xff")
    n_ += len(b_.<<hex()|upper()|strip(b"\x05")|replace(b"\x05", b"xy")|split(b"\x05")|partition(b"\x05")|rjust(12, b"*")|translate(None, b"\x05")>>)
    if i_ == K:
        print(b_)
        try:
            b_[<<99|"a"|0.5>>]
        except (IndexError, TypeError) as e_:
            print(e_)
print(n_, b_, hash(b_) == hash(bytes(b_)), "é€".encode(<<"utf-8"|"latin-1", "replace"|"ascii", "backslashreplace">>))

# idiom: a bytearray that changes
a_ = bytearray(b"abc")
n_ = 0
for i_ in range(COUNT):
    a_.append(i_ % 256)
    a_ += str(i_).encode()
    <<del a_[::3]|a_[1:2] = b"xyz"|a_.insert(0, 7)|a_.reverse()|a_.extend([1, 2])>>
    a_[0] ^= SMALL
    n_ += a_.pop() + len(a_)
    if len(a_) > 30:
        del a_[:20]
    if i_ == K:
        try:
            a_[0] = 256
        except ValueError as e_:
            print(e_)
print(n_, a_)

# idiom: a memoryview over a bytearray
a_ = bytearray(16)
v_ = memoryview(a_)
w_ = v_[2:10:2]
n_ = 0
for i_ in range(COUNT):
    w_[i_ % 4] = (i_ * SMALL) % 256
    v_[15] = i_ % 200
    n_ += v_[2] + w_[-1] + len(w_.tobytes())
    if i_ == K:
        try:
            a_.append(1)
        except BufferError as e_:
            print(e_)
        print(w_.tolist(), v_.nbytes, w_.strides, v_.readonly, v_ == a_)
w_.release()
v_.release()
a_.append(1)
print(n_, a_)

# idiom: complex
z_ = <<0j|1+2j|complex(0.5, -1)>>
t_ = 0.0
for i_ in range(COUNT):
    z_ = z_ * (0.5 + 0.5j) + complex(i_ % 5, SMALL)
    t_ += abs(z_) + z_.real - z_.imag + (z_ == z_.conjugate())
    if i_ == K:
        z_ = z_ <<+|-|*|/>> <<2|1.5|(1 - 1j)|True>>
        try:
            print(z_ < 1j)
        except TypeError as e_:
            print(e_)
print(z_, t_, f"{z_:.3f}", -z_, z_ ** 2, {1 + 0j: 2}[1], complex("1-2j"))
