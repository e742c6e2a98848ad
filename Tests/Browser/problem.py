"""What a check finds, and how all that was found is told."""

import re
from collections import defaultdict
from dataclasses import dataclass

# How many places are told of what is wrong in the same way.
PLACES_OF_A_KIND = 3

# What to do about it, by check.
REMEDIES = {
    "access": "axe-core's rule says what is wanted; mend the template, its styles or the writer of this element",
    "browser": "the check itself did not get through; the last lines of its trace are here",
    "console": "readers must get a page without errors: mend the address or the file that is named",
    "contrast": "take a colour of templates/assets/colors.css that has the contrast, or give the text a halo of paper",
    "keyboard": "all that a pointer can do must go with Tab, Enter and Escape, in the order of reading",
    "markup": "write valid HTML, CSS or SVG; what an old checker does not know goes into known_messages.py, with the reason",
    "overlap": "give the texts room, let them wrap, or leave one out at this width",
    "popover": "each popover needs a button before it, room in the window, and nothing wider than itself",
    "preview": "mend preview/preview.js, or what Sources/Preview tells it",
    "print": "hide it in @media print",
    "script": "write the text into the page: scripts may only add comfort",
    "scroll": "let it wrap, shrink, or scroll in a box of its own",
    "shift": "give it its size before it is there: width and height, or an aspect ratio",
    "styles": "write the text into the page: styles may only say how it looks",
    "sub-path": "link by relative addresses, so that the site works in any folder",
}


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: what, where on which page, and in which view of it."""

    check: str
    page: str
    view: str
    selector: str
    what: str

    @property
    def kind(self):
        """What many problems with one cause have in common: all but names, numbers and texts."""
        steps = self.selector.split(" > ")
        element = re.sub(r":nth-of-type\(\d+\)|^#.*", "", steps[-1])
        return self.check, element, re.sub(r"“[^”]*”|#[0-9a-f]{6}|[\d.,]+| of .*", "", self.what)


def told(problems):
    """All problems as lines of text, with a few places of each kind."""
    kinds = defaultdict(lambda: defaultdict(list))
    for problem in problems:
        kinds[problem.kind][problem.page, problem.selector, problem.what].append(problem.view)

    check = None
    for kind, places in sorted(kinds.items()):
        if kind[0] != check:
            check = kind[0]
            yield f"\n{check}: {REMEDIES[check]}"
        for (page, selector, what), views in list(places.items())[:PLACES_OF_A_KIND]:
            yield f"  {page} ({', '.join(dict.fromkeys(views))})\n    {selector}\n    {what}"
        if len(places) > PLACES_OF_A_KIND:
            pages = {page for page, _, _ in places}
            yield f"  … in {len(places)} places of {len(pages)} pages"
