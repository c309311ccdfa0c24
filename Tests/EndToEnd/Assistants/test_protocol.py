# SPDX-License-Identifier: GPL-3.0-or-later
"""The server for assistants speaks both eras of the protocol."""

import anyio
import pytest
from mcp import ClientSession
from mcp.client.stdio import stdio_client

from assistants import LOAN, MODERN, parameters, raw, request, with_client

TOOLS = ["questions", "assess", "check", "plan", "simulate", "portfolio", "explain", "save"]


def test_the_newest_protocol_is_spoken_without_a_handshake(folder):
    async def talk(client):
        assert client.protocol_version == "2026-07-28"
        assert client.server_info.name == "hitl"
        tools = (await client.list_tools()).tools
        assert [tool.name for tool in tools] == TOOLS
        for tool in tools:
            assert tool.input_schema["type"] == tool.output_schema["type"] == "object"
            assert tool.annotations.read_only_hint == (tool.name != "save")
            assert tool.annotations.open_world_hint is False
    with_client(folder, talk)


@pytest.mark.parametrize("asked", ["2025-11-25", "2025-06-18", "2024-01-01"])
def test_the_handshake_is_answered(asked):
    [answer] = raw([request(1, "initialize", None, protocolVersion=asked, capabilities={},
                            clientInfo={"name": "test", "version": "1"})])
    spoken = asked if asked.startswith("2025") else "2025-11-25"
    assert answer["result"]["protocolVersion"] == spoken
    assert set(answer["result"]["capabilities"]) == {"tools", "resources", "prompts"}
    assert "resultType" not in answer["result"]


def test_a_session_of_the_handshake_works(folder):
    async def run():
        async with stdio_client(parameters(folder)) as (read, write):
            async with ClientSession(read, write) as session:
                told = await session.initialize()
                assert told.protocol_version == "2025-11-25"
                await session.send_ping()
                result = await session.call_tool("assess", {"files": [LOAN]})
                assert result.structured_content["workflows"][0]["verdict"] == "human-in-the-loop"
                assert len((await session.list_tools()).tools) == len(TOOLS)
    anyio.run(run)


def test_both_ways_of_talking_are_needed_to_be_heard():
    answers = raw([
        request(1, "tools/list", None), request(2, "server/discover", None),
        request(3, "tools/list", {**MODERN, "io.modelcontextprotocol/protocolVersion": "2030-01-01"}),
        request(4, "tools/list", {"io.modelcontextprotocol/protocolVersion": "2026-07-28"}),
        request(5, "no/such", MODERN), request(6, "server/discover"),
    ])
    codes = [answer.get("error", {}).get("code") for answer in answers]
    assert codes == [-32600, -32602, -32022, -32602, -32601, None]
    assert answers[2]["error"]["data"] == {"supported": ["2026-07-28"], "requested": "2030-01-01"}
    assert answers[5]["result"]["resultType"] == "complete"
