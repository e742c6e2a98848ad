"""Writes the expected results that RealMathTests read, from mpmath with 300 bits and more.

    python3 Tests/RealMathTests/Tables/make-tables.py      (needs mpmath 1.3; takes ten minutes)

NAME.txt holds sets of random arguments of a function. A line `set SEED COUNT DOMAIN [| DOMAIN]…` is followed
by the results, eight letters each: the last 24 bits of the correctly rounded result in hexadecimal, and two
decimal digits that say where the exact value lies, in hundredths of the last place above the double below
the rounded result plus one half. The arguments themselves are not stored: SplitMix64 and the domain give
them, here and in ArgumentDomain.swift alike.

    uniform A B      evenly between A and B
    scale E F        (1 + f)·2^e with e from E to F, positive
    signed E F       the same with a random sign
    around C E F     C plus a number of `signed E F`
    below C E F      C minus a number of `scale E F`
    whole A B        an integer from A to B
    quarters N       the double nearest to a multiple, up to N, of π/2
    bits             any finite double

cases.txt holds single results in full: special values, and the arguments of many thousands whose exact result
lies nearest to the middle of two doubles. rounding.txt and reading.txt are about decimals.
"""

import math
import random
import struct
from fractions import Fraction
from pathlib import Path

from mpmath import (acos, asin, atan, atan2, beta, binomial, cbrt, cos, cosh, erf, erfc, erfinv, exp, expm1, floor,
                    gamma, log, log1p, loggamma, mp, mpc, mpf, pi, psi, re, sign, sin, sinh, sqrt, tan, tanh)

FOLDER = Path(__file__).resolve().parent
MASK = 2**64 - 1


class SplitMix:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = self.state + 0x9E3779B97F4A7C15 & MASK
        z = self.state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
        z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
        return z ^ z >> 31


