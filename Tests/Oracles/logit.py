"""What SciPy and NumPy find for the multinomial logit with a standard normal prior.

The mode by scipy.optimize; mean and 5% and 95% quantiles by quadrature in one and two dimensions, and by importance
sampling with a multivariate t in more, 10^7 independent draws, with the standard error from twenty batches. Also the
functions underneath: normal quantiles, logarithms, and the points of Sobol's sequence.

    python logit.py FOLDER      writes FOLDER/logit.json
"""

import json
import math
import pathlib
import sys

import numpy as np
from scipy import optimize, stats

SHARPNESS = 0.5
BATCHES = 20
DRAWS = 500_000


def instance(rng, dimension, count):
    """Choices made by somebody with random values, who follows them more or less closely."""
    theta = rng.normal(size=dimension)
    keenness = rng.choice([0.0, 1.0, 5.0])
    choices = []
    for _ in range(count):
        options = rng.integers(2, 7)
        leans = rng.integers(-3, 4, size=(options, dimension))
        utility = SHARPNESS * keenness * (leans @ theta)
        chances = np.exp(utility - utility.max())
        chosen = rng.choice(options, p=chances / chances.sum())
        choices.append((leans.tolist(), int(chosen)))
    return choices


def designs(choices):
    return [SHARPNESS * np.array(leans, dtype=float) for leans, _ in choices]


def log_posterior(choices, theta):
    """Up to a constant; theta: draws x dimensions."""
    result = -0.5 * np.einsum("ij,ij->i", theta, theta)
    for leans, (_, chosen) in zip(designs(choices), choices):
        difference = theta @ (leans - leans[chosen]).T
        highest = difference.max(axis=1)
        result -= highest + np.log(np.exp(difference - highest[:, None]).sum(axis=1))
    return result


def gradient(choices, theta):
    result = theta.copy()
    for leans, (_, chosen) in zip(designs(choices), choices):
        utility = leans @ theta
        chances = np.exp(utility - utility.max())
        result += chances @ leans / chances.sum() - leans[chosen]
    return result


def hessian(choices, theta):
    result = np.eye(len(theta))
    for leans in designs(choices):
        utility = leans @ theta
        chances = np.exp(utility - utility.max())
        chances /= chances.sum()
        mean = chances @ leans
        result += (leans * chances[:, None]).T @ leans - np.outer(mean, mean)
    return result


def mode(choices, dimension):
    rough = optimize.minimize(
        lambda theta: -log_posterior(choices, theta[None, :])[0],
        np.zeros(dimension),
        jac=lambda theta: gradient(choices, theta),
        method="BFGS",
        options={"gtol": 1e-6},
    ).x
    sharp = optimize.root(
        lambda theta: gradient(choices, theta),
        rough,
        jac=lambda theta: hessian(choices, theta),
        tol=1e-14,
    ).x
    assert np.abs(gradient(choices, sharp)).max() < 1e-10
    return sharp


def quadrature(choices, dimension):
    """Trapezoids on -9 ... 9 for each value: exact far below what is compared."""
    grid = np.linspace(-9, 9, 36_001 if dimension == 1 else 2_401)
    axes = np.meshgrid(*[grid] * dimension, indexing="ij")
    theta = np.stack([axis.ravel() for axis in axes], axis=1)
    density = np.concatenate(
        [log_posterior(choices, part) for part in np.array_split(theta, max(1, len(theta) // 400_000))]
    )
    density = np.exp(density - density.max()).reshape([len(grid)] * dimension)
    means, lows, highs = [], [], []
    for axis in range(dimension):
        others = tuple(other for other in range(dimension) if other != axis)
        marginal = density.sum(axis=others)
        marginal /= marginal.sum()
        means.append(marginal @ grid)
        # A cell reaches half a step past its middle.
        share = np.cumsum(marginal)
        half = (grid[1] - grid[0]) / 2
        lows.append(np.interp(0.05, share, grid + half))
        highs.append(np.interp(0.95, share, grid + half))
    return np.array([means, lows, highs]), np.zeros((3, dimension))


def sampling(rng, choices, dimension):
    """Importance sampling from a multivariate t with seven degrees of freedom around the mode."""
    center = mode(choices, dimension)
    spread = np.linalg.cholesky(np.linalg.inv(hessian(choices, center)) * 1.3)
    freedom = 7
    batches = []
    for _ in range(BATCHES):
        normal = rng.standard_normal((DRAWS, dimension))
        scale = np.sqrt(freedom / rng.chisquare(freedom, DRAWS))
        t = normal * scale[:, None]
        theta = center + t @ spread.T
        proposal = -(freedom + dimension) / 2 * np.log1p(np.einsum("ij,ij->i", t, t) / freedom)
        weight = log_posterior(choices, theta) - proposal
        weight = np.exp(weight - weight.max())
        weight /= weight.sum()
        ends = []
        for axis in range(dimension):
            order = np.argsort(theta[:, axis])
            share = np.cumsum(weight[order])
            ends.append([theta[order[np.searchsorted(share, p)], axis] for p in (0.05, 0.95)])
        batches.append([weight @ theta, [end[0] for end in ends], [end[1] for end in ends]])
    batches = np.array(batches)
    return batches.mean(axis=0), batches.std(axis=0, ddof=1) / math.sqrt(BATCHES)


def main(folder):
    rng = np.random.default_rng(20260101)
    shapes = [(1, n) for n in (1, 2, 4, 8, 12, 16)]
    shapes += [(2, n) for n in (1, 3, 6, 10, 14, 16)]
    shapes += [(3, 5), (3, 12), (4, 4), (4, 16), (5, 9)]
    shapes += [(6, n) for n in (1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 16)]
    instances = []
    for dimension, count in shapes:
        choices = instance(rng, dimension, count)
        if dimension <= 2:
            (mean, low, high), error = quadrature(choices, dimension)
        else:
            (mean, low, high), error = sampling(rng, choices, dimension)
        instances.append(
            {
                "dimension": dimension,
                "choices": [{"leans": leans, "chosen": chosen} for leans, chosen in choices],
                "mode": [round(float(x), 10) for x in mode(choices, dimension)],
                "mean": [round(float(x), 6) for x in mean],
                "low": [round(float(x), 6) for x in low],
                "high": [round(float(x), 6) for x in high],
                "standardError": round(float(error.max()), 6),
            }
        )
        print(dimension, count, float(error.max()), flush=True)
    shares = [1e-300, 1e-20, 1e-10, 1e-5, 0.001, 0.01, 0.05, 0.074, 0.076, 0.1, 0.25, 0.4, 0.5]
    shares += [0.6, 0.75, 0.9, 0.924, 0.926, 0.95, 0.99, 0.999, 1 - 1e-10]
    numbers = [1e-308, 1e-10, 0.1, 0.5, 0.7, 0.9, 0.999999, 1.0, 1.000001, 1.2, 1.4143, 1.5]
    numbers += [2.0, 3.0, 10.0, 1e5, 1e100, 1.7e308]
    sobol = stats.qmc.Sobol(16, scramble=False, bits=12).random(64)
    result = {
        "source": "Tests/Oracles/logit.py: SciPy, NumPy",
        "sharpness": SHARPNESS,
        "instances": instances,
        "normalQuantiles": [{"x": x, "y": float(stats.norm.ppf(x))} for x in shares],
        "logarithms": [{"x": x, "y": math.log(x)} for x in numbers],
        "sobol": (sobol * 4096).astype(int).tolist(),
    }
    text = json.dumps(result, separators=(",", ":"))
    (pathlib.Path(folder) / "logit.json").write_text(text.replace('{"dimension"', '\n{"dimension"') + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
