"""The baseline of the benchmark: SMAA of 8 criteria × 6 alternatives in NumPy, as fast as we can write it.

Ranks and central weights of a million samples; float32, a row per criterion, in place, in pieces that stay in the cache.
Several ways, the fastest counts. Prints nanoseconds of processor time per sample; reads a line from standard input before each round, so that
whoever measures can take turns.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import sys
import time

import numpy as np

ALTERNATIVES, CRITERIA, SAMPLES = 6, 8, 1_000_000


def table():
    """The values that kompas-bench weighs too."""
    return np.array(
        [
            [((a * 37 + c * 61 + a * c * 17) % 101) / 100 for c in range(CRITERIA)]
            for a in range(ALTERNATIVES)
        ],
        dtype=np.float32,
    )


class Weigher:
    def __init__(self, chunk, drawing, sorting):
        self.chunk, self.drawing, self.sorting = chunk, drawing, sorting
        self.rng = np.random.Generator(np.random.SFC64(1))
        self.values = table()
        self.weights = np.empty((CRITERIA, chunk), dtype=np.float32)
        self.scale = np.empty(chunk, dtype=np.float32)
        self.utilities = np.empty((ALTERNATIVES, chunk), dtype=np.float32)
        self.places = np.empty((ALTERNATIVES, chunk), dtype=np.int8)
        self.is_better = np.empty(chunk, dtype=bool)
        self.first = np.empty((ALTERNATIVES, chunk), dtype=np.float32)
        self.cuts = np.empty((chunk, CRITERIA - 1), dtype=np.float32)

    def draw(self):
        if self.drawing == "spacings":
            self.rng.random(out=self.cuts, dtype=np.float32)
            self.cuts.sort(axis=1)
            cuts = self.cuts.T
            self.weights[0] = cuts[0]
            np.subtract(cuts[1:], cuts[:-1], out=self.weights[1:-1])
            np.subtract(np.float32(1), cuts[-1], out=self.weights[-1])
        else:
            if self.drawing == "logarithm":
                self.rng.random(out=self.weights, dtype=np.float32)
                np.subtract(np.float32(1), self.weights, out=self.weights)
                np.log(self.weights, out=self.weights)
            else:
                self.rng.standard_exponential(out=self.weights, dtype=np.float32)
            # Of both the sum takes the sign away.
            np.sum(self.weights, axis=0, out=self.scale)
            np.reciprocal(self.scale, out=self.scale)
            self.weights *= self.scale

    def place(self):
        if self.sorting:
            order = np.argsort(self.utilities, axis=0)
            rows = np.arange(ALTERNATIVES - 1, -1, -1, dtype=np.int8)[:, None]
            np.put_along_axis(self.places, order, rows, axis=0)
            return
        for one in range(ALTERNATIVES):
            self.places[one] = one
        better = self.is_better.view(np.int8)
        for one in range(ALTERNATIVES):
            for other in range(one + 1, ALTERNATIVES):
                np.greater(self.utilities[other], self.utilities[one], out=self.is_better)
                self.places[one] += better
                self.places[other] -= better

    def run(self):
        counts = np.zeros((ALTERNATIVES, ALTERNATIVES), dtype=np.int64)
        sums = np.zeros((ALTERNATIVES, CRITERIA))
        for _ in range(SAMPLES // self.chunk):
            self.draw()
            np.matmul(self.values, self.weights, out=self.utilities)
            self.place()
            for one in range(ALTERNATIVES):
                # The last place follows from the others.
                for place in range(ALTERNATIVES - 1):
                    np.equal(self.places[one], place, out=self.is_better)
                    counts[one, place] += np.count_nonzero(self.is_better)
            np.equal(self.places, 0, out=self.first)
            sums += self.first @ self.weights.T
        counts[:, -1] = SAMPLES // self.chunk * self.chunk - counts.sum(axis=1)
        return counts, sums


def measure(weigher):
    start = time.process_time()
    weigher.run()
    return (time.process_time() - start) * 1e9 / (SAMPLES // weigher.chunk * weigher.chunk)


def main():
    ways = [("logarithm", False), ("ziggurat", False), ("spacings", False), ("logarithm", True)]
    candidates = [Weigher(chunk, *way) for way in ways for chunk in (5_000, 20_000, 50_000)]
    best = min(candidates, key=measure)
    print("ready", flush=True)
    for _ in sys.stdin:
        print(measure(best), flush=True)


if __name__ == "__main__":
    main()
