"""The suite from the command line: `python -m evals`, `--quick` for the gate, `--accept` for a new baseline."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.settings import PROJECT
from evals import bench
from evals.cases import HALVES
from evals.figures import figures, unsafe_errors
from evals.gate import (
    ASSISTANT,
    HALF,
    Baseline,
    NoBaseline,
    baseline_of,
    failures,
    read_baseline,
    write_baseline,
)
from evals.leaks import leaks
from evals.report import Report, table, write
from evals.run import QUICK, run

REPORT = PROJECT / "evals" / "report"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print the table, write the report; 1 where the gate or the leak check fails."""
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--quick", action="store_true", help="the development half only, held to the baseline")
    which.add_argument(
        "--accept", action="store_true", help="write the development half's figures as baseline"
    )
    parser.add_argument("--no-bench", action="store_true", help="leave out time and memory")
    parser.add_argument("--report", type=Path, default=REPORT, help="the folder of the report")
    options = parser.parse_args(arguments)
    whole = not (options.quick or options.accept)
    if whole and not options.no_bench:
        bench.main()
    done = run(HALVES if whole else QUICK, with_baselines=whole)
    ours = [result for result in done.results if result.system == ASSISTANT]
    found, unsafe = figures(done.results), unsafe_errors(ours)
    gated = unsafe_errors(ours, HALF)
    if options.accept:
        write_baseline(baseline_of(found, gated))
        print("baseline.json is written: read the change before you commit it.")
    baseline = _baseline()
    errored = sum(result.count("errored") for result in done.results)
    failed = failures(baseline, found, gated, errored) if baseline else ["there is no baseline to hold to"]
    failed += [f"leak: {leak}" for leak in leaks()]
    report = Report(done, found, unsafe, baseline, tuple(failed))
    write(report, options.report, quick=not whole)
    print(table(report))
    print(
        "\n".join(("", "The gate FAILS:", *(f"  - {line}" for line in failed)))
        if failed
        else "\nThe gate holds."
    )
    return 1 if failed else 0


def _baseline() -> Baseline | None:
    try:
        return read_baseline()
    except NoBaseline as fault:
        print(fault)
        return None


if __name__ == "__main__":
    sys.exit(main())
