# SPDX-License-Identifier: GPL-3.0-or-later
"""A call on a file fails while an assistant saves answers: it hears of it, and the file stays whole."""

import errno
import json
import subprocess

import pytest

import layer
from program import PROGRAM, answer_file, environment, patience

META = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientCapabilities": {},
    "io.modelcontextprotocol/clientInfo": {"name": "tests", "version": "1"},
}
WAYS = {"full": (errno.ENOSPC, 1), "once": (errno.EIO, 0), "signal": (errno.EINTR, 0),
        "short": ("short", 0)}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("call", ["create", "write", "fsync", "link", "read", "close"])
def test_a_save_that_fails_is_heard_of(tmp_path, call, way):
    if way == "short" and call not in ("write", "read"):
        pytest.skip("nothing of it can be half done")
    number, stays = WAYS[way]
    text = answer_file()
    arguments = {"file": "new.yaml", "answers": text}
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {
        "name": "save", "arguments": arguments, "_meta": META}}
    done = subprocess.run(
        [str(PROGRAM), "mcp", "--folder", tmp_path], input=json.dumps(message).encode() + b"\n",
        capture_output=True, timeout=patience(120), env=environment(**layer.behind_layer(
            [tmp_path], call=call, at=1, stays=stays, **{"with": number})))
    assert done.returncode == 0, done.stderr
    [answer] = [json.loads(line) for line in done.stdout.splitlines()]
    path = tmp_path / "new.yaml"
    if way == "full" and call in ("create", "write", "fsync"):
        assert answer["result"]["isError"]
    if answer["result"]["isError"]:
        assert way not in ("signal", "short") or call in ("link", "close")
        assert not path.exists() or path.read_text() == text
        assert "error" in answer["result"]["content"][0]["text"]
    else:
        assert path.read_text() == text
    assert not list(tmp_path.glob(".hitl-*"))
