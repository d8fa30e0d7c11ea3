"""What Kompas must find of councils and of distributions, by trying everything (NumPy, SciPy).

Writes council.json:
- councils: Banzhaf's swings, the distribution of seats in favor, the chance that each faction decides, and the
  cheapest majority, each by going through every coalition;
- distributions: the Gini coefficient over every single person, and the geometric mean by scipy.stats.gmean.
"""

import itertools
import json
import pathlib
import sys

import numpy
from scipy import stats


def council(numbers: numpy.random.Generator, count: int) -> dict:
    seats = numbers.integers(1, 10, count)
    # Coarse prices, so that ties between coalitions occur.
    step = int(numbers.choice([1, 500, 2500]))
    prices = numpy.minimum(numbers.integers(0, 5001, count) // step * step, 5000)
    prices[numbers.random(count) < 0.3] = 0
    chances = numpy.round(numbers.random(count), 6)
    total = int(seats.sum())
    quota = total // 2 + 1

    # Coalitions × factions: every way to be in or out.
    member = numpy.array(list(itertools.product([0, 1], repeat=count)), dtype=numpy.int64)
    sums = member @ seats
    likely = numpy.where(member == 1, chances, 1 - chances).prod(axis=1)
    distribution = numpy.zeros(total + 1)
    numpy.add.at(distribution, sums, likely)

    swings, decisive = [], []
    for faction in range(count):
        outside = member[:, faction] == 0
        turns = outside & (sums < quota) & (sums + seats[faction] >= quota)
        swings.append(int(turns.sum()))
        # The chance of the others' votes alone.
        decisive.append(float((likely[turns] / (1 - chances[faction])).sum()))

    carrying = [
        (int(row @ prices), int(row.sum()), int(row @ seats), numpy.flatnonzero(row).tolist())
        for row in member[sums >= quota]
    ]
    price, _, held, factions = min(carrying)
    return {
        "seats": seats.tolist(),
        "prices": prices.tolist(),
        "chances": chances.tolist(),
        "swings": swings,
        "distribution": distribution.tolist(),
        "majority": float(distribution[quota:].sum()),
        "decisive": decisive,
        "cheapest": {"factions": factions, "seats": held, "price": price},
    }


def distribution(numbers: numpy.random.Generator, count: int) -> dict:
    values = numbers.integers(1, 10001, count)
    people = numbers.integers(1, 400, count)
    everyone = numpy.repeat(values, people).astype(float)
    differences = numpy.abs(everyone[:, None] - everyone[None, :]).mean()
    return {
        "values": values.tolist(),
        "people": people.tolist(),
        "gini": float(differences / (2 * everyone.mean())),
        "nash": float(stats.gmean(values.astype(float), weights=people.astype(float))),
    }


def main(folder: pathlib.Path) -> None:
    numbers = numpy.random.default_rng(20260101)
    found = {
        "councils": [council(numbers, 1 + index % 12) for index in range(48)],
        "distributions": [distribution(numbers, 1 + index % 9) for index in range(36)],
    }
    text = json.dumps(found, indent=1)
    (folder / "council.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
