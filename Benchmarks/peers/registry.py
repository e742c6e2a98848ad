"""The rows of `Benchmarks/compare`: what is measured, and how the peer does it."""

from dataclasses import dataclass
from typing import Callable

ROWS = {}


@dataclass
class Row:
    """A piece of work that Tenfold does too, under the same name in `Benchmarks/Compare`."""

    name: str
    title: str
    # The heading of the table that it stands in.
    group: str
    # Who does it.
    peer: str
    # How far the number that is told of the results may be from Tenfold's, as a share.
    tolerance: float
    # Over how many lanes the time is divided; 1 tells the time of all.
    lanes: int
    # Makes what is needed and gives the work, which alone is timed and returns the number that is told.
    prepare: Callable[[], Callable[[], float]]


def row(name, title, group, peer, tolerance=1e-9, lanes=1):
    """Adds the row whose work the function below prepares."""

    def add(prepare):
        ROWS[name] = Row(name, title, group, peer, tolerance, lanes, prepare)
        return prepare

    return add
