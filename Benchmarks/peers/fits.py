"""Fits in scipy: the certified problems, a law of language models from a grid of starts, and a bootstrap."""

import pathlib
import warnings

import numpy as np
from scipy.optimize import curve_fit, minimize
from scipy.special import ndtri

from registry import row

GROUP = "Fits"
exp = np.exp


def saturation(x, a, b):
    return a * (1 - exp(-b * x))


def ultrasound(x, a, b, c):
    return exp(-a * x) / (b + c * x)


def peaks(x, a, b, c, d, e, f, g, h):
    return a * exp(-b * x) + c * exp(-(((x - d) / e) ** 2)) + f * exp(-(((x - g) / h) ** 2))


def exponentials(x, a, b, c, d, e, f):
    return a * exp(-b * x) + c * exp(-d * x) + e * exp(-f * x)


def cubic(x, a, b, c, d, e, f, g):
    return (a + x * (b + x * (c + x * d))) / (1 + x * (e + x * (f + x * g)))


def southern_oscillation(x, a, b, c, d, e, f, g, h, i):
    turn = 2 * np.pi * x
    year = b * np.cos(turn / 12) + c * np.sin(turn / 12)
    return a + year + e * np.cos(turn / d) + f * np.sin(turn / d) + h * np.cos(turn / g) + i * np.sin(turn / g)


LAWS = {
    "BoxBOD": saturation,
    "Misra1a": saturation,
    "Misra1b": lambda x, a, b: a * (1 - (1 + b * x / 2) ** -2),
    "Misra1c": lambda x, a, b: a * (1 - (1 + 2 * b * x) ** -0.5),
    "Misra1d": lambda x, a, b: a * b * x / (1 + b * x),
    "Chwirut1": ultrasound,
    "Chwirut2": ultrasound,
    "DanWood": lambda x, a, b: a * x**b,
    "Gauss1": peaks,
    "Gauss2": peaks,
    "Gauss3": peaks,
    "Lanczos1": exponentials,
    "Lanczos2": exponentials,
    "Lanczos3": exponentials,
    "Kirby2": lambda x, a, b, c, d, e: (a + x * (b + x * c)) / (1 + x * (d + x * e)),
    "Hahn1": cubic,
    "Thurber": cubic,
    "MGH09": lambda x, a, b, c, d: a * (x * x + x * b) / (x * x + x * c + d),
    "MGH10": lambda x, a, b, c: a * exp(b / (x + c)),
    "MGH17": lambda x, a, b, c, d, e: a + b * exp(-x * d) + c * exp(-x * e),
    "Roszman1": lambda x, a, b, c, d: a - b * x - np.arctan(c / (x - d)) / np.pi,
    "ENSO": southern_oscillation,
    "Nelson": lambda x, a, b, c: a - b * x[0] * exp(-c * x[1]),
    "Rat42": lambda x, a, b, c: a / (1 + exp(b - c * x)),
    "Rat43": lambda x, a, b, c, d: a / (1 + exp(b - c * x)) ** (1 / d),
    "Eckerle4": lambda x, a, b, c: a / b * exp(-0.5 * ((x - c) / b) ** 2),
    "Bennett5": lambda x, a, b, c: a * (b + x) ** (-1 / c),
}

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Tests/CertifiedProblems/Data"


def certified(name):
    parameters, points = [], []
    for line in (FOLDER / f"{name}.txt").read_text().splitlines():
        word, *numbers = line.split()
        if word == "parameter":
            parameters.append([float(number) for number in numbers])
        elif word == "point":
            points.append([float(number) for number in numbers])
    parameters, points = np.array(parameters).T, np.array(points).T
    y = np.log(points[0]) if name == "Nelson" else points[0]
    return y, points[1] if len(points) == 2 else points[1:], parameters


