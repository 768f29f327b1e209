"""Programs run and measured from outside."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

# What the system counts peak memory in.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


class Wrong(Exception):
    """Something because of which a measurement would be worth nothing, in one sentence."""


@dataclass(frozen=True)
class Measured:
    """What a program took with the processes it started; the memory is that of the largest one."""

    seconds: float
    cpu_seconds: float
    peak_bytes: int


def output(command, **options):
    """What a program prints; Wrong, with its own words, if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, **options)
    check(command, done.returncode, done.stderr or done.stdout)
    return done.stdout


def measure(command, **options):
    """Runs a program to its end and drops what it prints, unless it fails."""
    with tempfile.TemporaryFile("w+") as words:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=words, stderr=words, **options)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        words.seek(0)
        check(command, process.returncode, words.read())
    return Measured(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MEMORY_UNIT)


def check(command, exit_code, words):
    if exit_code != 0:
        raise Wrong(f"{Path(command[0]).name} ended with {exit_code}\n{words}".strip())
