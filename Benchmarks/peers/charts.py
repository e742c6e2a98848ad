"""Charts from their data to SVG, in matplotlib, vl-convert and gnuplot. A peer that is not there is left out."""

import importlib.metadata
import importlib.util
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import numpy as np

from registry import row

GROUP = "Charts, from data to SVG"
TITLES = {
    "lines": "three lines of 200 points, logarithmic axis",
    "points": "10,000 points",
    "million": "a line of a million points",
    "hundred": "a hundred small charts, in a process of their own"}


def share(index, factor):
    """Numbers from 0 to 1, made as `Benchmarks/ChartCases` makes them."""
    return (np.asarray(index) + 1) * factor % 1_000_003 / 1_000_003


def series(case):
    """The columns of each chart of a case: a list of charts, each a list of (name, x, y)."""
    if case == "lines":
        x = 10.0 ** (18 + 8 * np.arange(200) / 199)
        return [[
            (name, x, 1.5 + 20 * (x / 1e18) ** (-0.05 - 0.03 * index))
            for index, name in enumerate(("Alpha", "Beta", "Gamma"))]]
    if case == "points":
        index = np.arange(10_000)
        return [[("Points", share(index, 7919), share(index, 104_729))]]
    if case == "million":
        index = np.arange(1_000_000)
        return [[("Signal", index.astype(float), index % 1000 / 1000 + share(index, 7919))]]
    index = np.arange(50)
    return [[("Line", index.astype(float), share(index + chart, 7919))] for chart in range(100)]


def total(charts):
    """What Tenfold must tell too: the sum of all vertical values."""
    return float(sum(np.sum(y) for chart in charts for _, _, y in chart))


# matplotlib

def matplotlib_drawing(case, charts):
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.fonttype"] = "none"
    matplotlib.rcParams["svg.hashsalt"] = "x"
    from matplotlib.figure import Figure

    size = (3.2, 2) if case == "hundred" else (8, 5)

    def draw():
        for chart in charts:
            figure = Figure(figsize=size, dpi=100)
            axes = figure.subplots()
            for name, x, y in chart:
                axes.plot(x, y, "o" if case == "points" else "-", label=name)
            if case == "lines":
                axes.set_xscale("log")
                axes.legend()
            axes.set_title("Loss falls with compute")
            axes.set_xlabel("Training compute (FLOP)")
            axes.set_ylabel("Loss (nats)")
            figure.savefig(io.BytesIO(), format="svg", metadata={"Date": None})

    return draw


# vl-convert, which draws what Vega-Lite describes

def vega_drawing(case, charts):
    import vl_convert

    small = case == "hundred"
    kind = {"type": "point", "filled": True} if case == "points" else {"type": "line"}
    scale = {"type": "log"} if case == "lines" else {"type": "linear"}
    specifications = [
        json.dumps({
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "title": "Loss falls with compute",
            "width": 320 if small else 800, "height": 200 if small else 500, "mark": kind,
            "data": {"values": [
                {"s": name, "x": a, "y": b}
                for name, x, y in chart for a, b in zip(x.tolist(), y.tolist())]},
            "encoding": {
                "x": {"field": "x", "type": "quantitative", "scale": scale,
                      "title": "Training compute (FLOP)"},
                "y": {"field": "y", "type": "quantitative", "title": "Loss (nats)"},
                "color": {"field": "s", "type": "nominal"}}})
        for chart in charts]

    def draw():
        for specification in specifications:
            vl_convert.vegalite_to_svg(specification)

    return draw


# gnuplot

def gnuplot_script(case, charts, output):
    """The commands that read the data, and those that draw it."""
    width, height = (320, 200) if case == "hundred" else (800, 500)
    data, drawing = [], [f"set terminal svg size {width},{height}"]
    if case == "lines":
        drawing.append("set logscale x")
    drawing += [
        'set title "Loss falls with compute"', 'set xlabel "Training compute (FLOP)"',
        'set ylabel "Loss (nats)"']
    style = "points" if case == "points" else "lines"
    for number, chart in enumerate(charts):
        plots = []
        for index, (name, x, y) in enumerate(chart):
            block = f"$data_{number}_{index}"
            rows = "\n".join(f"{a!r} {b!r}" for a, b in zip(x.tolist(), y.tolist()))
            data.append(f"{block} << EOD\n{rows}\nEOD")
            plots.append(f'{block} with {style} title "{name}"')
        drawing += [f'set output "{output}/{number}.svg"', "plot " + ", ".join(plots)]
    drawing.append("set output")
    return "\n".join(data) + "\n", "\n".join(drawing) + "\n"


def gnuplot_drawing(case, charts):
    folder = tempfile.TemporaryDirectory()
    data, drawing = gnuplot_script(case, charts, folder.name)
    process = subprocess.Popen(
        ["gnuplot"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    process.stdin.write('set print "-"\n' + data)

    def draw(keep=folder):
        process.stdin.write(drawing + 'print "done"\n')
        process.stdin.flush()
        assert process.stdout.readline() == "done\n"

    return draw


def gnuplot_process(charts):
    folder = tempfile.TemporaryDirectory()
    script = pathlib.Path(folder.name) / "charts.gp"
    script.write_text("".join(gnuplot_script("hundred", charts, folder.name)), encoding="utf-8")

    def draw(keep=folder):
        subprocess.run(["gnuplot", str(script)], check=True)

    return draw


def python_process(peer):
    def draw():
        subprocess.run([sys.executable, "-B", __file__, peer], check=True)

    return draw


DRAWINGS = {
    "matplotlib": matplotlib_drawing, "vl-convert": vega_drawing, "gnuplot": gnuplot_drawing}
FOUND = {
    "matplotlib": importlib.util.find_spec("matplotlib") is not None,
    "vl-convert": importlib.util.find_spec("vl_convert") is not None,
    "gnuplot": shutil.which("gnuplot") is not None}
PEERS = [peer for peer in DRAWINGS if FOUND[peer]]


def notices():
    """What the table leaves out."""
    return [f"{peer} is not there: its charts are left out" for peer in DRAWINGS if not FOUND[peer]]


def versions():
    """The peers with their versions."""
    found = []
    for peer, package in (("matplotlib", "matplotlib"), ("vl-convert", "vl-convert-python")):
        if FOUND[peer]:
            found.append(f"{peer} {importlib.metadata.version(package)}")
    if FOUND["gnuplot"]:
        told = subprocess.run(["gnuplot", "--version"], capture_output=True, text=True).stdout
        found.append(" ".join(told.split()[:2]))
    return found


def add(case, peer):
    @row(f"chart-{case}-{peer}", TITLES[case], GROUP, peer)
    def prepare():
        charts = series(case)
        told = total(charts)
        if case != "hundred":
            draw = DRAWINGS[peer](case, charts)
        elif peer == "gnuplot":
            draw = gnuplot_process(charts)
        else:
            draw = python_process(peer)

        def work():
            draw()
            return told

        return work


for each_case in TITLES:
    for each_peer in PEERS:
        add(each_case, each_peer)


if __name__ == "__main__":
    # The process that draws a hundred charts.
    DRAWINGS[sys.argv[1]]("hundred", series("hundred"))()
