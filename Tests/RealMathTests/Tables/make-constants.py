"""Writes the constant tables of Sources/RealMath, from mpmath at 2000 bits.

    python3 Tests/RealMathTests/Tables/make-constants.py      (needs mpmath 1.3)

Constants are spelled in hexadecimal: a decimal literal is rounded twice where the Swift compiler goes
through 80 bits. The short constants in the code itself are printed at the end, for comparison.
"""

import struct
from pathlib import Path

from mpmath import (atan, cos, erfc, euler, exp, floor, frexp, ldexp, log, lu_solve, matrix, mp, mpf, nint,
                    pi, sin, sqrt, zeta)

mp.prec = 2000
SOURCES = Path(__file__).resolve().parents[3] / "Sources" / "RealMath"


def rounded(x, bits=53):
    """x to so many bits, ties to even."""
    x = mpf(x)
    if x == 0:
        return 0.0
    m, e = frexp(x)
    return float(ldexp(mpf(int(nint(ldexp(m, bits)))), e - bits))


def parts(x):
    high = rounded(x)
    return [high, rounded(mpf(x) - mpf(high))]


def spelled(d):
    m, p = d.hex().split("p")
    if "." in m:
        m = m.rstrip("0").rstrip(".")
    return m + "p" + p.lstrip("+")


def table(file, comment, name, rows):
    """One row per line, wrapped at 100 columns."""
    tables(file, (comment, name, rows))


def tables(file, *several):
    (SOURCES / file).write_text("\n".join(array(*one) for one in several))


def array(comment, name, rows):
    text = "".join(f"/// {line}\n" for line in comment) + f"let {name}: [Double] = [\n"
    for row in rows:
        line = " "
        for number in row:
            word = f" {spelled(number)},"
            if len(line) + len(word) > 100:
                text += line + "\n"
                line = " "
            line += word
        text += line + "\n"
    return text + "]\n"


def columns(rows):
    """The columns as tables of their own, in rows of four: lanes look up each by itself."""
    for column in zip(*rows):
        yield [column[i:i + 4] for i in range(0, len(column), 4)]


def double(pattern):
    return struct.unpack("<d", struct.pack("<Q", pattern))[0]


def logarithm_rows():
    for part in range(128):
        low = double(0x3FE6000000000000 + (part << 45))
        high = double(0x3FE6000000000000 + (part + 1 << 45))
        # The parts that meet at 1 keep it as their factor, so that nothing cancels there.
        c = mpf(1) if 1.0 in (low, high) else nint(512 / ((mpf(low) + mpf(high)) / 2)) / 512
        upper = float(nint(-log(c) * 2**42) / mpf(2) ** 42)
        yield [float(c), upper, rounded(-log(c) - mpf(upper))]


def error_function_rows(degree=12):
    count = degree + 1
    for octave in range(-1, 5):
        for eighth in range(8):
            low = mpf(2) ** octave * (1 + mpf(eighth) / 8)
            half = mpf(2) ** octave / 16
            nodes = [half * cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]
            powers = matrix(count, count)
            values = matrix(count, 1)
            for i, t in enumerate(nodes):
                for k in range(count):
                    powers[i, k] = t**k
                x = low + half + t
                values[i] = exp(x * x) * erfc(x)
            c = lu_solve(powers, values)
            yield parts(c[0]) + [rounded(c[k]) for k in range(1, count)]


powers, lower_powers = columns(parts(mpf(2) ** (mpf(j) / 128)) for j in range(128))
tables("Elementary/ExponentialTable.swift",
       (["`2^(j/128)` for j from 0 to 127."], "powersOfTwo128", powers),
       (["What rounding took from them."], "powersOfTwo128Lower", lower_powers))
factors, uppers, lowers = columns(logarithm_rows())
tables("Elementary/LogarithmTable.swift",
       (["For each part of [0.6875, 1.375): c of ten bits near 1/m."], "logarithmFactors", factors),
       (["42 bits after the point of −ln c."], "logarithmUppers", uppers),
       (["The rest of −ln c."], "logarithmLowers", lowers))
table("Elementary/SineTable.swift",
      ["`sin(j/64)` and `cos(j/64)` for j from 0 to 51, as double-doubles."],
      "sineTable", (parts(sin(mpf(j) / 64)) + parts(cos(mpf(j) / 64)) for j in range(52)))
table("Elementary/ArcTangentTable.swift",
      ["`atan(j/64)` for j from 0 to 64, as double-doubles."],
      "arcTangentTable", (parts(atan(mpf(j) / 64)) for j in range(65)))
