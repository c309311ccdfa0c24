# SPDX-License-Identifier: GPL-3.0-or-later
"""The server for assistants, driven by the protocol's own package, and by hand where that is polite."""

import json
import subprocess

import anyio
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from program import PROGRAM, environment, patience

MODERN = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientCapabilities": {},
}

LOAN = "small-loan-decisions.yaml"


def parameters(folder=None, cwd=None):
    arguments = ["mcp"] + (["--folder", str(folder)] if folder else [])
    return StdioServerParameters(command=str(PROGRAM), args=arguments, env=environment(), cwd=cwd)


def with_client(folder, talk, cwd=None, **options):
    """Lets a client talk to a server of its own."""
    async def run():
        async with Client(stdio_client(parameters(folder, cwd)), **options) as client:
            return await talk(client)
    return anyio.run(run)


def call(folder, tool, **arguments):
    return with_client(folder, lambda client: client.call_tool(tool, arguments))


def raw(lines, folder=None, timeout=patience(120)):
    """Sends lines as they are; gives back the messages, each of which must be one of JSON-RPC."""
    data = b"".join(line if isinstance(line, bytes) else f"{line}\n".encode() for line in lines)
    done = subprocess.run(
        [str(PROGRAM), *parameters(folder).args], input=data, capture_output=True,
        env=environment(), timeout=timeout)
    assert done.returncode == 0, done.stderr
    messages = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(message["jsonrpc"] == "2.0" for message in messages)
    return messages


def request(number, method, meta=MODERN, **params):
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": method,
                       "params": params | ({"_meta": meta} if meta else {})})
