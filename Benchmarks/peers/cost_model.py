"""A cost of five uncertain parameters, sampled, computed and summed up in five quantiles, in numpy."""

import numpy as np

from registry import row

GROUP = "A cost model of five uncertain parameters: sampled, computed, five quantiles"
# The score below which 95 % of a standard normal variable lie.
END_SCORE = 1.6448536269514722


def cost_model(count, generator):
    variance = np.log1p((4e8 / 1e9) ** 2)
    queries = generator.lognormal(np.log(1e9) - variance / 2, np.sqrt(variance), count)
    low, high = np.log(500), np.log(2000)
    tokens = generator.lognormal((low + high) / 2, (high - low) / 2 / END_SCORE, count)
    price = generator.normal(3, 0.4, count)
    utilisation = generator.uniform(0.3, 0.7, count)
    growth = generator.triangular(1, 1.5, 3, count)
    cost = queries * tokens * price / (1e6 * utilisation) * growth**0.7 + 2e5
    return np.quantile(cost, [0.05, 0.25, 0.5, 0.75, 0.95])


def add(name, title, count):
    # Independent samples of numpy differ from the true median by their own error.
    @row(name, title, GROUP, "numpy", tolerance=0.02)
    def prepare():
        generator = np.random.default_rng(1)
        return lambda: cost_model(count, generator)[2]


add("cost-model-100k", "10⁵ samples (Tenfold takes 2¹⁷)", 100_000)
add("cost-model-1m", "10⁶ samples (Tenfold takes 2²⁰)", 1_000_000)
