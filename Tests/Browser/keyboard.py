"""What a reader does with Tab, Enter and Escape alone."""

import time

# So many stops tell whether a page has an order; its values, which follow, are all of one kind.
STOPS = 12

FOCUSABLE = "'a[href], button, summary, [tabindex]'"
FIRST_LINK = f"document.querySelector({FOCUSABLE})"
# The first button of a popover that opens another one; before it may stand the one that closes it.
GOES_TO_INNER = """((inner) => inner !== null && (inner.focus(), true))(
  arguments[0].querySelector('[popovertarget]:not([popovertargetaction])'))"""
# Where nothing of the text can be stopped at, Tab goes around to the first stop again.
IS_BEYOND = f"""((target, at) => {{
  const isBeyond = (one) => target.compareDocumentPosition(one)
    & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
  return isBeyond(at) || ![...document.querySelectorAll({FOCUSABLE})].some(isBeyond);
}})(document.getElementById(decodeURIComponent(arguments[0].slice(1))), document.activeElement)"""


def stops(browser):
    """Problems of the first stops of a page: each must be seen, and come in the order of reading."""
    order = -1
    for number in range(STOPS):
        browser.press("Tab")
        stop = browser.ask("focus")
        if stop is None:
            if number == 0:
                yield "html", "Tab leads nowhere"
            return
        if not stop["isMarked"]:
            yield stop["selector"], "nothing shows that the keyboard is here"
        if not stop["isInWindow"]:
            yield stop["selector"], "the keyboard is at a place that the window does not show"
        if stop["order"] <= order:
            yield stop["selector"], "comes out of the order of reading"
        order = stop["order"]


def skip_link(browser):
    """Problems of the first link of a page, which must lead past what is the same on all pages."""
    target = browser.evaluate(FIRST_LINK + "?.getAttribute('href')")
    if not target or not target.startswith("#"):
        yield "body", "the first link does not lead to the text of the page"
        return
    browser.evaluate(FIRST_LINK + ".focus()")
    browser.press("Enter")
    browser.press("Tab")
    if not browser.evaluate(IS_BEYOND, target):
        yield f'[href="{target}"]', "Enter does not lead to the text: the next stop is before it"


def popover(browser, button, opened, look):
    """Problems of one popover: Enter opens it, Tab enters it, Escape closes it and leads back.

    `look` is called while it is open.
    """
    selector = f'[popovertarget="{opened.get_attribute("id")}"]'
    browser.evaluate("(arguments[0].scrollIntoView({block: 'center', behavior: 'instant'}), arguments[0].focus())", button)
    browser.press("Enter")
    if not is_open(browser, opened):
        yield selector, "Enter does not open the popover"
        return
    look(opened)

    if browser.evaluate("arguments[0].querySelector('a[href], button, summary, [tabindex]') !== null", opened):
        browser.press("Tab")
        if not browser.evaluate("arguments[0].contains(document.activeElement)", opened):
            yield selector, "Tab does not lead from the button into the open popover"
        elif browser.evaluate(GOES_TO_INNER, opened):
            yield from nested(browser, selector)

    browser.press("Escape")
    if is_open(browser, opened):
        yield selector, "Escape does not close the popover"
        browser.evaluate("arguments[0].hidePopover()", opened)
    elif not browser.evaluate("document.activeElement === arguments[0]", button):
        yield selector, "after Escape the keyboard is not at the button that opened the popover"


def nested(browser, selector):
    """Problems of the popover that opens from another one; the outer one stays."""
    inner = browser.driver.switch_to.active_element
    browser.press("Enter")
    if not browser.evaluate("document.getElementById(arguments[0].getAttribute('popovertarget')).matches(':popover-open')", inner):
        yield selector, "Enter on a button in the popover opens nothing"
        return
    browser.press("Escape")
    if not browser.evaluate("document.activeElement === arguments[0]", inner):
        yield selector, "after Escape from a popover of a popover the keyboard is not where it was"


def is_open(browser, popover):
    return browser.evaluate("arguments[0].matches(':popover-open')", popover)


def languages(browser):
    """Problems of the switch: Enter on a language leads to the same page in that language."""
    codes = browser.evaluate(
        "[...document.querySelectorAll('.languages a:not([aria-current])')].map(one => one.lang)"
    )
    here = browser.driver.current_url
    for code in codes:
        selector = f".languages [lang={code}]"
        browser.evaluate("document.querySelector(arguments[0]).focus()", selector)
        browser.press("Enter")
        there = left(browser, here)
        if there == here:
            yield selector, "Enter does not lead to another page"
            continue
        if there.rsplit("/", 1)[1].split("#")[0] != here.rsplit("/", 1)[1].split("#")[0]:
            yield selector, f"leads to another page, {there}"
        if browser.evaluate("document.documentElement.lang") != code:
            yield selector, f"leads to a page that is not in `{code}`"
        browser.open(here)


def left(browser, address):
    """The address of the page that comes after another one, or that of the same page if none comes soon."""
    for _ in range(40):
        if browser.driver.current_url != address:
            break
        time.sleep(0.05)
    return browser.driver.current_url
