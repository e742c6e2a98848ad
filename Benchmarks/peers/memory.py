"""How much memory a report of two hundred uncertain definitions takes at a million samples."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = 1_000_000
DEFINITIONS = 200


def model():
    """Definitions that rest on the same quantities, on a few, and on correlated ones, and statistics of some."""
    lines = ["title: Many", "parameters:"]
    for index in range(40):
        kinds = ["{0} to {1}", "normal({0}, 0.1)", "uniform({0}, {1})", "lognormal({0}, 1)"]
        lines.append(f"  p{index}: {kinds[index % 4].format(index + 1, index + 3)}")
    lines.append("correlations:")
    lines += [f"  - correlate(p{index}, p{index + 1}, 0.5)" for index in (0, 1, 8, 12, 16)]
    lines += ["definitions:", "  d0: p0 * p1 + p2 / p3"]
    for index in range(1, DEFINITIONS):
        if index < DEFINITIONS // 2:
            # A chain, all of which rests on the same four.
            lines.append(f"  d{index}: d{index - 1} * 0.9 + p{index % 4}^0.7 / p{(index + 1) % 4}")
        else:
            terms = [f"p{index * step % 40}" for step in (1, 3, 7)]
            lines.append(f"  d{index}: {terms[0]} * 0.9 + {terms[1]}^0.7 / {terms[2]}")
    lines += [f"  m{index}: mean(d{index * 19})" for index in range(10)]
    return "\n".join(lines) + "\n"


def write(folder):
    content = folder / "content"
    (content / "models").mkdir(parents=True)
    (content / "en").mkdir()
    (content / "report.yaml").write_text(
        f"title: Many\nlanguages: [en]\npages: [index]\nsamples: {SAMPLES}\n", encoding="utf-8")
    (content / "models" / "many.yaml").write_text(model(), encoding="utf-8")
    (content / "en" / "index.md").write_text(
        "---\ntitle: Many\nmodels: [many]\n---\n\nThe last is `= d199`.\n", encoding="utf-8")


def lines():
    """What the table says."""
    command = ["swift", "build", "--package-path", str(ROOT), "--configuration", "release"]
    print("compare: building tenfold", file=sys.stderr)
    subprocess.run([*command, "--product", "tenfold", "--quiet"], check=True)
    path = subprocess.run(
        [*command, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    with tempfile.TemporaryDirectory() as name:
        write(pathlib.Path(name))
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(pathlib.Path(path) / "tenfold"), "build", name, "--quiet"])
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    if status != 0:
        sys.exit("compare: the report with many definitions was not built")
    # Linux counts in kibibytes, macOS in bytes.
    size = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return [
        "", f"### {DEFINITIONS} uncertain definitions at a million samples", "",
        f"`tenfold build` of a report of {DEFINITIONS} definitions over 40 uncertain parameters, some of them "
        "correlated, and ten means:", "",
        "| | |", "| --- | ---: |",
        f"| memory at the peak | {size / 2**20:.0f} MiB |",
        f"| time, on one core | {seconds:.1f} s |"]


if __name__ == "__main__":
    print("\n".join(lines()))
