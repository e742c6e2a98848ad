"""The pages of the sites that are looked at."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Page:
    """A page in a folder of sites, with its addresses on the disk and on a host."""

    name: str
    address: str
    served: str

    @property
    def is_missing(self):
        """Whether it stands for pages that are missing, which no language has."""
        return self.name.endswith("/404.html")


def pages(folder, host):
    """All pages below a folder, those with the most to look at first."""
    files = sorted(Path(folder).rglob("*.html"), key=lambda file: (-file.stat().st_size, str(file)))
    for file in files:
        # The front door of a site leads on at once, without a look of its own.
        if 'http-equiv="refresh"' in file.read_text()[:1000]:
            continue
        name = file.relative_to(folder).as_posix()
        # What stands for pages that are missing, at whatever depth, finds its styles on the host alone.
        address = host + name if file.name == "404.html" else file.as_uri()
        yield Page(name, address, host + name)
