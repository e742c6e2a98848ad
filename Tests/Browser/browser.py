"""Chromium, driven through chromedriver and its own protocol."""

from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

SCRIPTS = Path(__file__).parent / "scripts"
COMMON = (SCRIPTS / "common.js").read_text()

KEYS = {"Tab": 9, "Enter": 13, "Escape": 27}


class Browser:
    """A window of Chromium that visits pages and answers scripts of the folder `scripts`."""

    def __init__(self, chromium, chromedriver, axe):
        options = Options()
        options.binary_location = chromium
        for flag in (
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--force-device-scale-factor=1",
            # With a mouse, whether the machine has one or not; `show` puts a finger in its place.
            "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
            # No page may ask anything of another host: whatever does fails, and the console says so.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(chromedriver))
        self.driver.set_script_timeout(60)
        self.axe = Path(axe).read_text()

    def close(self):
        self.driver.quit()

    def protocol(self, command, **arguments):
        """Chromium's answer to a command of its developer tools."""
        return self.driver.execute_cdp_cmd(command, arguments)

    def open(self, url):
        """Visits a page and waits until it is loaded, with its pictures."""
        self.driver.get(url)

    def show(self, view):
        """Looks at the page in another way, without loading it again."""
        self.protocol(
            "Emulation.setDeviceMetricsOverride",
            width=view.width,
            height=view.height,
            deviceScaleFactor=1,
            mobile=view.is_touched,
        )
        self.protocol("Emulation.setTouchEmulationEnabled", enabled=view.is_touched, maxTouchPoints=5)
        features = {
            "prefers-color-scheme": view.scheme,
            "prefers-contrast": view.contrast,
            "forced-colors": "active" if view.is_forced else "none",
            # What moves slowly would be caught half-way.
            "prefers-reduced-motion": "reduce",
        }
        self.protocol(
            "Emulation.setEmulatedMedia",
            media=view.media,
            features=[{"name": name, "value": value} for name, value in features.items()],
        )

    def allow_scripts(self, allowed):
        """Whether the scripts of pages run; our own do in any case."""
        self.protocol("Emulation.setScriptExecutionDisabled", value=not allowed)

    def ask(self, script, *arguments):
        """What a script of the folder returns."""
        return self.driver.execute_script(COMMON + (SCRIPTS / f"{script}.js").read_text(), *arguments)

    def ask_later(self, script, *arguments):
        """What a script of the folder gives to its last argument."""
        return self.driver.execute_async_script(
            COMMON + (SCRIPTS / f"{script}.js").read_text(), *arguments
        )

    def bring_axe(self):
        """Puts axe-core into the page."""
        self.driver.execute_script(self.axe)

    def press(self, key):
        """Presses a key where the keyboard is."""
        text = {"text": "\r"} if key == "Enter" else {}
        about = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key]}
        self.protocol("Input.dispatchKeyEvent", type="keyDown", **about, **text)
        self.protocol("Input.dispatchKeyEvent", type="keyUp", **about)

    def evaluate(self, expression, *arguments):
        """The value of an expression of JavaScript."""
        return self.driver.execute_script("return " + expression, *arguments)

    def console(self):
        """All messages since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]
