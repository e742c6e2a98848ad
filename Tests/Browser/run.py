"""Looks at every page of the report, and at pages with all that a report can have, in a real browser.

    run.py --tenfold PROGRAM [WORD]

`.ci/browser` calls it. With a word, only those pages are looked at whose path has it.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import broken_pages
import markup
import preview
import workers
from pages import pages
from problem import told
from served import Served
from tools import Tools

ROOT = Path(__file__).resolve().parents[2]

# The folders of reports, by the folder of their sites.
REPORTS = {
    "report": ROOT,
    "constructs": ROOT / "Tests/Browser/report",
    "gallery": ROOT / "Tests/SiteTests/Gallery",
}


def main():
    arguments = parsed()
    tools = Tools.found()
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        sites = Path(folder).resolve()
        shutil.copytree(broken_pages.BROKEN, sites / "broken")
        with Served(sites) as served:
            for name, report in REPORTS.items():
                # One of them knows where it is published, and is made to be taken along as well.
                whole = ["--base-url", f"{served.address}{name}/", "--single-file"] if name == "constructs" else []
                build(arguments.tenfold, report, sites / name, whole)
            chosen = [page for page in pages(sites, served.address) if arguments.word in page.name]
            problems = workers.inspect(chosen, tools.of_browsers)
        if not arguments.word:
            problems += markup.problems(sites, tools.checker)
            problems += preview.problems(arguments.tenfold, tools.of_browsers, REPORTS["constructs"], ROOT / "templates")

    planted = [problem for problem in problems if problem.page.startswith("broken/")]
    real = [problem for problem in problems if problem not in planted]
    failed = [] if arguments.word else list(broken_pages.unfound(planted, broken_pages.BROKEN))

    for line in [*told(real), *failed]:
        print(line, file=sys.stderr)
    seconds = time.monotonic() - begin
    print(f"browser: {len(chosen)} pages, {len(real)} problems, {len(failed)} blind checks, {seconds:.0f} s")
    return 1 if real or failed else 0


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tenfold", required=True, help="the program that builds the reports")
    parser.add_argument("word", nargs="?", default="", help="look only at pages whose path has this")
    return parser.parse_args()


def build(tenfold, report, site, options):
    """A site, or the end of the run."""
    command = [tenfold, "build", str(report), "--output", str(site), "--templates", str(ROOT / "templates"), "--quiet", *options]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{run.stderr}\nbrowser: {report} does not build")


if __name__ == "__main__":
    sys.exit(main())
