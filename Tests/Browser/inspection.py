"""One page, looked at in every view, by keyboard, on paper, without styles, without scripts and served."""

import keyboard
from problem import Problem
from view import COLOURS, DESK, PAPER, PHONE, VIEWS

# All rules of axe look at the narrowest light view and at the widest dark one. Between these, widths can change what
# the following see; contrast is computed in each view by a check of our own, which sees more and takes less time.
RULES_OF_WIDTHS = ["scrollable-region-focusable", "target-size"]
BETWEEN = [view for view in VIEWS if view.scheme == "light" and view.width in (768, 1280)]

# Popovers of a kind that was opened before are opened again on so many buttons of each page.
POPOVERS_OF_A_PAGE = 1
KINDS_OF_A_PAGE = 8


class Inspection:
    """The checks of one page after the other, in one browser."""

    def __init__(self, browser):
        self.browser = browser
        self.opened_kinds = set()

    def problems(self, page):
        """All that is wrong with a page."""
        self.page = page
        self.found = []
        self.browser.allow_scripts(True)
        self.browser.show(DESK)
        self.browser.console()  # What the page before has said.
        self.browser.open(page.address)
        self.tell("console", "loaded", self.messages())
        self.tell("shift", DESK, self.shift(page.address))
        texts = self.browser.ask("texts")
        self.browser.bring_axe()

        # The first press of Tab goes to the first stop only as long as nobody was anywhere.
        self.tell("keyboard", DESK, keyboard.stops(self.browser))
        self.tell("keyboard", DESK, keyboard.skip_link(self.browser))
        self.tell("styles", DESK, self.browser.ask("unstyled"))
        self.tell("popover", DESK, self.browser.ask("popovers"))
        self.views()
        self.paper()
        self.popovers(PHONE)
        self.popovers(DESK)
        if not page.is_missing:
            self.tell("keyboard", DESK, keyboard.languages(self.browser))
        self.served(texts)
        return self.found

    def tell(self, check, view, findings):
        """Takes what a check found: mappings from a script, or pairs of a selector and what is wrong."""
        for finding in findings:
            if isinstance(finding, dict):
                finding = finding["selector"], finding["what"]
            self.found.append(Problem(check, self.page.name, str(view), *finding))

    def messages(self):
        """What the console says, with the addresses of the page itself left out."""
        for message in self.browser.console():
            yield "console", message.replace(self.page.address, self.page.name).replace(self.page.served, self.page.name)

    def views(self):
        for view in VIEWS:
            self.browser.show(view)
            if view.scheme == "light":
                # Colours move nothing.
                self.tell("scroll", view, self.browser.ask("scroll"))
                self.tell("overlap", view, self.browser.ask("overlap"))
            self.tell("contrast", view, self.browser.ask("contrast"))
            if view in (VIEWS[0], VIEWS[-1]):
                self.access(view)
            elif view in BETWEEN:
                self.access(view, rules=RULES_OF_WIDTHS)

        for view in COLOURS:
            self.browser.show(view)
            self.tell("contrast", view, self.browser.ask("contrast"))

    def access(self, view, root=None, rules=None):
        findings = self.browser.ask_later("axe", root, rules)
        self.tell("access", view, findings)

    def paper(self):
        self.browser.show(PAPER)
        for check in ("print", "scroll", "overlap", "contrast"):
            self.tell(check, PAPER, self.browser.ask(check))

    def popovers(self, view):
        self.browser.show(view)
        known = 0
        for one in self.browser.ask("kinds", KINDS_OF_A_PAGE):
            kind = (view, one["kind"])
            is_new = kind not in self.opened_kinds
            if not is_new:
                known += 1
                if known > POPOVERS_OF_A_PAGE:
                    continue
            self.opened_kinds.add(kind)

            def look(popover):
                self.tell("popover", view, self.browser.ask("popover", popover))
                self.tell("contrast", view, self.browser.ask("contrast", popover))
                if is_new and view == PHONE:
                    self.access(view, popover)

            self.tell("keyboard", view, keyboard.popover(self.browser, one["button"], one["popover"], look))

    def shift(self, address):
        """What moved while the open page was loaded, if it moves each time."""
        shift = self.browser.ask_later("shift")
        if shift:
            # The first page that a new window loads may be laid out before the window has its size, and a busy
            # machine may draw a formula before it has read its end.
            self.browser.open(address)
            shift = self.browser.ask_later("shift")
        return shift

    def served(self, texts):
        """The same page below a path of a host, on a phone, with late pictures; and once more without scripts."""
        self.browser.show(PHONE)
        self.browser.open(self.page.served)
        self.tell("sub-path", "served", self.messages())
        self.tell("shift", "served", self.shift(self.page.served))

        self.browser.allow_scripts(False)
        self.browser.show(DESK)
        self.browser.open(self.page.address)
        shown = set(self.browser.ask("texts"))
        for text in texts:
            if text not in shown:
                self.tell("script", DESK, [("body", f"“{text[:60]}” is not shown without scripts")])