def solved(name, problem, start):
    """Whether estimates are right to six digits and standard errors to four, and the estimates."""
    y, x, parameters = problem
    try:
        estimates, covariance = curve_fit(LAWS[name], x, y, p0=parameters[start])
    except RuntimeError:
        return False, None
    # The observations of Lanczos1 hold three digits of its standard errors once they are doubles.
    known = 2e-3 if name == "Lanczos1" else 1e-4
    right = np.allclose(estimates, parameters[2], rtol=1e-6, atol=0)
    return right and np.allclose(np.sqrt(np.diag(covariance)), parameters[3], rtol=known, atol=0), estimates


def fit_all(problems):
    """How many of the problems are solved, and the first estimate of one that is easy."""
    count, told = 0, None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, problem in problems.items():
            for start in (0, 1):
                right, estimates = solved(name, problem, start)
                count += right
                if name == "Misra1a":
                    told = estimates[0]
    return count, told


PROBLEMS = {name: certified(name) for name in LAWS}
# How many it solves belongs to its time.
SOLVED = fit_all(PROBLEMS)[0]


@row("fits-certified", f"NIST's 27 problems from both starts (scipy solves {SOLVED} of 54)", GROUP, "curve_fit", 1e-6)
def prepare_certified():
    return lambda: fit_all(PROBLEMS)[1]


def share(count, step):
    """As in Tests/CertifiedProblems/Chinchilla.swift."""
    return (0.5 + np.arange(1, count + 1) * step) % 1.0


def chinchilla_objective(count):
    size = 17.5 + 6.5 * share(count, 0.8191725133961645)
    text = 20 + 5.5 * share(count, 0.6710436067037893)
    spread = np.where(np.arange(count) % 20 == 0, 0.05, 0.01)
    planted = exp(6.0073 - 0.34 * size) + exp(6.0179 - 0.28 * text) + exp(0.5247)
    loss = np.log(planted) + spread * ndtri(share(count, 0.5497004779019703))
    threshold = 1e-3

    def objective(p):
        u, v = p[0] - p[1] * size, p[2] - p[3] * text
        largest = np.maximum(np.maximum(u, v), p[4])
        a, b, e = exp(u - largest), exp(v - largest), exp(p[4] - largest)
        total = a + b + e
        residual = loss - largest - np.log(total)
        score = np.clip(residual, -threshold, threshold)
        a, b, e, weight = a / total, b / total, e / total, -2 * score
        slope = [weight @ a, -(weight * size) @ a, weight @ b, -(weight * text) @ b, weight @ e]
        return score @ (2 * residual - score), np.array(slope)

    return objective


@row("fits-grid", "Chinchilla's law by Huber's loss, 240 points, 500 starts", GROUP, "L-BFGS-B, exact slope", 1e-6)
def prepare_grid():
    objective = chinchilla_objective(240)
    exponents, factors, rests = [0, 0.5, 1, 1.5, 2], [0, 5, 10, 15, 20], [-1, 0, 0.5, 1]
    starts = [[a, i, a, j, e] for i in exponents for j in exponents for a in factors for e in rests]
    return lambda: min(minimize(objective, start, jac=True, method="L-BFGS-B").fun for start in starts)


def sigmoid(x, a, b, c):
    return a / (1 + exp(-b * (x - c)))


# Other rows are drawn than Tenfold draws, so the end of an interval differs by chance.
@row("fits-bootstrap", "Bootstrap of a sigmoid, 30 points, 1,000 replicates", GROUP, "curve_fit", 0.05)
def prepare_bootstrap():
    x = np.arange(30) / 3
    y = sigmoid(x, 0.8, 1.2, 4) + 0.02 * ndtri(share(30, 0.6180339887498949))
    random = np.random.default_rng(1)

    def work():
        fitted, _ = curve_fit(sigmoid, x, y, p0=[1, 1, 5])
        rates = []
        for _ in range(1000):
            rows = random.integers(0, len(x), len(x))
            rates.append(curve_fit(sigmoid, x[rows], y[rows], p0=fitted)[0][1])
        return np.quantile(rates, 0.95)

    return work
