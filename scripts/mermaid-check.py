#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows every Mermaid chart of some Markdown files to the real Mermaid, in one browser start.

usage: mermaid-check.py FILE.md...

Mermaid is the module that the PyPI package nicegui carries (scripts/setup-tests unpacks it into
.venv/mermaid); the browser is Debian's chromium. This program serves both to each other on the
loopback address. Each chart is parsed and drawn. Ends with 1 when one is refused, or when there
was none to check.
"""

import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

MODULE_FOLDER = pathlib.Path(__file__).resolve().parents[1] / ".venv" / "mermaid"
CHART = re.compile(r"^```mermaid\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PATIENCE_IN_SECONDS = 300
PAGE = """<!doctype html><meta charset="utf-8">
<script type="module">
const outcome = [];
try {
  const { mermaid } = await import("/index.js");
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
  for (const { name, text } of CHARTS) {
    try {
      await mermaid.parse(text);
      const { svg } = await mermaid.render("chart" + outcome.length, text);
      outcome.push({ name, drawn: svg.includes("</svg>") });
    } catch (error) {
      outcome.push({ name, error: String(error.message ?? error) });
    }
  }
} catch (error) {
  outcome.push({ name: "mermaid", error: String(error) });
}
await fetch("/outcome", { method: "POST", body: JSON.stringify(outcome) });
</script>
"""


def charts(paths):
    for path in paths:
        text = pathlib.Path(path).read_text(encoding="utf-8")
        for number, match in enumerate(CHART.finditer(text), 1):
            yield {"name": f"{path}, chart {number}", "text": match.group(1)}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the page and the module, and takes the outcome."""

    page = b""
    outcome = None
    arrived = threading.Event()

    def __init__(self, *arguments):
        super().__init__(*arguments, directory=str(MODULE_FOLDER))

    def do_GET(self):
        if self.path != "/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(Handler.page)

    def do_POST(self):
        Handler.outcome = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()
        Handler.arrived.set()

    def log_message(self, *_):
        pass


def verdicts(found):
    # A chart can hold '</script>'; escaped, it stays inside the script.
    data = json.dumps(found).replace("<", "\\u003c")
    Handler.page = PAGE.replace("CHARTS", data).encode()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # Chromium puts sockets there, whose paths may have a hundred characters at most.
    short = "/tmp"
    with tempfile.TemporaryDirectory(dir=short, ignore_cleanup_errors=True) as profile:
        browser = subprocess.Popen(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                f"--user-data-dir={profile}", f"http://127.0.0.1:{server.server_port}/",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | {"TMPDIR": short},
        )
        try:
            for _ in range(PATIENCE_IN_SECONDS):
                if Handler.arrived.wait(1):
                    break
                if browser.poll() is not None:
                    sys.exit(f"mermaid-check: chromium ended with {browser.returncode}")
            else:
                sys.exit("mermaid-check: chromium gave no outcome")
        finally:
            browser.terminate()
            browser.wait()
    return Handler.outcome


def main():
    found = list(charts(sys.argv[1:]))
    if not found:
        sys.exit("mermaid-check: no chart in the files given")
    seen = verdicts(found)
    refused = [one for one in seen if not one.get("drawn")]
    for one in refused:
        print(f"{one['name']}: {one.get('error', 'not drawn')}", file=sys.stderr)
    if refused or len(seen) != len(found):
        sys.exit(1)
    print(f"Mermaid accepts {len(seen)} charts in {len(sys.argv) - 1} files")


main()
