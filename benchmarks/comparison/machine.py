"""What a measurement was made on, without the names of hosts and directories."""

import os
import platform
import re
from pathlib import Path

# The vector units that make a difference here.
UNITS = ("avx2", "avx512f", "asimd", "sve")


def cores():
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def description():
    info = lines("/proc/cpuinfo", ":")
    system = lines("/etc/os-release", "=")
    return {
        "processor": info.get("model name", platform.machine()),
        "family_and_model": [info.get("cpu family", ""), info.get("model", "")],
        "vector_units": [unit for unit in UNITS if unit in info.get("flags", "").split()],
        "cores": cores(),
        "memory_bytes": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "system": system.get("PRETTY_NAME", platform.system()).strip('"'),
        "kernel": platform.system() + " " + re.match(r"[\d.]*\d", platform.release()).group(),
        "load_before": os.getloadavg()[0],
    }


def jdk(home):
    """The maker and the version of the JDK in a directory, by its own note."""
    release = lines(Path(home, "release"), "=")
    return " ".join(release[key].strip('"') for key in ("IMPLEMENTOR", "JAVA_RUNTIME_VERSION"))


def lines(path, separator):
    """What a file of names and values says, the first value of each name; nothing without it."""
    found = {}
    if Path(path).exists():
        for line in Path(path).read_text().splitlines():
            name, _, value = line.partition(separator)
            found.setdefault(name.strip(), value.strip())
    return found
