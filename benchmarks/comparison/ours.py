"""The engine: fits from the law's starts and the bootstrap, as anyone would start them."""

import json
import tempfile
from dataclasses import asdict
from pathlib import Path

from comparison.machine import cores
from comparison.outside import Wrong, measure, output
from comparison.problem import ROOT, STARTS, STARTS_OF_E

LAUNCHER = ROOT / "scalesweep"
CONFIG = ROOT / "configs/quickstart.yaml"
PARAMETERS = ("E", "A", "B", "alpha", "beta")

# As the launcher builds, with the benchmarks.
BUILD = "mvn -B -ntp -q -pl src,benchmarks -Dmaven.test.skip=true -Dspotless.check.skip=true package"
JMH = "-p backend=vector -f 1 -wi 10 -w 1 -i 5 -r 1 -prof gc -rf json"

# Bytes a run and fit; more is a vector that the JIT compiler has boxed.
NOTHING = 0.1


def jdk_home():
    return output([LAUNCHER, "--jdk-home"]).strip()


def build():
    """The program and its benchmarks, from the sources as they are."""
    output([LAUNCHER, "--version"])
    output(["env", f"JAVA_HOME={jdk_home()}", *BUILD.split()], cwd=ROOT)


def run(overrides, config):
    """Fits from outside, and gives what it took, fit.json and run.json."""
    with tempfile.TemporaryDirectory() as directory:
        command = [LAUNCHER, "fit", config, "-o", directory, "--quiet"]
        command += ["--threads", str(cores()), "--backend", "vector"]
        for override in overrides:
            command += ["--set", override]
        took = measure(command)
        return took, *(json.loads(Path(directory, f).read_text()) for f in ("fit.json", "run.json"))


def turn(problem, repetitions):
    """What one round of the comparison asks of the engine."""
    return {"nanoseconds_per_run_and_fit": nanoseconds(), **fits(problem, repetitions)}


def fits(problem, repetitions):
    """
    The law fitted from its own starts, each of them so many times: the list of starts of E is
    repeated, so that the starts are spread as the peers' are. Equal starts would count once, so each
    repetition is shifted by a billionth.
    """
    shifted = [start + 1e-9 * i for i in range(repetitions) for start in STARTS_OF_E]
    starts = json.dumps(shifted)
    overrides = [f"runs.file={problem.path}", f"fit.starts.E={starts}", "fit.pictures=false"]
    took, fit, record = run(overrides, CONFIG)
    total, found = fit["starts"]["total"], fit["starts"]["at_optimum"]
    if total != STARTS * repetitions:
        raise Wrong(f"scalesweep: {total} starts; {STARTS * repetitions} would be right")
    return {
        **asdict(took),
        "fits": total,
        "fits_per_second": total / took.seconds,
        "evaluations_per_fit": fit["starts"]["evaluations"] / total,
        "at_optimum": found / total,
        "optima_per_second": found / took.seconds,
        "objective": fit["objective"]["value"],
        "parameters": [fit["parameters"][name]["value"] for name in PARAMETERS],
        **identity(fit, record),
    }


def identity(fit, record):
    """Which program it was, with what it computed."""
    return {
        "version": fit["provenance"]["version"],
        "git_revision": fit["provenance"]["git_revision"],
        "device": record["device"],
    }


def nanoseconds():
    """The objective with its gradient per run and fit, on one core, by JMH."""
    result = jmh("ObjectiveBenchmark")
    allocated = result["secondaryMetrics"]["gc.alloc.rate.norm"]["score"]
    if allocated > NOTHING:
        raise Wrong(f"scalesweep: the objective allocates {allocated} B a run and fit, not nothing")
    return result["primaryMetric"]["score"]


def jmh(benchmark):
    """What JMH says of a benchmark with vectors."""
    with tempfile.TemporaryDirectory() as directory:
        results = Path(directory, "jmh.json")
        jar = ROOT / "benchmarks/target/benchmarks.jar"
        java = Path(jdk_home(), "bin/java")
        output([java, "-jar", jar, benchmark, *JMH.split(), "-rff", results])
        [result] = json.loads(results.read_text())
    return result


def bootstrap(config, overrides, replicates):
    """Every start in the full fit, in every replicate and with each run left out in turn."""
    plan = f"fit.bootstrap={{kind: runs, replicates: {replicates}, starts: all}}"
    took, fit, record = run([*overrides, plan], config)
    starts, runs = fit["starts"]["total"], fit["runs"]["used"]
    total = starts * (1 + replicates + runs)
    return {
        **asdict(took),
        "replicates": replicates,
        "starts": starts,
        "runs": runs,
        "runs_sha256": fit["provenance"]["sha256"]["runs"],
        "fits": total,
        "fits_per_second": total / took.seconds,
        "failed": fit["bootstrap"]["failed"],
        "standard_errors": {
            name: fit["parameters"][name]["standard_error"] for name in fit["parameters"]
        },
        **identity(fit, record),
    }
