"""Sweeps over large grids: the engine, C, and the disk alone."""

import json
import re
import statistics
import subprocess
import tempfile
from pathlib import Path

from comparison import ours, peers
from comparison.machine import cores
from comparison.outside import Wrong, measure, output
from comparison.problem import ROOT, agree

JOB = ROOT / "benchmarks/peers/grid.yaml"
COMPILE = "-O3 -ffast-math -march=native -mprefer-vector-width=512 -fopenmp"
SHARED = "E + A / N^alpha + B / (D + 5 * N)^beta"
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


def sweep(directory, points, outputs, reduce="[]", law=None, heap=None):
    """A sweep by the engine: seconds without the start of the program, peak memory, what was kept."""
    command = ["env", *([f"SCALESWEEP_JAVA_OPTS=-Xmx{heap}"] if heap else []), ours.LAUNCHER]
    command += ["sweep", JOB, "-o", directory, "--quiet", "--overwrite", "--backend", "vector"]
    command += ["--restart", "--threads", str(cores())]
    settings = {"outputs": outputs, "reduce": reduce}
    settings |= {f"axes.{axis}.points": points for axis in "ND"}
    for key, value in settings.items():
        command += ["--set", f"sweeps.map.{key}={value}"]
    if law:
        command += ["--set", f"law.loss={law}"]
    took = measure(command)
    seconds = json.loads(Path(directory, "run.json").read_text())["seconds"]["sweep map"]
    cells = points * points
    return {
        "seconds": seconds,
        "nanoseconds_per_cell": seconds / cells * 1e9,
        "all_seconds": took.seconds,
        "peak_bytes": took.peak_bytes,
    }


def reduced(points, heap=None):
    """A grid that is only reduced, with what came of it."""
    with tempfile.TemporaryDirectory() as directory:
        figures = sweep(directory, points, "[]", REDUCE, heap=heap)
        found = Path(directory, "sweeps/map")
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


def stored(points, law, kind, rounds):
    """Every cell kept, the engine, C and the disk in turn."""
    turns = []
    with tempfile.TemporaryDirectory(dir=ROOT / "benchmarks/target") as directory:
        file = Path(directory, "file")
        for _ in range(rounds):
            # Each writes a new file; to free the blocks of an old one takes its time too.
            with tempfile.TemporaryDirectory(dir=directory) as ours_alone:
                mine = sweep(ours_alone, points, "[npy]", law=law)
            other = c("store", kind, points, file)
            turns.append((mine["seconds"], other["seconds"], disk(file, points * points)))
            file.unlink()
    names = ("scalesweep", "C", "dd")
    return {
        name: statistics.median(seconds) for name, seconds in zip(names, zip(*turns), strict=True)
    }


def turn(options):
    """All that is measured, by name."""
    points, large = options.points, options.large
    found = {}
    rounds = [(*reduced(points), c("reduce", "separable", points)) for _ in range(options.rounds)]
    for _, kept, peer in rounds:
        check(kept, peer, points * points)
    found["reduced"] = {
        "cells": points * points,
        "scalesweep": statistics.median(mine["seconds"] for mine, _, _ in rounds),
        "C": statistics.median(peer["seconds"] for _, _, peer in rounds),
    }
    kept = options.stored
    found["stored, separable"] = {"cells": kept**2, **stored(kept, None, "separable", options.rounds)}
    found["stored, shared"] = {"cells": kept**2, **stored(kept, SHARED, "shared", options.rounds)}
    few, many = reduced(points, "512m")[0], reduced(large, "512m")[0]
    found["reduced, 512 MB"] = {"cells": points * points, **few}
    found["reduced, 512 MB, large"] = {"cells": large * large, **many}
    with tempfile.TemporaryDirectory(dir=ROOT / "benchmarks/target") as directory:
        floats = sweep(directory, points, "[npy-f32]", heap="512m")
    found["stored in 32 bits, 512 MB"] = {"cells": points * points, **floats}
    return found
