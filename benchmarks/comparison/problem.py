"""The work that all do, and a plain evaluation of its objective to check their answers against."""

import csv
import hashlib
import math
from pathlib import Path

from comparison.outside import Wrong

ROOT = Path(__file__).resolve().parents[2]
SHIPPED_RUNS = ROOT / "configs/data/simulated-chinchilla.csv"

DELTA = 1e-3

# The law's own starts, configs/laws/chinchilla.yaml.
STARTS = 4500
STARTS_OF_E = (-1, -0.5, 0, 0.5, 1)

# Besiroglu et al. 2024, arXiv 2404.10102, table 1: E, A, B, alpha, beta.
PUBLISHED = (1.8172, 482.01, 2085.43, 0.3478, 0.3658)

TOLERANCE = 1e-9


class Problem:
    """The Chinchilla law and runs of N, D and loss in a CSV file whose comments begin with #."""

    def __init__(self, path):
        self.path = Path(path).resolve()
        with open(self.path, newline="") as file:
            rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
        if not rows or not {"N", "D", "loss"} <= rows[0].keys():
            raise Wrong(f"{path} has no runs with the columns N, D and loss")
        self.runs = [tuple(float(row[name]) for name in ("N", "D", "loss")) for row in rows]

    def description(self):
        return {
            "law": "chinchilla",
            "objective": f"huber-log, delta {DELTA}, summed over the runs",
            "runs": len(self.runs),
            "runs_sha256": hashlib.sha256(self.path.read_bytes()).hexdigest(),
        }

    def text(self):
        """A line of numbers for each run."""
        return "".join(f"{N!r} {D!r} {loss!r}\n" for N, D, loss in self.runs)

    def objective(self, parameters):
        """Sum over the runs of Huber of log predicted - log observed."""
        E, A, B, alpha, beta = parameters
        total = 0.0
        for N, D, loss in self.runs:
            residual = abs(math.log(E + A / N**alpha + B / D**beta) - math.log(loss))
            square = residual <= DELTA
            total += residual**2 / 2 if square else DELTA * (residual - DELTA / 2)
        return total

    def slope(self, parameters):
        """The derivative with respect to alpha, by a central difference."""
        E, A, B, alpha, beta = parameters
        step = 1e-6
        above = self.objective((E, A, B, alpha + step, beta))
        return (above - self.objective((E, A, B, alpha - step, beta))) / (2 * step)

    def check(self, who, objective, parameters):
        """Wrong if the objective that someone states is not the one at the parameters."""
        agree(f"{who}: the objective", objective, self.objective(parameters), TOLERANCE)


def agree(what, stated, expected, tolerance):
    if not math.isclose(stated, expected, rel_tol=tolerance):
        raise Wrong(f"{what} is {stated!r}; {expected!r} would be right")
