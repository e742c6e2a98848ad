"""The ways in which a page is looked at: how wide, and light, dark or on paper."""

from dataclasses import dataclass

# Widths in pixels with the heights of screens that have them.
SCREENS = {320: 568, 390: 844, 768: 1024, 1280: 800, 1920: 1080}
# Narrower screens are touched.
TOUCHED_BELOW = 768


@dataclass(frozen=True)
class View:
    """A window of a size, and what the reader prefers."""

    width: int
    height: int
    scheme: str = "light"
    media: str = "screen"
    contrast: str = "no-preference"
    is_forced: bool = False

    @property
    def is_touched(self):
        return self.media == "screen" and self.width < TOUCHED_BELOW

    def __str__(self):
        if self.media == "print":
            return "print"
        words = [str(self.width), self.scheme]
        words += [f"{self.contrast} contrast"] if self.contrast != "no-preference" else []
        words += ["forced colours"] if self.is_forced else []
        return " ".join(words)


# By width, so that a page is laid out anew as seldom as can be.
VIEWS = [
    View(width, height, scheme) for width, height in SCREENS.items() for scheme in ("light", "dark")
]
PHONE = View(390, SCREENS[390], "dark")
DESK = View(1280, SCREENS[1280])
# Colours that a reader asks for. They move nothing.
COLOURS = [
    View(1280, SCREENS[1280], scheme, contrast=contrast, is_forced=is_forced)
    for scheme in ("light", "dark")
    for contrast, is_forced in (("more", False), ("more", True))
]
# A4 with margins of two centimetres, at 96 pixels per inch.
PAPER = View(643, 972, media="print")
