"""What the checker of June 2020 takes for an error and is none: its words, what stands there, and why that is right."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Known:
    """A message, word by word, where the text that it is about has certain words."""

    message: str
    near: str
    reason: str

    def covers(self, message, extract):
        return message == self.message and self.near in extract


_POPOVERS = "popovers came into HTML in 2023"
_MATHML = "MathML Core leaves it to MathML 4, which has it for speech"
_SVG = "SVG 2 has it, and browsers draw it"
_ARIA = "WAI-ARIA and the SVG mappings allow it on a drawing"
_FILES = "the element is there; the checker knows no ids of drawings that are files"
_CSS = "CSS has it by now"
_VARIABLES = "custom properties stand for values that the checker does not see"
_SYSTEM = "CSS Color 4 has the system colours"


def _property(name, near=""):
    return Known(f"CSS: “{name}”: Property “{name}” doesn't exist.", near or name, _CSS)


def _attribute(name, element, reason):
    return Known(f"Attribute “{name}” not allowed on element “{element}” at this point.", name, reason)


KNOWN = [
    _attribute("popovertarget", "button", _POPOVERS),
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
    _property("color-scheme"),
    _property("forced-color-adjust"),
    _property("inset"),
    _property("padding-inline"),
    _property("position-area", "position"),
    _property("position-try-fallbacks", "flip-block"),
    _property("position-try-order"),
    _property("text-decoration-thickness"),
    _property("text-underline-offset"),
    _property("text-wrap"),
    Known("CSS: Parse Error.", ":has(", _CSS),
    Known("CSS: Parse Error.", "hild(13))", "`:has(> thead > tr > :nth-child(13))` is a selector by now"),
    Known("CSS: Unknown pseudo-element or pseudo-class “::details-content”.", "::details-content", _CSS),
    Known("CSS: “display”: “math” is not a “display” value.", "inline math", "MathML Core has it"),
    Known("CSS: “text-decoration-color”: “LinkText” is not a “text-decoration-color” value.", "LinkText", _SYSTEM),
    Known("CSS: “background”: “CanvasText” is not a “background-color” value.", "CanvasText", _SYSTEM),
    Known("CSS: “background”: too few values for the property “linear-gradient”.", "no-repeat", _VARIABLES),
    Known("CSS: “mask”: Too many values or values are not recognized.", "var(--sign)", _VARIABLES),
    Known(
        'CSS: “max-width”: Cannot invoke "org.w3c.css.values.CssValue.getRawType()" because "this.val1" is null.',
        "var(--edge)",
        _VARIABLES,
    ),
]
