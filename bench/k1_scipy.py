"""K1 by scipy: the law of motion of src/flight in plain Python, stepped by RK45 and DOP853 of solve_ivp.

Reads the file of bench/k1.mjs (air, law, launches) and one of true impacts; for each method prints its name, the loosest
tolerance whose median impact error is no larger than the one given, that error, and processor seconds a trajectory.
"""
import math
import struct
import sys
import time

from scipy.integrate import solve_ivp

with open(sys.argv[1], "rb") as file:
    data = [value for (value,) in struct.iter_unpack("<d", file.read())]
with open(sys.argv[2], "rb") as file:
    truth = [value for (value,) in struct.iter_unpack("<d", file.read())]
wanted, count = float(sys.argv[3]), int(sys.argv[4])
size = int(data[0])
air, law, rest = data[1 : 1 + size], data[1 + size : 15 + size], data[15 + size :]
MU, OBLATE, OMEGA, SURFACE, S1, S2, S3, PLUMB = law[:8]
launches = [rest[20 * i : 20 * i + 20] for i in range(count)]


def height(y):
    r2 = y[0] * y[0] + y[1] * y[1] + y[2] * y[2]
    u = y[2] * y[2] / r2
    return math.sqrt(r2) - SURFACE * (1 + u * (S1 + u * (S2 + u * S3)))


def density(h):
    if h >= 1e6:
        return 0.0
    x = max(h, 0.0) * 1e-3 if h < 150e3 else 150 + (h - 150e3) * 1e-4
    cell = int(x)
    d, at = x - cell, 9 * cell
    if d >= air[at]:
        at += 4
    return air[at + 1] + d * (air[at + 2] + d * (air[at + 3] + d * air[at + 4]))


def slope(thrust, rate, drag):
    def of(t, y):
        x, y_, z, vx, vy, vz = y.tolist()
        r2 = x * x + y_ * y_ + z * z
        r = math.sqrt(r2)
        u, q, g = z * z / r2, OBLATE / r2, -MU / (r * r2)
        p = g * (1 + q * (1 - 5 * u))
        ax, ay, az = p * x, p * y_, g * (1 + q * (3 - 5 * u)) * z
        wx, wy = vx + OMEGA * y_, vy - OMEGA * x
        left = 1 - rate * t
        speed = math.sqrt(wx * wx + wy * wy + vz * vz)
        if thrust > 0:
            push = thrust / (left * speed)
            ax, ay, az = ax + push * wx, ay + push * wy, az + push * vz
        elif thrust < 0:
            uz = PLUMB * z
            push = -thrust / (left * math.sqrt(x * x + y_ * y_ + uz * uz))
            ax, ay, az = ax + push * x, ay + push * y_, az + push * uz
        f = drag * density(r - SURFACE * (1 + u * (S1 + u * (S2 + u * S3)))) * speed / left
        return (vx, vy, vz, ax - f * wx, ay - f * wy, az - f * vz)

    return of


def ground(t, y):
    return height(y)


ground.terminal, ground.direction = True, -1


def kicked(y, launch):
    sin_tilt, cos_tilt, sin_azimuth, cos_azimuth = launch[12:16]
    h, (x, y_, z) = height(y), y[:3]
    slant = (SURFACE + h) / (SURFACE / PLUMB + h) * z
    across, length = math.hypot(x, y_), math.sqrt(x * x + y_ * y_ + slant * slant)
    ux, uy, uz = x / length, y_ / length, slant / length
    ex, ey = -y_ / across, x / across
    vx, vy, vz = y[3] + OMEGA * y_, y[4] - OMEGA * x, y[5]
    speed = math.sqrt(vx * vx + vy * vy + vz * vz)
    up, east, north = speed * cos_tilt, speed * sin_tilt * sin_azimuth, speed * sin_tilt * cos_azimuth
    y = y.copy()
    y[3] = east * ex - north * uz * ey + up * ux - OMEGA * y_
    y[4] = east * ey + north * uz * ex + up * uy + OMEGA * x
    y[5] = north * (ux * ey - uy * ex) + up * uz
    return y


def flown(launch, method, rtol):
    push, rate, burn, kick, boost_drag, drag = launch[6:12]
    options = {"method": method, "rtol": rtol, "atol": [rtol * 1e5] * 3 + [rtol * 1e2] * 3}
    up = solve_ivp(slope(-push, rate, boost_drag), (0, kick), launch[:6], **options)
    turn = solve_ivp(slope(push, rate, boost_drag), (kick, burn), kicked(up.y[:, -1], launch), **options)
    coast = solve_ivp(slope(0, 0, drag), (burn, 86400), turn.y[:, -1], events=ground, **options)
    return coast.t[-1], coast.y[:3, -1]


def over_ground(t, r):
    c, s = math.cos(OMEGA * t), math.sin(OMEGA * t)
    return c * r[0] + s * r[1], c * r[1] - s * r[0], r[2]


for method in ("RK45", "DOP853"):
    for rtol in (1e-5, 3e-6, 1e-6, 3e-7, 1e-7, 3e-8, 1e-8, 3e-9, 1e-9, 3e-10, 1e-10, 1e-11, 1e-12):
        start, errors = time.process_time(), []
        for i, launch in enumerate(launches):
            found = over_ground(*flown(launch, method, rtol))
            errors.append(math.dist(found, over_ground(truth[4 * i], truth[4 * i + 1 : 4 * i + 4])))
        took = (time.process_time() - start) / count
        middle = sorted(errors)[count // 2]
        if middle <= wanted:
            best = took
            for _ in range(2):
                start = time.process_time()
                for launch in launches:
                    flown(launch, method, rtol)
                best = min(best, (time.process_time() - start) / count)
            print(method, rtol, middle, best)
            break
