"""What was measured, for people."""

import math

MIB = 1 << 20

# The key of a measurement, its heading, and how its number is written.
COLUMNS = (
    ("nanoseconds_per_run_and_fit", "ns per run and fit", "{:.2f}".format),
    ("evaluations_per_fit", "evaluations per fit", "{:.1f}".format),
    ("fits_per_second", "fits per second", lambda it: digits(it)),
    ("at_optimum", "at the optimum", "{:.1%}".format),
    ("optima_per_second", "optima per second", lambda it: digits(it)),
    ("times_scipy_bfgs", "× scipy BFGS", lambda it: digits(it)),
    ("peak_bytes", "peak memory", lambda it: f"{it / MIB:.0f} MiB"),
)


def of_medians(medians):
    """A row for each contender; a dash for what it does not do."""
    rows = [["", *(heading for _, heading, _ in COLUMNS)], ["---"] + ["---:"] * len(COLUMNS)]
    for name, median in medians.items():
        cells = [text(median[key]) if key in median else "–" for key, _, text in COLUMNS]
        rows.append([name, *cells])
    return markdown(rows)


def of_bootstrap(result):
    """One row."""
    headings = ["replicates × starts", "all fits", "wall", "CPU", "fits per second", "peak memory", "failed"]
    cells = [
        f"{result['replicates']:,} × {result['starts']:,}",
        f"{result['fits']:,}",
        duration(result["seconds"]),
        duration(result["cpu_seconds"]),
        digits(result["fits_per_second"]),
        f"{result['peak_bytes'] / MIB:.0f} MiB",
        str(result["failed"]),
    ]
    return markdown([headings, ["---:"] * len(headings), cells])


def of_grids(found):
    """A row for each grid, in nanoseconds a cell."""
    times = {
        "scalesweep": "first",
        "scalesweep, again": "again",
        "JMH": "jmh",
        "C": "C",
        "dd": "dd",
    }
    headings = ["", "cells", *times, "C / again", "peak memory"]
    rows = [headings, ["---"] + ["---:"] * (len(headings) - 1)]
    for name, it in found.items():
        rows.append(
            [
                name,
                f"{it['cells']:.3g}",
                *(f"{it[key] / it['cells'] * 1e9:.2f} ns" if key in it else "–" for key in times.values()),
                f"{it['C'] / it['again']:.2f}" if "C" in it else "–",
                f"{it['peak_bytes'] / MIB:.0f} MiB",
            ]
        )
    return markdown(rows)


def markdown(rows):
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def digits(number):
    """At least three significant digits, with commas."""
    decimals = max(0, 2 - math.floor(math.log10(number))) if number > 0 else 0
    return f"{number:,.{decimals}f}"


def duration(seconds):
    return f"{seconds:.1f} s" if seconds < 60 else f"{seconds // 60:.0f} min {seconds % 60:.0f} s"
