"""Sweeps over large grids: the engine, C, and the disk alone."""

import json
import os
import re
import statistics
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from comparison import ours, peers
from comparison.machine import cores
from comparison.outside import Wrong, measure, output
from comparison.problem import ROOT, agree

JOB = ROOT / "benchmarks/peers/grid.yaml"
COMPILE = "-O3 -ffast-math -march=native -mprefer-vector-width=512 -fopenmp"

# What is stored: the law, the name it has in surface.c, and what is set in the job for it.
LAWS = {
    "separable": {},
    "shared": {"law.loss": "E + A / N^alpha + B / (D + 5 * N)^beta"},
    "farseer": {"law": "farseer", "sweeps.first.from": "farseer", "sweeps.again.from": "farseer"},
}
SWEEPS = ("first", "again")

# The grid of ReductionBenchmark.
POINTS_OF_JMH = 31623
REDUCE = "[sum, minimum-per-budget-bin, histogram]"

# The order of sums differs, and so do exponentials by a few bits.
TOLERANCE = 1e-11
# Cells beside an edge may be counted on its other side.
FEW = 1e-6


def build():
    """The program in C."""
    peers.BUILT.mkdir(parents=True, exist_ok=True)
    files = ["-o", peers.BUILT / "surface", peers.SOURCES / "surface.c", "-lmvec", "-lm"]
    output(["gcc", *COMPILE.split(), *files])


def c(*arguments):
    return json.loads(output([peers.BUILT / "surface", *map(str, arguments)]))


def sweep(directory, points, outputs, reduce="[]", law="separable", heap=None):
    """A sweep by the engine, and the same again in the same process: seconds without the start of the
    program, peak memory."""
    command = ["env", *([f"SCALESWEEP_JAVA_OPTS=-Xmx{heap}"] if heap else []), ours.LAUNCHER]
    command += ["sweep", JOB, "-o", directory, "--quiet", "--overwrite", "--backend", "vector"]
    command += ["--restart", "--threads", str(cores())]
    settings = {f"sweeps.{name}.outputs": outputs for name in SWEEPS}
    settings |= {f"sweeps.{name}.reduce": reduce for name in SWEEPS}
    settings |= {f"sweeps.{name}.axes.{axis}.points": points for name in SWEEPS for axis in "ND"}
    for key, value in (settings | LAWS[law]).items():
        command += ["--set", f"{key}={value}"]
    took = measure([*command, "--set", "report=false"])
    seconds = json.loads(Path(directory, "run.json").read_text())["seconds"]
    return {
        **{name: seconds[f"sweep {name}"] for name in SWEEPS},
        "all_seconds": took.seconds,
        "peak_bytes": took.peak_bytes,
    }


def reduced(points, heap=None):
    """A grid that is only reduced, with what came of it."""
    with tempfile.TemporaryDirectory() as directory:
        figures = sweep(directory, points, "[]", REDUCE, heap=heap)
        found = Path(directory, "sweeps/again")
        document = json.loads((found / "sweep.json").read_text())
        kept = {
            "sum": document["reduced"]["sum"],
            "least": column(found / "minimum-per-budget-bin.csv", "loss"),
            "bars": column(found / "histogram.csv", "cells"),
        }
        return figures, kept


def column(path, name):
    header, *rows = path.read_text().splitlines()
    index = header.split(",").index(name)
    return [float(row.split(",")[index]) for row in rows]


def check(kept, peer, cells):
    """Both have kept the same."""
    agree("surface.c: the sum", peer["sum"], kept["sum"], TOLERANCE)
    for mine, other in zip(kept["least"], peer["least"], strict=True):
        agree("surface.c: a least loss", other, mine, 1e-6)
    moved = sum(abs(a - b) for a, b in zip(kept["bars"], peer["bars"], strict=True))
    if moved > FEW * cells:
        raise Wrong(f"surface.c: {moved:.0f} cells are counted in other bars")


def disk(path, cells):
    """dd writes as many bytes: seconds."""
    count = cells * 8 >> 20
    command = ["dd", "if=/dev/zero", f"of={path}", "bs=1M", f"count={count}", "conv=fdatasync"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(re.search(r", ([0-9.e-]+) s,", done.stderr).group(1))


def stored(points, law, rounds):
    """
    Every cell kept, the engine, C and the disk in turn. Each writes two new files, of which the
    second counts beside `again`; memory that somebody has just given back is the faster to have.
    """
    turns = []
    for _ in range(rounds):
        with fresh() as directory:
            mine = sweep(directory, points, "[npy]", law=law)
        with fresh() as directory:
            other = c("store", law, points, directory / "first", directory / "again")
        with fresh() as directory:
            times = [disk(directory / name, points * points) for name in SWEEPS]
        turns.append({**mine, "C": other["seconds"], "dd": times[-1]})
    return {"cells": points * points, **medians(turns), "rounds": turns}


@contextmanager
def fresh():
    """A directory on a disk that has nothing left to do."""
    os.sync()
    with tempfile.TemporaryDirectory(dir=ROOT / "benchmarks/target") as directory:
        yield Path(directory)


def medians(turns):
    return {key: statistics.median(it[key] for it in turns) for key in turns[0]}


def reductions(points, rounds):
    """A grid reduced by the engine and by C in turn."""
    turns = []
    for _ in range(rounds):
        mine, kept = reduced(points)
        peer = c("reduce", "separable", points)
        check(kept, peer, points * points)
        turns.append({**mine, "C": peer["seconds"]})
    return {"cells": points * points, **medians(turns), "rounds": turns}


def turn(options):
    """All that is measured, by name."""
    points, large = options.points, options.large
    found = {"reduced": reductions(points, options.rounds)}
    if points == POINTS_OF_JMH:
        score = ours.jmh("ReductionBenchmark")["primaryMetric"]["score"]
        found["reduced"]["jmh"] = score * 1e-9 * points * points
    for law in LAWS:
        found[f"stored, {law}"] = stored(options.stored, law, options.rounds)
    for size in (points, large):
        name = f"reduced, heap of 512 MB, {size} × {size}"
        found[name] = {"cells": size * size, **reduced(size, "512m")[0]}
    with fresh() as directory:
        floats = sweep(directory, points, "[npy-f32]", heap="512m")
    found["stored in 32 bits, heap of 512 MB"] = {"cells": points * points, **floats}
    return found
