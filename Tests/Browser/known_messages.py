"""What the checker of June 2020 takes for an error and is none: its words, what stands there, and why that is right."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Known:
    """A message, word by word, where the text that it is about has certain words."""

    message: str
    near: str
    reason: str

    def covers(self, message, extract):
        return message == self.message and self.near in extract


class LogicalProperty:
    """Properties that go by the direction of writing: CSS Logical Properties and Values 1."""

    message = "CSS: “margin-inline-start”: Property “margin-inline-start” doesn't exist. (and its like)"
    near = "-inline"
    _pattern = re.compile(
        r"CSS: “(?P<name>(margin|padding|inset|border)-(inline|block)(-(start|end))?)”: "
        r"Property “(?P=name)” doesn't exist\."
    )

    def covers(self, message, extract):
        return self._pattern.fullmatch(message) is not None


class SlashedId:
    """Ids of parts of drawings in a site of one file, which stand below the id of their page: `costs/chart-a-title`."""

    message = "Bad value “page/part” for attribute “id” on element “title”: Not a valid XML 1.0 name. (and its like)"
    near = "<title id="
    # HTML forbids only blanks in ids, in drawings within a page as anywhere else.
    _pattern = re.compile(
        r"Bad value “[a-z0-9-]+/[a-z0-9-]+” for attribute “id” on element “(title|desc)”: Not a valid XML 1\.0 name\."
    )

    def covers(self, message, extract):
        return self._pattern.fullmatch(message) is not None


_POPOVERS = "popovers came into HTML in 2023"
_MATHML = "MathML Core leaves it to MathML 4, which has it for speech"
_SVG = "SVG 2 has it, and browsers draw it"
_ARIA = "WAI-ARIA and the SVG mappings allow it on a drawing"
_FILES = "the element is there; the checker knows no ids of drawings that are files"
_CSS = "CSS has it by now"
_VARIABLES = "custom properties stand for values that the checker does not see"
_SYSTEM = "CSS Color 4 has the system colours"
_SELECTORS = ["hild(13))", "nth-child(", ":is(", ".link-", "table:", "~ mo ~ mo)", "} .appen", "} button"]


def _property(name):
    return Known(f"CSS: “{name}”: Property “{name}” doesn't exist.", "", _CSS)


def _attribute(name, element, reason):
    return Known(f"Attribute “{name}” not allowed on element “{element}” at this point.", name, reason)


KNOWN = [
    _attribute("popovertarget", "button", _POPOVERS),
    _attribute("popovertargetaction", "button", _POPOVERS),
    _attribute("popover", "div", _POPOVERS),
    _attribute("intent", "mi", _MATHML),
    _attribute("intent", "mrow", _MATHML),
    _attribute("arg", "mrow", _MATHML),
    _attribute("paint-order", "g", _SVG),
    _attribute("paint-order", "path", _SVG),
    _attribute("paint-order", "text", _SVG),
    _attribute("aria-labelledby", "svg", _ARIA),
    Known("Bad value “group” for attribute “role” on element “svg”.", 'role="group"', _ARIA),
    Known("The “aria-labelledby” attribute must point to an element in the same document.", "<svg xmlns", _FILES),
    SlashedId(),
    LogicalProperty(),
    _property("color-scheme"),
    _property("forced-color-adjust"),
    _property("hyphenate-limit-chars"),
    _property("inset"),
    _property("overscroll-behavior"),
    _property("position-area"),
    _property("position-try-fallbacks"),
    _property("position-try-order"),
    _property("scroll-target-group"),
    _property("scrollbar-color"),
    _property("scrollbar-width"),
    _property("text-decoration-thickness"),
    _property("text-underline-offset"),
    _property("text-wrap"),
    Known("CSS: Parse Error.", ":has(", _CSS),
    *(
        Known("CSS: Parse Error.", near, "Selectors 4 has `:has()`, `:is()` and what stands in them")
        for near in _SELECTORS
    ),
    Known("CSS: “max-height”: Parse Error.", "dvh", "CSS Values 4 has the units of a viewport that changes"),
    Known("CSS: Unknown pseudo-element or pseudo-class “:has”", "", _CSS),
    Known("CSS: Unknown pseudo-element or pseudo-class “:is”", ":is(", _CSS),
    Known("CSS: Unknown pseudo-element or pseudo-class “:target-current”", ":target-current", _CSS),
    Known("CSS: Unknown pseudo-element or pseudo-class “::details-content”.", "::details-content", _CSS),
    Known("CSS: “display”: “math” is not a “display” value.", "inline math", "MathML Core has it"),
    Known("CSS: “background”: “CanvasText” is not a “background-color” value.", "CanvasText", _SYSTEM),
    Known("CSS: “text-decoration-color”: “LinkText” is not a “text-decoration-color” value.", "LinkText", _SYSTEM),
    Known("CSS: “background”: too few values for the property “linear-gradient”.", "var(--ground)", _VARIABLES),
    Known("CSS: “mask”: Too many values or values are not recognized.", "contain no-repeat", _VARIABLES),
    Known(
        'CSS: “column-gap”: Cannot invoke "org.w3c.css.values.CssValue.getRawType()" because "this.val1" is null.',
        "var(--rail)",
        _VARIABLES,
    ),
    Known(
        'CSS: “max-width”: Cannot invoke "org.w3c.css.values.CssValue.getRawType()" because "this.val1" is null.',
        "var(--edge)",
        _VARIABLES,
    ),
]
