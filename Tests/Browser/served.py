"""Sites as they are served from a folder of somebody's host."""

import functools
import http.server
import threading
import time

# Pictures come late, as they do on a phone, so that what they move is seen to move.
LATE = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".woff2")
DELAY = 0.2

SUB_PATH = "/some/sub/path"


class SubPathHandler(http.server.SimpleHTTPRequestHandler):
    """Serves the files of a folder below a path, and nothing above it."""

    def translate_path(self, path):
        if not path.startswith(SUB_PATH + "/"):
            return super().translate_path("/there is nothing above the site")
        return super().translate_path(path[len(SUB_PATH) :])

    def do_GET(self):
        if self.path.endswith(LATE):
            time.sleep(DELAY)
        try:
            super().do_GET()
        except ConnectionError:
            pass  # The browser went to another page before all of this one came.

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_):
        """Says nothing: what fails, the console of the browser tells."""


class Served:
    """A server of a folder, for as long as the block lasts."""

    def __init__(self, folder):
        handler = functools.partial(SubPathHandler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server.server_port}{SUB_PATH}/"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
