"""Stochastic multicriteria acceptability analysis, with NumPy; limits of weights, with SciPy's linear programs.

Method: weights from exponential draws, orders by rejection: other ways than those of Kompas. 10⁸ samples per instance.
Source: Lahdelma & Salminen 2001, DOI 10.1287/opre.49.3.444.11220.
"""

import itertools
import json
import os
import sys

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
from scipy.optimize import linprog

SAMPLES = 100_000_000
CENTRAL_SAMPLES = 10_000_000
CHUNK = 1 << 15

# (alternatives, criteria, orders), a kind of values, and a number that makes each instance another one.
SHAPES = (
    [(2, 2, []), (3, 2, []), (5, 2, []), (2, 3, []), (3, 3, []), (4, 3, []), (6, 3, [])]
    + [(2, 4, []), (4, 4, []), (5, 5, []), (3, 6, []), (6, 8, []), (6, 8, []), (4, 10, []), (3, 16, [])]
    + [(8, 6, []), (10, 4, []), (2, 12, []), (5, 9, []), (4, 8, []), (3, 20, []), (12, 3, []), (5, 7, [])]
    + [
        (3, 3, [(0, 1)]),
        (4, 3, [(2, 0), (0, 1)]),
        (4, 4, [(0, 1), (2, 3)]),
        (3, 4, [(0, 1), (0, 2)]),
        (5, 5, [(1, 3)]),
        (4, 5, [(0, 2), (1, 2)]),
        (6, 8, [(7, 0)]),
        (3, 6, [(4, 2), (1, 0)]),
        (3, 4, [(0, 1), (1, 2), (0, 3)]),
    ]
)


def make(rng, alternatives, criteria, kind):
    """Values with four decimals: spread evenly, crowded, or of options that all please some and hurt others."""
    if kind == 0:
        values = rng.random((alternatives, criteria))
    elif kind == 1:
        values = 0.45 + 0.1 * rng.random((alternatives, criteria))
    else:
        values = rng.random((alternatives, criteria))
        values += 0.5 - values.mean(axis=1, keepdims=True)
    return np.round(np.clip(values, 0, 1), 4)


def is_close(values):
    """Whether two rows lie so close together that rounding to 32 bits could exchange them often enough to be seen."""
    return any(np.abs(one - other).max() < 0.01 for one, other in itertools.combinations(values, 2))


def sample(rng, values, orders):
    """How often each alternative takes each rank, and its mean weights where it is first."""
    alternatives, criteria = values.shape
    kind = np.float64 if is_close(values) else np.float32
    rows = values.astype(kind)
    counts = np.zeros((alternatives, alternatives), dtype=np.int64)
    sums = np.zeros((alternatives, criteria))
    wins = np.zeros(alternatives, dtype=np.int64)
    done = 0
    while done < SAMPLES:
        weights = rng.standard_exponential((criteria, CHUNK), dtype=np.float32)
        if orders:
            fits = np.ones(CHUNK, dtype=bool)
            for heavier, lighter in orders:
                fits &= weights[heavier] >= weights[lighter]
            weights = weights[:, fits]
        weights = weights[:, : SAMPLES - done]
        size = weights.shape[1]
        # Ranks do not change with scale, so the weights stay as they are.
        exact = weights.astype(kind, copy=False)
        utilities = [exact[0] * row[0] for row in rows]
        for utility, row in zip(utilities, rows):
            for criterion in range(1, criteria):
                utility += exact[criterion] * row[criterion]
        places = [np.zeros(size, dtype=np.int8) for _ in range(alternatives)]
        for one in range(alternatives):
            for other in range(one + 1, alternatives):
                is_better = (utilities[other] > utilities[one]).view(np.int8)
                places[one] += is_better
                places[other] += 1 - is_better
        for one in range(alternatives):
            counts[one] += np.bincount(places[one], minlength=alternatives)
        if done < CENTRAL_SAMPLES:
            normal = weights.astype(np.float64)
            normal /= normal.sum(axis=0)
            for one in range(alternatives):
                first = places[one] == 0
                wins[one] += first.sum()
                sums[one] += normal[:, first].sum(axis=1)
        done += size
    central = [
        [round(weight, 6) for weight in sums[one] / wins[one]] if wins[one] > 0 else None
        for one in range(alternatives)
    ]
    return counts / SAMPLES, central, wins


def limits(values, orders, one):
    """Per criterion the least and the greatest weight with which an alternative can be best."""
    alternatives, criteria = values.shape
    rows = [values[other] - values[one] for other in range(alternatives) if other != one]
    for heavier, lighter in orders:
        row = np.zeros(criteria)
        row[heavier], row[lighter] = -1, 1
        rows.append(row)
    result = []
    for criterion in range(criteria):
        ends = []
        for sign in (1, -1):
            costs = np.zeros(criteria)
            costs[criterion] = sign
            found = linprog(
                costs,
                A_ub=np.array(rows),
                b_ub=np.zeros(len(rows)),
                A_eq=np.ones((1, criteria)),
                b_eq=[1],
                bounds=(0, 1),
                method="highs",
            )
            if found.status == 2:
                return None
            assert found.status == 0, found.message
            ends.append(round(float(found.x[criterion]), 9) + 0.0)
        result.append(ends)
    return result


def main(folder):
    instances = []
    for index, (alternatives, criteria, orders) in enumerate(SHAPES):
        rng = np.random.Generator(np.random.PCG64([2001, index]))
        values = make(rng, alternatives, criteria, index % 3)
        shares, central, wins = sample(rng, values, orders)
        instances.append(
            {
                "values": values.tolist(),
                "orders": orders,
                "acceptability": np.round(shares, 8).tolist(),
                "central_weights": central,
                "wins": wins.tolist(),
                "limits": [limits(values, orders, one) for one in range(alternatives)],
            }
        )
        print(f"smaa {index + 1} of {len(SHAPES)}", file=sys.stderr, flush=True)
    with open(os.path.join(folder, "smaa.json"), "w", encoding="utf-8") as file:
        head = {
            "source": "Tests/Oracles/smaa.py: NumPy and SciPy",
            "samples": SAMPLES,
            "central_samples": CENTRAL_SAMPLES,
        }
        file.write(json.dumps(head)[:-1] + ', "instances": [\n')
        file.write(",\n".join(json.dumps(instance) for instance in instances))
        file.write("\n]}\n")


main(sys.argv[1])
