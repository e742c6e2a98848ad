"""Two browsers at once, each with a process of its own, that share the pages."""

import multiprocessing
import os
import traceback

from browser import Browser
from inspection import Inspection
from problem import Problem

# Seconds without an answer after which a worker must have died.
PATIENCE = 300


def inspect(pages, tools):
    """All problems of all pages."""
    context = multiprocessing.get_context("fork")
    waiting, answers = context.Queue(), context.Queue()
    for page in pages:
        waiting.put(page)
    workers = [
        context.Process(target=_work, args=(waiting, answers, tools))
        for _ in range(max(1, min(os.cpu_count() or 1, 4)))
    ]
    for worker in workers:
        waiting.put(None)
        worker.start()
    problems = [problem for _ in pages for problem in answers.get(timeout=PATIENCE)]
    for worker in workers:
        worker.join()
    return problems


def _work(waiting, answers, tools):
    """Looks at pages until there are no more; one that fails does not keep the others from being looked at."""
    browser = None
    while (page := waiting.get()) is not None:
        try:
            if browser is None:
                browser = Browser(*tools)
                inspection = Inspection(browser)
            answers.put(inspection.problems(page))
        except Exception:  # noqa: BLE001: whatever it is, it is told as a problem of the page
            trace = traceback.format_exc().strip().splitlines()
            answers.put([Problem("browser", page.name, "any", "the check", " / ".join(trace[-6:]))])
            if browser:
                browser.close()
            browser = None
    if browser:
        browser.close()