table("Special/ErrorFunctionTable.swift",
      ["For 8 parts of each octave from ½ to 32: `exp(x²)·erfc(x)` as a polynomial of degree 12 in the",
       "distance from the middle, the constant as a double-double, interpolated at Chebyshev's points."],
      "scaledErrorFunctionTable", error_function_rows())
table("Special/LogGammaTable.swift",
      ["`(−1)^k (ζ(k) − 1)/k` for k from 3 to 32: the Taylor series of `ln Γ(2 + w)` beyond its first two",
       "terms."],
      "logGammaSeries", [[rounded((-1) ** k * (zeta(k) - 1) / k) for k in range(3, 33)]])


def cut(x, bits):
    """Leading parts of so many bits, and the rest rounded."""
    result = []
    for count in bits:
        result.append(rounded(x, count))
        x -= mpf(result[-1])
    return result + [rounded(x)]


def split_at_point(x, bits):
    """What stands before so many bits after the point, and the rest."""
    upper = float(floor(x * 2**bits) / 2**bits)
    return [upper, rounded(x - mpf(upper))]


def artanh_series(count=7):
    """p(z) with 2·artanh(S/2) = S + S³·p(S²), by Remez' exchange: the greatest relative error is least."""
    mp.prec = 300
    limit = (2 * (sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * (1 + mpf(2) ** -20)

    def exact(z):
        return sum(2 / (mpf(2 * k + 1) * 2 ** (2 * k + 1)) * z ** (k - 1) for k in range(1, 92))

    def weight(z):
        return z if z > 0 else mpf(10) ** -30

    def node(i, n):
        return limit / 2 - limit / 2 * cos(pi * i / n)

    nodes = [node(i, count) for i in range(count + 1)]
    grid = [node(i, 400) for i in range(401)]
    for _ in range(12):
        system = matrix(count + 1, count + 1)
        for i, z in enumerate(nodes):
            for k in range(count):
                system[i, k] = z**k
            system[i, count] = (-1) ** i / weight(z)
        c = lu_solve(system, matrix([exact(z) for z in nodes]))
        errors = [(sum(c[k] * z**k for k in range(count)) - exact(z)) * weight(z) for z in grid]
        # The place of the greatest error between each two changes of its sign.
        peaks = [0]
        for i in range(1, 401):
            if (errors[i] > 0) != (errors[i - 1] > 0):
                peaks.append(i)
            elif abs(errors[i]) > abs(errors[peaks[-1]]):
                peaks[-1] = i
        while len(peaks) > count + 1:
            peaks.pop(0 if abs(errors[peaks[0]]) < abs(errors[peaks[-1]]) else -1)
        nodes = [grid[i] for i in peaks]
    mp.prec = 2000
    return [rounded(c[k]) for k in range(count)]


for name, values in [
    ("ln 2 / 128 in 33 + 33 + 53 bits", cut(log(2) / 128, [33, 33])),
    ("128 / ln 2", [rounded(128 / log(2))]),
    ("ln 2 in 42 + 53 bits", split_at_point(log(2), 42)),
    ("log₁₀ 2 in 42 + 53 bits", split_at_point(log(2) / log(10), 42)),
    ("ln 2 in 26 + 53 bits", cut(log(2), [26])), ("ln 10 in 26 + 53 bits", cut(log(10), [26])),
    ("1 / ln 2 in 26 + 53 bits", cut(1 / log(2), [26])),
    ("1 / ln 10 in 26 + 53 bits", cut(1 / log(10), [26])), ("−54 ln 2", parts(-54 * log(2))),
    ("the series of the logarithm", artanh_series()),
    ("ln 2", parts(log(2))), ("1 / ln 2", parts(1 / log(2))),
    ("ln 10", parts(log(10))), ("1 / ln 10", parts(1 / log(10))),
    ("π/2 in 33 + 33 + 33 + 53 bits", cut(pi / 2, [33, 33, 33])), ("2/π", [rounded(2 / pi)]),
    ("π/2", parts(pi / 2)), ("π", parts(pi)), ("2/√π", parts(2 / sqrt(pi))),
    ("½ ln 2π", parts(log(2 * pi) / 2)), ("1 − γ", parts(1 - euler)), ("½ (ζ(2) − 1)", parts((zeta(2) - 1) / 2)),
]:
    print(name, " ".join(spelled(v) for v in values))
bits = int(floor(2 / pi * mpf(2) ** 1280))
print("2/π", " ".join(f"{bits >> 64 * (19 - i) & 2**64 - 1:016X}" for i in range(20)))
