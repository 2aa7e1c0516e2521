"""The reference workload in numpy: blocks in place, the fair version. Prints seconds for each repetition."""
import sys
import time

import numpy as np

YEARS, BLOCK = 10, 8192
scenarios = int(sys.argv[1]) if len(sys.argv) > 1 else 1 << 20
repetitions = int(sys.argv[2]) if len(sys.argv) > 2 else 9
with_percentiles = "percentiles" in sys.argv

random = np.random.Generator(np.random.SFC64(1))
z, built = np.empty(BLOCK), np.empty(BLOCK)
columns = np.empty((YEARS + 1, scenarios)) if with_percentiles else None
for _ in range(repetitions):
    start = time.perf_counter()
    means = np.zeros(YEARS + 1)
    for first in range(0, scenarios, BLOCK):
        c, value, discount = np.full(BLOCK, 1.9), np.zeros(BLOCK), 1.0
        for t in range(YEARS):
            random.standard_normal(out=z)
            z *= 0.3
            z += 0.5 - 0.045
            np.exp(z, out=z)
            built[:] = c
            c *= z
            np.subtract(c, built, out=built)
            np.maximum(built, 0, out=built)
            discount /= 1.1
            built *= -40 * discount
            value += built
            np.multiply(c, discount * (10.5 - 0.06 * 8.760 * 0.7 * 1.2), out=built)
            value += built
            means[t] += c.sum()
            if with_percentiles:
                columns[t, first:first + BLOCK] = c
        means[YEARS] += value.sum()
        if with_percentiles:
            columns[YEARS, first:first + BLOCK] = value
    if with_percentiles:
        ranks = [int(p * (scenarios - 1)) for p in (0.05, 0.5, 0.95)]
        for column in columns:
            column.partition(ranks)
    print(f"{time.perf_counter() - start:.6f}")
print(means / scenarios, file=sys.stderr)
