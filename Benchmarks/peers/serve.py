"""Does the peers' part of the rows of `Benchmarks/compare`: reads the name of a row from each line of input, does its
work once, and answers with the nanoseconds that it took and the number that is told of its results."""

import importlib
import pathlib
import sys
import time

from registry import ROWS


def load():
    """Loads every module of the folder, in the order of their names: each adds its rows."""
    for file in sorted(pathlib.Path(__file__).parent.glob("*.py")):
        if file.stem not in ("registry", "serve"):
            importlib.import_module(file.stem)


def serve():
    prepared = {}
    for line in sys.stdin:
        name = line.strip()
        if name not in prepared:
            prepared[name] = ROWS[name].prepare()
        start = time.perf_counter_ns()
        told = prepared[name]()
        duration = time.perf_counter_ns() - start
        print(duration, "-", float(told), flush=True)


if __name__ == "__main__":
    load()
    serve()
