"""The test of the checks: pages with one mistake each, which must be found."""

import re
from collections import defaultdict
from pathlib import Path

BROKEN = Path(__file__).parent / "broken"


def expected(folder):
    """By page, the checks that must find something; none for a page that is sound."""
    for file in sorted(Path(folder).glob("*.html")):
        match = re.search(r'<meta name="expects" content="([a-z -]*)">', file.read_text())
        yield file.name, set(match[1].split()) if match else None


def unfound(problems, folder):
    """What the checks did not find, or found where nothing is, as sentences."""
    found = defaultdict(set)
    for problem in problems:
        found[problem.page.rsplit("/", 1)[-1]].add(problem.check)
    for page, checks in expected(folder):
        if checks is None:
            yield f"{page} says nowhere what it expects"
            continue
        for check in sorted(checks - found[page]):
            yield f"{page} is broken, and `{check}` did not find it"
        for check in sorted(found[page] - checks):
            yield f"{page} is told of by `{check}` too, which it does not expect"
