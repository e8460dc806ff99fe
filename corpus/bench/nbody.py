# The n-body simulation with the bodies as lists of seven floats: place, velocity, mass.
PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
DAYS = 365.24


def bodies():
    return [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS],
        [4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
         0.00166007664274403694 * DAYS, 0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS, 0.000954791938424326609 * SOLAR_MASS],
        [8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
         -0.00276742510726411228 * DAYS, 0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS, 0.000285885980666130812 * SOLAR_MASS],
        [12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
         0.00296460137564761618 * DAYS, 0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS, 0.0000436624404335156298 * SOLAR_MASS],
        [15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
         0.00268067772490389322 * DAYS, 0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS, 0.0000515138902046611451 * SOLAR_MASS],
    ]


def advance(system, pairs, dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            square = dx * dx + dy * dy + dz * dz
            pull = dt / (square * square ** 0.5)
            near = b[6] * pull
            a[3] -= dx * near
            a[4] -= dy * near
            a[5] -= dz * near
            far = a[6] * pull
            b[3] += dx * far
            b[4] += dy * far
            b[5] += dz * far
        for body in system:
            body[0] += dt * body[3]
            body[1] += dt * body[4]
            body[2] += dt * body[5]


def energy(system, pairs):
    total = 0.0
    for a, b in pairs:
        dx, dy, dz = a[0] - b[0], a[1] - b[1], a[2] - b[2]
        total -= a[6] * b[6] / (dx * dx + dy * dy + dz * dz) ** 0.5
    for _, _, _, vx, vy, vz, mass in system:
        total += mass * (vx * vx + vy * vy + vz * vz) / 2.0
    return total


system = bodies()
pairs = [(system[i], system[j]) for i in range(5) for j in range(i + 1, 5)]
print(f"{energy(system, pairs):.9f}")
advance(system, pairs, 0.01, 180_000)
print(f"{energy(system, pairs):.9f}")
