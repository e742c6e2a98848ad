"""Formulas of scaling laws over a million values of their variables, in numpy."""

import numpy as np

from registry import row

COUNT = 1_000_000
GROUP = "A formula over a million values, time per value"


def spread(start, decades, step):
    """Evenly in ratio over some powers of ten, made as `Benchmarks/Compare/FormulaRows.swift` makes it."""
    place = ((np.arange(COUNT) * step % COUNT) + 0.5) / COUNT
    exponent = start + decades * place
    whole = np.floor(exponent)
    value = 1 + 9 * (exponent - whole)
    for _ in range(20):
        value = np.where(whole > 0, value * 10, np.where(whole < 0, value / 10, value))
        whole -= np.sign(whole)
    return value


def formula(name, title, inputs):
    def add(function):
        @row(name, title, GROUP, "numpy", lanes=COUNT)
        def prepare():
            columns = [spread(*each) for each in inputs]
            return lambda: function(*columns)[COUNT // 3]

        return function

    return add


@formula("log-linear", "log-linear: `a + b log10(x)`", [(-2, 6, 1)])
def log_linear(x):
    return 0.2 + 0.3 * np.log10(x)


@formula("sigmoid", "ScaleRL's sigmoid: `r + (a - r) / (1 + (c / x)^b)`", [(-2, 6, 1)])
def sigmoid(x):
    return 0.1 + (0.61 - 0.1) / (1 + (12 / x) ** 1.7)


@formula("chinchilla", "Chinchilla: `e + a / n^α + b / d^β`", [(7, 4, 1), (9, 4, 7_919)])
def chinchilla(n, d):
    return 1.69 + 406.4 / n**0.34 + 410.7 / d**0.28
