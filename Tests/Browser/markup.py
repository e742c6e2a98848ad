"""The Nu HTML checker, once over all files."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlparse

from known_messages import KNOWN
from problem import Problem


def problems(folder, checker):
    """What the checker finds in the files below a folder, and known messages that it no longer has."""
    unused = set(KNOWN)
    for message in messages(folder, checker):
        text = message["message"]
        extract = " ".join(message.get("extract", "").split())
        known = next((one for one in KNOWN if one.covers(text, extract)), None)
        if known:
            unused.discard(known)
            continue
        file = Path(unquote(urlparse(message.get("url", "")).path))
        page = file.relative_to(folder).as_posix() if file.is_relative_to(folder) else str(file)
        yield Problem("markup", page, f"line {message.get('lastLine')}", extract or "file", text)
    for known in KNOWN:
        if known in unused:
            yield Problem(
                "markup", "known_messages.py", "all files", known.near, f"the checker no longer says: {known.message}"
            )


def messages(folder, checker):
    """The errors of the checker; what it only advises is left out."""
    files = [file for kind in ("html", "css", "svg") for file in sorted(Path(folder).rglob("*." + kind))]
    command = ["java", "-jar", checker, "--format", "json", "--exit-zero-always"]
    command += ["--also-check-css", "--also-check-svg", *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        told = json.loads(run.stderr)["messages"]
    except (json.JSONDecodeError, KeyError):
        return [{"message": f"the checker does not run: {run.stderr[:300]}"}]
    return [one for one in told if one["type"] != "info"]