def double(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def bits_of(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]


mp.prec = 1300
QUARTER = +pi / 2


def argument(domain, chance):
    kind, *p = domain.split()
    if kind == "uniform":
        low, high = float(p[0]), float(p[1])
        return low + (high - low) * (float(chance.next() >> 11) * 2.0**-53)
    if kind in ("scale", "signed", "around", "below"):
        low, high = (int(p[-2]), int(p[-1]))
        word = chance.next()
        exponent = low + chance.next() % (high - low + 1)
        x = math.ldexp(1.0 + float(word >> 12) * 2.0**-52, exponent)
        if kind == "below":
            return float(p[0]) - x
        if kind != "scale" and word & 1:
            x = -x
        return float(p[0]) + x if kind == "around" else x
    if kind == "whole":
        low, high = int(p[0]), int(p[1])
        return float(low + chance.next() % (high - low + 1))
    if kind == "quarters":
        return nearest(QUARTER * (1 + chance.next() % int(p[0])))[0]
    assert kind == "bits"
    while True:
        x = double(chance.next())
        if math.isfinite(x):
            return x


def nearest(t):
    """The double nearest to t, and t's distance from it in units of the last place."""
    if t == 0:
        return 0.0, mpf(0)
    exponent = max(int(floor(log(abs(t), 2))), -1022)
    if abs(t) >= mpf(2) ** (exponent + 1):
        exponent += 1
    if abs(t) < mpf(2) ** exponent and exponent > -1022:
        exponent -= 1
    scaled = t / mpf(2) ** (exponent - 52)
    whole = mp.nint(scaled)
    if exponent > 1023 or (abs(whole) >= 2**53 and exponent == 1023):
        return math.copysign(math.inf, whole), mpf(0)
    return math.ldexp(float(int(whole)), exponent - 52), scaled - whole


def beta_power(x, a, b):
    return exp(a * log(x) + b * log(1 - x) - loggamma(a) - loggamma(b) + loggamma(a + b))


def beta_tails(x, a, b):
    """The two tails of the beta distribution: the series of DLMF 8.17.8, all of whose terms are positive."""
    if (a + b) * x > a:
        upper, lower = beta_tails(1 - x, b, a)
        return lower, upper
    term = total = mpf(1)
    n = 0
    while term > mp.eps * total:
        term *= x * (a + b + n) / (a + 1 + n)
        total += term
        n += 1
    lower = beta_power(x, a, b) / a * total
    return lower, 1 - lower


def beta_quantile(p, a, b):
    """Newton's method for the logarithm of the smaller tail over the logit, first with fewer bits."""
    lower_half, _ = beta_tails(mpf(1) / 2, a, b)
    if p > lower_half:
        return 1 - beta_quantile(1 - p, b, a)
    precision = mp.prec
    near_zero = (log(p) + loggamma(a + 1) + loggamma(b) - loggamma(a + b)) / a
    if near_zero < -800:
        return exp(near_zero)
    odds = exp(min(near_zero, mpf(0)))
    mp.prec = 80
    while True:
        x = odds / (1 + odds)
        lower, upper = beta_tails(x, a, b)
        power = beta_power(x, a, b)
        if p < 0.5:
            step = log(p / lower) * lower / power
        else:
            step = log(upper / (1 - p)) * upper / power
        odds = min(odds * exp(step), mpf(1))
        if mp.prec == precision and abs(step) < mpf(2) ** -100:
            return odds / (1 + odds)
        if abs(step) < mpf(2) ** -30:
            mp.prec = precision


FUNCTIONS = {
    "exp": (exp, ["uniform -745.2 709.8", "signed -40 3", "uniform -745.2 -708"]),
    "exp2": (lambda x: mpf(2) ** x, ["uniform -1075 1024", "signed -40 3"]),
    "exp10": (lambda x: mpf(10) ** x, ["uniform -323.5 308.3", "signed -40 3", "whole -323 308"]),
    "expm1": (expm1, ["uniform -50 709.8", "signed -60 3", "signed -10 -5"]),
    "log": (log, ["scale -1022 1023", "uniform 0.6 1.5", "around 1 -52 -6", "scale -1074 -1023"]),
    "log2": (lambda x: log(x) / log(mpf(2)), ["scale -1022 1023", "uniform 0.6 1.5", "around 1 -52 -6"]),
    "log10": (lambda x: log(x) / log(mpf(10)), ["scale -1022 1023", "uniform 0.6 1.5", "around 1 -52 -6"]),
    "log1p": (log1p, ["scale -1022 1023", "uniform -0.999 1.5", "signed -60 -2"]),
    "cbrt": (lambda x: sign(x) * cbrt(abs(x)), ["bits", "uniform -100 100"]),
    "sin": (sin, ["bits", "signed -30 25", "uniform -7 7", "quarters 30000"]),
    "cos": (cos, ["bits", "signed -30 25", "uniform -7 7", "quarters 30000"]),
    "tan": (tan, ["bits", "signed -30 25", "uniform -7 7", "quarters 30000"]),
    "asin": (asin, ["uniform -1 1", "signed -40 -2", "below 1 -52 -6"]),
    "acos": (acos, ["uniform -1 1", "signed -40 -2", "below 1 -52 -6"]),
    "atan": (atan, ["bits", "signed -30 10", "uniform -2 2"]),
    "sinh": (sinh, ["uniform -710.4 710.4", "signed -30 3", "signed -9 -6"]),
    "cosh": (cosh, ["uniform -710.4 710.4", "signed -30 3", "signed -9 -6"]),
    "tanh": (tanh, ["uniform -25 25", "signed -30 3", "signed -9 -6"]),
    "gamma": (gamma, ["uniform -20 30", "uniform -186 171.6", "signed -1022 3", "whole 1 172"]),
    "logGamma": (lambda x: re(loggamma(x)),
                 ["uniform 0.001 30", "scale -1000 1000", "around 1 -40 -2", "around 2 -40 -1"]),
    "erf": (erf, ["uniform -6 6", "signed -1020 2", "signed -10 2"]),
    "erfc": (erfc, ["uniform -6 27.3", "signed -1020 2", "uniform 26.5 27.3"]),
    "pow": (lambda x, y: x**y, ["scale -10 10 | signed -3 6", "scale -1022 1023 | uniform -1 1",
                                "around 1 -20 -18 | signed 24 27", "uniform 0.5 100 | whole -60 60",
                                "scale -3 3 | uniform -400 400", "uniform -20 -1 | whole -80 80"]),
    "atan2": (atan2, ["bits | bits", "signed -10 10 | signed -10 10", "signed -1022 -1000 | signed -40 20"]),
    "root": (lambda x, n: sign(x) * abs(x) ** (1 / n), ["scale -1022 1023 | whole 2 40"]),
    "digamma": (lambda x: psi(0, x), ["uniform 0.001 30", "scale -70 1000", "uniform 1.5 3"]),
    "trigamma": (lambda x: psi(1, x), ["uniform 0.001 30", "scale -400 400"]),
    "polygamma": (lambda x, n: psi(int(n), x), ["uniform 0.01 60 | whole 1 10", "scale -20 40 | whole 1 10"]),
    "beta": (beta, ["scale -10 10 | scale -10 10", "uniform 0.1 40 | scale -40 60", "uniform 1 400 | uniform 1 400",
                    "scale -60 20 | scale -60 4"]),
    "binomial": (binomial, ["whole 0 200 | whole 0 100", "uniform 0 60 | whole 0 20", "uniform 0 300 | uniform 0 300",
                            "uniform -60 0 | whole 0 90", "scale 10 30 | whole 0 30"]),
    "normalDistribution": (lambda z: erfc(-z / sqrt(mpf(2))) / 2,
                           ["uniform -38.4 8", "signed -56 2", "uniform -38.4 -37"]),
    "incompleteBeta": (lambda x, a, b: beta_tails(x, a, b)[0],
                       ["uniform 0 1 | scale -6 3 | scale -6 3", "uniform 0 1 | uniform 1 40 | uniform 1 40",
                        "scale -900 -2 | scale -7 -2 | scale -4 6", "scale -16 -3 | scale 0 3 | scale 8 12",
                        "uniform 0.45 0.55 | uniform 400 800 | uniform 400 800",
                        "uniform 0.49 0.51 | uniform 90000 100000 | uniform 90000 100000"]),
    "betaQuantile": (beta_quantile,
                     ["uniform 0 1 | scale -6 3 | scale -6 3", "uniform 0 1 | uniform 1 40 | uniform 1 40",
                      "scale -60 -2 | uniform 0.1 4 | scale 0 9"]),
    "normalQuantile": (lambda p: -sqrt(mpf(2)) * erfinv(1 - 2 * p),
                       ["uniform 0.05 0.95", "scale -60 -4", "below 1 -40 -4"]),
    # What lanes of eight take, where the kernels err most.
    "expLanes": (exp, ["uniform -706 706", "uniform -0.01 0.01", "uniform -20 20"]),
    "logLanes": (log, ["uniform 0.7 1.42", "around 1 -30 -3", "scale -3 3"]),
    "log2Lanes": (lambda x: log(x) / log(mpf(2)), ["uniform 0.7 1.42", "around 1 -30 -3", "scale -3 3"]),
    "log10Lanes": (lambda x: log(x) / log(mpf(10)), ["uniform 0.7 1.42", "around 1 -30 -3", "scale -3 3"]),
    "powLanes": (lambda x, y: x**y, ["uniform 0.68 1.38 | signed 4 10", "scale -20 20 | uniform -30 30",
                                     "around 1 -9 -7 | signed 12 14", "scale -8 8 | uniform -80 80"]),
}
# Those that do not promise to round what lies in the middle correctly, and take long here.
SLOW = ["incompleteBeta", "betaQuantile", "normalQuantile"]
# Other ways to functions that are there already.
LANES = ["expLanes", "logLanes", "log2Lanes", "log10Lanes", "powLanes"]


def exact(name, arguments):
    mp.prec = 1300 if name in ("sin", "cos", "tan") else 300
    value = FUNCTIONS[name][0](*[mpf(a) for a in arguments])
    return value


def is_regular(value):
    return not isinstance(value, mpc) and not mp.isnan(value)


def write_random_tables():
    seed = 0
    for name, (_, domains) in FUNCTIONS.items():
        lines = []
        for domain in domains:
            seed += 1
            count = 2400 // len(domains)
            chance = SplitMix(seed)
            words = []
            for _ in range(count):
                arguments = [argument(d, chance) for d in domain.split(" | ")]
                value = exact(name, arguments)
                assert is_regular(value), (name, arguments)
                result, rest = nearest(value)
                place = min(99, max(0, int((rest + mpf(1) / 2) * 100)))
                words.append(f"{bits_of(result) & 0xFFFFFF:06x}{place:02d}")
            lines.append(f"set {seed} {count} {domain}")
            lines += ["".join(words[i:i + 12]) for i in range(0, count, 12)]
        (FOLDER / f"{name}.txt").write_text("\n".join(lines) + "\n")


def spelled(x):
    if math.isnan(x):
        return "nan"
    return repr(x)


def write_cases(searched=6000, kept=6):
    """Hard cases: those of many random arguments whose results are hardest to round."""
    lines = ["# function, arguments, and the correctly rounded result"]
    chance = SplitMix(1000)
    for name, (_, domains) in FUNCTIONS.items():
        if name in SLOW + LANES:
            continue
        found = []
        for domain in domains:
            for _ in range(searched // len(domains)):
                arguments = [argument(d, chance) for d in domain.split(" | ")]
                value = exact(name, arguments)
                if not is_regular(value):
                    continue
                result, rest = nearest(value)
                if result != 0 and math.isfinite(result) and abs(rest) < 0.49999999999:
                    found.append((mpf(1) / 2 - abs(rest), arguments, result))
        found.sort(key=lambda entry: entry[0])
        for _, arguments, result in found[:kept]:
            lines.append(" ".join([name] + [spelled(a) for a in arguments] + [spelled(result)]))
    for name, arguments in FAMOUS:
        result, _ = nearest(exact(name, arguments))
        lines.append(" ".join([name] + [spelled(a) for a in arguments] + [spelled(result)]))
    (FOLDER / "cases.txt").write_text("\n".join(lines) + "\n")


# Arguments of renown: the double nearest to a multiple of π/2 of all, factorials, thresholds, exact results.
FAMOUS = [
    ("sin", [math.ldexp(6381956970095103.0, 797)]), ("cos", [math.ldexp(6381956970095103.0, 797)]),
    ("tan", [math.ldexp(6381956970095103.0, 797)]), ("sin", [math.ldexp(5312235790018143.0, 100)]),
    ("sin", [1e22]), ("cos", [1.7976931348623157e308]), ("sin", [3.141592653589793]),
    ("tan", [1.5707963267948966]), ("sin", [5e-324]), ("tan", [5e-324]), ("cos", [1e-8]),
    ("exp", [1.0]), ("exp", [709.782712893384]), ("exp", [-708.3964185322641]), ("exp", [-745.1332191019411]),
    ("exp", [1e-17]), ("exp", [-1.1102230246251565e-16]), ("exp2", [-1074.0]), ("exp2", [0.5]), ("exp10", [-323.0]),
    ("exp10", [22.0]), ("exp10", [23.0]), ("expm1", [1e-300]), ("expm1", [-40.5]), ("log", [5e-324]),
    ("log", [1.7976931348623157e308]), ("log", [1.0000000000000002]), ("log", [0.9999999999999999]),
    ("log2", [1024.0]), ("log2", [5e-324]), ("log10", [1e15]), ("log10", [1e22]), ("log10", [1e-5]),
    ("log1p", [6.762022966944346e-17]), ("log1p", [-0.9999999999999999]), ("log1p", [1.7976931348623157e308]),
    ("pow", [2.0, 0.5]), ("pow", [10.0, -5.0]), ("pow", [10.0, 22.0]), ("pow", [10.0, 308.0]),
    ("pow", [0.9999999999999999, 1e18]), ("pow", [1.0000000000000002, 3.1e18]), ("pow", [-2.0, 3.0]),
    ("pow", [-8.0, 33.0]), ("pow", [5e-324, 0.5]), ("pow", [1.7976931348623157e308, 0.3333333333333333]),
    ("pow", [94906267.0, 2.0]), ("pow", [208065.0, 3.0]), ("pow", [2.0, -1074.0]), ("pow", [2.0, 1023.0]),
    ("root", [1024.0, 10.0]), ("root", [0.001, 3.0]), ("root", [-32.0, 5.0]), ("root", [5e-324, 7.0]),
    ("cbrt", [27.0]), ("cbrt", [5e-324]), ("cbrt", [-1e300]), ("atan2", [1.0, -1.0]), ("atan2", [5e-324, 1.0]),
    ("atan2", [1.0, 1e300]), ("atan2", [1e-310, 3e-5]), ("atan", [1e300]), ("asin", [1.0]), ("acos", [-1.0]),
    ("acos", [0.9999999999999999]), ("acos", [1e-300]), ("sinh", [710.475]), ("cosh", [-710.475]), ("tanh", [19.1]),
    ("gamma", [0.5]), ("gamma", [5.0]), ("gamma", [23.0]), ("gamma", [24.0]), ("gamma", [171.0]),
    ("gamma", [171.6243769563027]), ("gamma", [-0.5]), ("gamma", [-170.5]), ("gamma", [-183.5]), ("gamma", [6e-309]),
    ("logGamma", [3.0]), ("logGamma", [101.0]), ("logGamma", [2.5e305]), ("logGamma", [1e18]), ("logGamma", [-0.5]),
    ("erf", [0.5]), ("erf", [5e-324]), ("erf", [5.9]), ("erfc", [0.5]), ("erfc", [10.0]), ("erfc", [27.2]),
    ("erfc", [-3.0]), ("erfc", [26.6]), ("digamma", [1.0]), ("digamma", [0.5]), ("digamma", [1e300]),
    ("digamma", [-0.5]), ("trigamma", [1.0]), ("trigamma", [-0.5]), ("polygamma", [1.0, 2.0]), ("beta", [2.0, 3.0]),
    ("beta", [0.5, 0.5]), ("beta", [1e-300, 1e-300]), ("beta", [1e15, 3.0]), ("binomial", [5.0, 2.0]),
    ("binomial", [0.5, 2.0]), ("binomial", [-2.0, 3.0]), ("binomial", [60.0, 30.0]), ("binomial", [1e6, 3.0]),
    ("binomial", [5.0, 2.5]), ("binomial", [1000.0, 500.0]), ("binomial", [-0.5, 70.0]),
    ("beta", [-0.5, 1e30]), ("beta", [-0.5, 1e60]), ("beta", [-1e-310, 3.0]),
    ("normalDistribution", [0.0]), ("normalDistribution", [1.0]), ("normalDistribution", [-10.0]),
    ("normalDistribution", [-38.4]), ("normalDistribution", [-37.5]), ("normalDistribution", [8.2]),
    ("incompleteBeta", [0.25, 2.0, 3.0]), ("incompleteBeta", [0.5, 0.01, 0.01]),
    ("incompleteBeta", [1e-300, 0.01, 5.0]), ("incompleteBeta", [0.9999999999999999, 0.5, 0.01]),
    ("incompleteBeta", [0.9999999999, 1e5, 0.01]), ("incompleteBeta", [0.5, 1e5, 1e5]),
    ("incompleteBeta", [0.48, 1e5, 1e5]), ("incompleteBeta", [1e-5, 0.01, 1e5]),
    ("incompleteBeta", [0.5, 1e6, 1e6]), ("incompleteBeta", [0.4995, 5e6, 5e6]),
    ("incompleteBeta", [0.333, 5e6, 1e7]), ("incompleteBeta", [0.3334, 5e6, 1e7]),
    ("betaQuantile", [0.5, 2.0, 3.0]), ("betaQuantile", [0.05, 0.5, 0.5]), ("betaQuantile", [1e-6, 0.02, 3.0]),
    ("betaQuantile", [0.001, 0.01, 0.01]), ("betaQuantile", [0.999, 0.01, 1e5]),
    ("betaQuantile", [1e-300, 2.0, 2.0]), ("betaQuantile", [0.01, 1e5, 1e5]), ("betaQuantile", [0.5, 1e-5, 1e5]),
    ("betaQuantile", [0.3, 5e6, 1e7]),
]


def rounded_fraction(value, unit):
    """The multiple of 10^unit nearest to value, as an integer, ties to even."""
    quotient = value / Fraction(10) ** unit
    whole = math.floor(quotient)
    rest = quotient - whole
    if rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2):
        whole += 1
    return whole


def write_rounding():
    """Bits, `s` or `p` with a count, and the result as digits and the power of ten of the last digit."""
    chance = random.Random(20)
    lines = ["# the bits of a double, s(ignificant) or p(laces) and how many, digits, power of ten of the last"]
    values = [0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1.005, 999.96, 99.95, 9.5, 1e22, 5e-324, 1.7976931348623157e308,
              2.2250738585072014e-308, 1e23, 0.1, 1234.5, 1235.5, 25.0, 35.0, 4503599627370497.5, 0.05, 0.95]
    for _ in range(250):
        values.append(double(chance.getrandbits(63)))
        values.append(chance.uniform(0, 1000))
        values.append(chance.randrange(1, 10**6) / 2**chance.randrange(0, 12))
    for x in values:
        if not math.isfinite(x) or x == 0:
            continue
        value = Fraction(x)
        count = chance.choice([1, 2, 3, 3, 4, 6, 10, 16, 17, 18, 25])
        order = math.floor(math.log10(x))
        while Fraction(10) ** (order + 1) <= value:
            order += 1
        while Fraction(10) ** order > value:
            order -= 1
        whole = rounded_fraction(value, order - count + 1)
        unit = order - count + 1
        if whole == 10**count:
            whole, unit = whole // 10, unit + 1
        lines.append(f"{bits_of(x):x} s{count} {whole} {unit}")
        places = chance.choice([-2, -1, 0, 0, 1, 2, 2, 3, 5, 12])
        if 1e-20 < x < 1e25:
            lines.append(f"{bits_of(x):x} p{places} {rounded_fraction(value, -places)} {-places}")
    (FOLDER / "rounding.txt").write_text("\n".join(lines) + "\n")


def decimal_of(value):
    """The finite decimal expansion of a dyadic fraction, in digits and an exponent."""
    exponent = 0
    while value.denominator != 1:
        value *= 10
        exponent -= 1
    return f"{value.numerator}e{exponent}"


def write_reading():
    chance = random.Random(30)
    lines = ["# a decimal, the bits of the nearest double"]
    texts = ["0", "-0", "0.0e99", "1", "5.5", "6.02e23", "1e22", "1e23", "9007199254740993", "9007199254740992.999",
             "9007199254740993.00000000000000000000000000001", "1e-400", "1e400", "-1e400", "4.9e-324", "2.4e-324",
             "2.5e-324", "2.4703282292062327208e-324", "2.2250738585072011e-308", "2.2250738585072012e-308",
             "1.7976931348623158e308", "1.7976931348623159e308", "0.000000000000000000000000000001",
             "1234567890123456789012345678901234567890", ".5", "5.", "+7", "1E5", "1e+5", "123e-2",
             "0." + "0" * 400 + "1e401", "1" + "0" * 400 + "e-400", "8.5e-1", "1e-0000000000000000000000000005"]
    for _ in range(60):
        x = double(chance.getrandbits(63))
        if not math.isfinite(x):
            continue
        # The middle of two doubles, just below it and just above it.
        middle = (Fraction(x) + Fraction(math.nextafter(x, 0))) / 2
        text = decimal_of(middle)
        digits, exponent = text.split("e")
        texts += [text, f"{int(digits) - 1}9e{int(exponent) - 1}", f"{digits}0001e{int(exponent) - 4}"]
    for _ in range(500):
        digits = chance.choice([1, 3, 8, 15, 16, 17, 18, 19, 20, 21, 30])
        texts.append(f"{chance.randrange(10**digits)}e{chance.randrange(-345, 310)}")
        texts.append(f"{chance.randrange(10**digits)}e{chance.randrange(-30, 30)}")
    for text in texts:
        lines.append(f"{text} {bits_of(float(text)):x}")
    (FOLDER / "reading.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    write_rounding()
    write_reading()
    write_random_tables()
    write_cases()
