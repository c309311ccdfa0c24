# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the server for assistants: from its start to the first result, and one warm assess.

Messages go over pipes as an assistant sends them; no client stands between.

usage: assistant.py [RUNS]   (the program is named by HITL_PROGRAM)
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("HITL_PROGRAM", str(ROOT / ".build" / "release" / "hitl"))
FOLDER = ROOT / "Examples" / "back-office"
META = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientCapabilities": {},
}


def ask(server, number, method, **params):
    """Sends a request and waits for its answer; seconds and answer."""
    line = json.dumps(
        {"jsonrpc": "2.0", "id": number, "method": method, "params": params | {"_meta": META}})
    start = time.perf_counter()
    server.stdin.write(f"{line}\n".encode())
    server.stdin.flush()
    answer = json.loads(server.stdout.readline())
    seconds = time.perf_counter() - start
    if answer["id"] != number or "error" in answer or answer["result"].get("isError"):
        sys.exit(f"bench: {method} failed: {answer}")
    return seconds


def measure():
    """Milliseconds to the first result of a new server, and of an assess once it is warm."""
    start = time.perf_counter()
    server = subprocess.Popen(
        [PROGRAM, "mcp", "--folder", str(FOLDER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    call = {"name": "assess", "arguments": {"files": ["address-changes.yaml"]}}
    ask(server, 1, "tools/call", **call)
    first = time.perf_counter() - start
    warm = min(ask(server, number, "tools/call", **call) for number in range(2, 12))
    server.stdin.close()
    if server.wait() != 0:
        sys.exit("bench: the server failed")
    return first * 1000, warm * 1000


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    measure()
    first, warm = zip(*(measure() for _ in range(runs)))
    print(f"\n{'assistant':<24}{'minimum':>10}{'median':>10}   ms")
    for name, times in (("start to first assess", first), ("one warm assess", warm)):
        print(f"{name:<24}{min(times):>10.1f}{statistics.median(times):>10.1f}")


main()
