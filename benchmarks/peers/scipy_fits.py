"""The fits of the Chinchilla law by scipy, as a peer to measure the engine against.

    python3 scipy_fits.py --method BFGS --count 4500 --processes 2

The same work as the engine's: Huber of the log residual with delta 1e-3, summed over the runs, in
log-sum-exp form with its analytic gradient, from the law's 4,500 starts or a seeded sample of them.
One process a core takes a share of the starts; numpy keeps to one thread. Prints one line of JSON.
Time runs from the first fit to the last: starting Python and its imports are not part of it.
Needs numpy and scipy (Debian: python3-scipy).
"""

import argparse
import csv
import functools
import itertools
import json
import math
import multiprocessing
import os
import platform
import random
import resource
import time
from pathlib import Path

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import numpy
import scipy
from scipy.optimize import check_grad, minimize

DELTA = 1e-3
RUNS = Path(__file__).parent / "../../configs/data/simulated-chinchilla.csv"

# configs/laws/chinchilla.yaml: the logarithms of E, A and B, then alpha and beta.
GRID = [
    [-1, -0.5, 0, 0.5, 1],
    [0, 5, 10, 15, 20, 25],
    [0, 5, 10, 15, 20, 25],
    [0, 0.5, 1, 1.5, 2],
    [0, 0.5, 1, 1.5, 2],
]

# A tolerance on the gradient alone, and for L-BFGS-B one on the objective that stays out of its way.
OPTIONS = {
    "BFGS": {"gtol": 1e-9},
    "L-BFGS-B": {"gtol": 1e-9, "ftol": 1e-15, "maxfun": 100_000, "maxiter": 100_000},
}

# A fit is at the optimum within this share of the best objective known.
AT_OPTIMUM = 1e-4

# Starts handed to a process at a time, and the seconds in which the processes must be ready.
CHUNK = 5
PATIENCE = 120

# Evaluations for the time of one.
REPETITIONS = 5_000


class Objective:
    """Sum over the runs of Huber of log predicted - log observed, and its gradient."""

    def __init__(self, runs):
        self.log_n, self.log_d, self.log_loss = numpy.log(runs)
        self.terms = numpy.empty((3, self.log_n.size))

    def __call__(self, point):
        e, a, b, alpha, beta = point
        terms = self.terms
        terms[0] = e
        terms[1] = a - alpha * self.log_n
        terms[2] = b - beta * self.log_d
        largest = terms.max(axis=0)
        shares = numpy.exp(terms - largest)
        total = shares.sum(axis=0)
        residual = largest + numpy.log(total) - self.log_loss
        clipped = numpy.clip(residual, -DELTA, DELTA)
        of_e, of_a, of_b = shares * (clipped / total)
        gradient = [of_e.sum(), of_a.sum(), of_b.sum(), -of_a @ self.log_n, -of_b @ self.log_d]
        return clipped @ (residual - clipped / 2), numpy.array(gradient)


def read(path):
    """The columns N, D and loss of a CSV file whose comments begin with #."""
    with open(path, newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    return numpy.array([[float(row[name]) for row in rows] for name in ("N", "D", "loss")])


def starts(count, seed):
    """The law's starts, or so many of them drawn without repetition."""
    grid = list(itertools.product(*GRID))
    return grid if count == len(grid) else random.Random(seed).sample(grid, count)


def check_gradient(objective):
    """A gradient that is wrong would make scipy slow."""
    for point in starts(20, 0):
        error = check_grad(lambda at: objective(at)[0], lambda at: objective(at)[1], point)
        scale = numpy.linalg.norm(objective(point)[1])
        if error > 1e-4 * max(scale, 1e-3):
            raise SystemExit(f"scipy_fits.py: the gradient is wrong by {error} at {point}")


def nanoseconds(objective):
    """One objective with its gradient, per run."""
    point = starts(1, 0)[0]
    begun = time.perf_counter()
    for _ in range(REPETITIONS):
        objective(point)
    return 1e9 * (time.perf_counter() - begun) / REPETITIONS / objective.log_n.size


def prepare(path, method, ready):
    """Makes a process ready: one fit has been done, and all others are as far."""
    global fit
    numpy.seterr(all="ignore")
    objective = Objective(read(path))
    fit = functools.partial(minimize, objective, jac=True, method=method, options=OPTIONS[method])
    fit(starts(1, 0)[0])
    ready.wait(PATIENCE)


def work(some):
    """The fits from some starts, with the process that did them and its peak memory."""
    results = [fit(start) for start in some]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return os.getpid(), memory, [(r.fun, r.nfev, list(r.x)) for r in results]


def fit_all(arguments, chosen):
    """The results of all starts, the seconds they took, and the peak memory of all processes."""
    chunks = [chosen[i : i + CHUNK] for i in range(0, len(chosen), CHUNK)]
    ready = multiprocessing.Barrier(arguments.processes + 1)
    preparation = (arguments.runs, arguments.method, ready)
    with multiprocessing.Pool(arguments.processes, prepare, preparation) as pool:
        ready.wait(PATIENCE)
        begun = time.perf_counter()
        shares = list(pool.imap_unordered(work, chunks))
        seconds = time.perf_counter() - begun
    peaks = {}
    for process, memory, _ in shares:
        peaks[process] = max(memory, peaks.get(process, 0))
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    results = [result for _, _, some in shares for result in some]
    return results, seconds, 1024 * (own + sum(peaks.values()))


def report(arguments, results, seconds, memory):
    """What the line of JSON says."""
    value, _, point = min((r for r in results if math.isfinite(r[0])), key=lambda r: r[0])
    best = min(value, arguments.best)
    found = sum(r[0] <= best * (1 + AT_OPTIMUM) for r in results)
    return {
        "method": arguments.method,
        "options": OPTIONS[arguments.method],
        "processes": arguments.processes,
        "fits": len(results),
        "seconds": seconds,
        "fits_per_second": len(results) / seconds,
        "evaluations_per_fit": sum(r[1] for r in results) / len(results),
        "at_optimum": found / len(results),
        "optima_per_second": found / seconds,
        "nanoseconds_per_run_and_fit": nanoseconds(Objective(read(arguments.runs))),
        "peak_bytes": memory,
        "objective": value,
        "parameters": [math.exp(x) for x in point[:3]] + point[3:],
        "versions": {
            "python": platform.python_version(),
            "numpy": numpy.__version__,
            "scipy": scipy.__version__,
        },
    }


def main():
    total = math.prod(map(len, GRID))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--method", choices=OPTIONS, default="BFGS")
    parser.add_argument("--runs", default=RUNS, help="CSV with the columns N, D and loss")
    parser.add_argument("--count", type=int, default=total, help="how many of the 4,500 starts")
    parser.add_argument("--seed", type=int, default=0, help="which of them")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    parser.add_argument("--best", type=float, default=math.inf, help="the best objective known")
    arguments = parser.parse_args()
    if not 1 <= arguments.count <= total:
        parser.error(f"--count is {arguments.count}; 1 to {total} would be right")
    check_gradient(Objective(read(arguments.runs)))
    chosen = starts(arguments.count, arguments.seed)
    print(json.dumps(report(arguments, *fit_all(arguments, chosen))))


if __name__ == "__main__":
    main()
