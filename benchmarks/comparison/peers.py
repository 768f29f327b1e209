"""The peers: scipy, and the objective in C. One whose tool is missing is skipped."""

import json
import os
import platform
import shutil
import subprocess

from comparison.machine import cores
from comparison.outside import Wrong, output
from comparison.problem import PUBLISHED, ROOT, agree

SOURCES = ROOT / "benchmarks/peers"
BUILT = ROOT / "benchmarks/target/peers"

METHODS = ("BFGS", "L-BFGS-B")
PYTHON = os.environ.get("PYTHON", "python3")

# As the first lines of objective.c have it.
COMPILE = "-O3 -ffast-math -march=native -mprefer-vector-width={width}"
WIDTHS = (256, 512)
REPETITIONS = 400_000

# A central difference is not exact.
SLOPE_TOLERANCE = 1e-4


def skipped():
    """Who cannot take part, and why."""
    return {name: why for name, why in (("scipy", no_scipy()), ("C", no_c())) if why}


def no_scipy():
    if not shutil.which(PYTHON):
        return f"there is no {PYTHON}"
    tried = subprocess.run([PYTHON, "-c", "import numpy, scipy.optimize"], capture_output=True)
    return "" if tried.returncode == 0 else "Python has no numpy or no scipy"


def no_c():
    if not shutil.which("gcc"):
        return "there is no gcc"
    if platform.machine() not in ("x86_64", "AMD64"):
        return f"libmvec and its widths of vectors are for x86-64, and this is {platform.machine()}"
    return ""


def compiler():
    return {} if no_c() else {"gcc": output(["gcc", "--version"]).splitlines()[0]}


def build():
    """The programs in C."""
    BUILT.mkdir(parents=True, exist_ok=True)
    for width in () if no_c() else WIDTHS:
        options = COMPILE.format(width=width).split()
        files = ["-o", BUILT / f"objective-{width}", SOURCES / "objective.c", "-lmvec", "-lm"]
        output(["gcc", *options, *files])


def scipy(problem, method, starts, seed, best):
    """Fits from the law's starts or a sample of them, one process a core."""
    command = [PYTHON, SOURCES / "scipy_fits.py", "--method", method, "--runs", problem.path]
    command += ["--count", str(starts), "--seed", str(seed), "--processes", str(cores())]
    command += ["--best", repr(best)]
    return json.loads(output(command))


def c(problem, width):
    """The objective with its gradient on one core, checked at the published parameters."""
    command = [BUILT / f"objective-{width}", str(REPETITIONS)]
    result = json.loads(output(command, input=problem.text()))
    if result["runs"] != len(problem.runs):
        raise Wrong(f"objective.c: {result['runs']} runs; {len(problem.runs)} would be right")
    problem.check("objective.c", result["objective"], PUBLISHED)
    slope = problem.slope(PUBLISHED)
    agree("objective.c: the slope", result["slope"], slope, SLOPE_TOLERANCE)
    return {"nanoseconds_per_run_and_fit": result["nanoseconds_per_run_and_fit"]}
