"""Writes a report while it is previewed, as its author would: an edit, a mistake, the mistake mended."""

import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from browser import Browser
from problem import Problem

# Seconds within which a saved file must be on the page, on a machine that does other things too.
PATIENCE = 30

SHEET = "document.querySelector('tenfold-preview')?.shadowRoot"


class Served:
    """A program that serves a report, for as long as the block lasts."""

    def __init__(self, tenfold, folder, templates):
        command = [tenfold, "serve", str(folder), "--port", "0", "--templates", str(templates)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def __enter__(self):
        # These browsers know no names.
        port = re.match(r"http://localhost:(\d+)/", self.process.stdout.readline()).group(1)
        self.address = f"http://127.0.0.1:{port}/"
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def problems(tenfold, tools, report, templates):
    """What goes wrong between a saved file and the page."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(report / "content", Path(folder) / "content")
        browser = Browser(*tools)
        try:
            with Served(tenfold, folder, templates) as served:
                return [Problem("preview", "preview", "any", "the page", what) for what in story(browser, served.address, Path(folder))]
        finally:
            browser.close()


def story(browser, address, folder):
    """Tells each step that does not go as it should."""
    page = folder / "content/en/index.md"
    text = page.read_text()
    _, front, body = text.split("---\n", 2)
    browser.open(address + "en/index.html")
    browser.evaluate("(window.isSame = true, document.querySelector('[popovertarget]').click())")
    browser.evaluate("(document.querySelector('details').open = true, window.scrollTo({top: 600, behavior: 'instant'}))")
    browser.evaluate("(window.kept = document.elementFromPoint(640, 350), window.top0 = kept.getBoundingClientRect().top, 0)")

    def saved(text, condition):
        page.write_text(text)
        return comes(browser, condition)

    if not saved(f"---\n{front}---\n\nA paragraph more, above all others.\n{body}", "document.body.textContent.includes('A paragraph more')"):
        yield "an edit does not come"
    for condition, what in (
        ("window.isSame", "an edit loads the page anew"),
        ("document.querySelector(':popover-open')", "an edit closes a popover"),
        ("document.querySelector('details').open", "an edit closes what was opened"),
        ("kept.isConnected && Math.abs(kept.getBoundingClientRect().top - top0) < 2", "an edit above moves what is read"),
    ):
        if not browser.evaluate(f"Boolean({condition})"):
            yield what

    if not saved(text + "\nThis is `= 1 kg + 1 m`.\n", f"{SHEET}?.querySelector('pre')?.textContent.includes('unit-mismatch')"):
        yield "an error does not come over the page"
    if not browser.evaluate("document.activeElement === document.body"):
        yield "an error takes the focus"
    if browser.evaluate("document.body.textContent.includes('This is')"):
        yield "a page with an error is shown"
    for _ in range(2):  # The popover of the page is closed first.
        browser.press("Escape")
    if not comes(browser, f"{SHEET}.querySelector('section').matches('.folded')"):
        yield "Escape does not fold an error away"
    if not saved(text, "!document.querySelector('tenfold-preview')"):
        yield "an error stays that was mended"
    if not comes(browser, "!document.body.textContent.includes('A paragraph more')"):
        yield "the page does not come back"

    # Another tab listens through this one; both follow.
    first = browser.driver.current_window_handle
    browser.driver.switch_to.new_window("window")
    browser.open(address + "nl/index.html")
    dutch = folder / "content/nl/index.md"
    dutch.write_text(dutch.read_text() + "\nNog een zin.\n")
    if not comes(browser, "document.body.textContent.includes('Nog een zin')"):
        yield "another window does not follow"
    browser.driver.switch_to.window(first)

    page.unlink()
    dutch.unlink()
    if not comes(browser, f"{SHEET}?.querySelector('pre')"):
        yield "a front page that is gone is no error"
    if any("Refused" in line or "SEVERE" in line for line in browser.console()):
        yield "the browser refuses something of the preview"


def comes(browser, condition):
    """Whether something holds within some seconds."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if browser.evaluate(f"Boolean({condition})"):
            return True
        time.sleep(0.02)
    return False
