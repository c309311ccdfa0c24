# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests to the server for assistants: pages, progress, cancelling, many at once."""

import json

import anyio
import pytest
from mcp import MCPError

from assistants import LOAN, raw, request, with_client
from program import answer_file


def test_resources_and_prompts(folder):
    async def talk(client):
        found = (await client.list_resources()).resources
        uris = [str(one.uri) for one in found]
        assert f"hitl://answers/{LOAN}" in uris and "hitl://handbook" in uris
        text = (await client.read_resource(f"hitl://answers/{LOAN}")).contents[0].text
        assert text == (folder / LOAN).read_text()
        plan = (await client.read_resource(f"hitl://plans/{LOAN}")).contents[0].text
        assert plan.startswith("# ")
        assert (await client.read_resource(f"hitl://annexes/{LOAN}")).contents[0].text
        assert (await client.read_resource("hitl://handbook")).contents[0].text.startswith("# ")
        assert len((await client.list_resource_templates()).resource_templates) == 3
        for uri in ("hitl://answers/../outside.yaml", "hitl://nothing", "file:///etc/passwd"):
            with pytest.raises(MCPError):
                await client.read_resource(uri)
        prompts = (await client.list_prompts()).prompts
        assert [one.name for one in prompts] == ["interview", "write"]
        told = await client.get_prompt("interview", {"workflow": "refund requests"})
        assert "(refund requests)" in told.messages[0].content.text
        written = await client.get_prompt("write", {"file": LOAN})
        assert LOAN in written.messages[0].content.text
        with pytest.raises(MCPError):
            await client.get_prompt("nothing")
    with_client(folder, talk)


def test_many_resources_come_in_pages(tmp_path):
    for number in range(60):
        (tmp_path / f"w{number}.yaml").write_text(answer_file())
    async def talk(client):
        first = await client.list_resources()
        assert len(first.resources) == 100 and first.next_cursor
        second = await client.list_resources(cursor=first.next_cursor)
        assert len(second.resources) == 81 and second.next_cursor is None
        with pytest.raises(MCPError):
            await client.list_resources(cursor="nonsense")
    with_client(tmp_path, talk)


def test_progress_is_told_and_a_large_result_arrives_whole(tmp_path):
    for number in range(40):
        (tmp_path / f"w{number}.yaml").write_text(answer_file())
    told = []
    async def talk(client):
        async def heard(progress, total, message):
            told.append((progress, total))
        return await client.call_tool("plan", {"as": "documents"}, progress_callback=heard)
    result = with_client(tmp_path, talk)
    assert len(result.structured_content["plans"]) == 40
    assert told[0] == (0, 40) and told[-1] == (40, 40)
    assert [one for one, _ in told] == sorted(one for one, _ in told)


def test_a_cancelled_request_gets_no_answer_and_others_do(tmp_path):
    for number in range(300):
        (tmp_path / f"w{number}.yaml").write_text(answer_file())
    cancelled = json.dumps({"jsonrpc": "2.0", "method": "notifications/cancelled",
                            "params": {"requestId": 1, "reason": "enough"}})
    answers = raw([
        request(1, "tools/call", name="plan", arguments={"as": "documents"}),
        request(2, "tools/call", name="assess", arguments={"answers": answer_file()}),
        request(3, "ping"), cancelled,
    ], tmp_path)
    ids = [answer["id"] for answer in answers]
    assert sorted(ids) == [2, 3]
    # What needs no desk is answered while a long call is under way.
    assert ids[0] == 3


def test_two_requests_at_once_are_both_answered(folder):
    async def talk(client):
        results = {}
        async def ask(name):
            results[name] = await client.call_tool("plan", {"files": [name]})
        async with anyio.create_task_group() as group:
            for name in (LOAN, "address-changes.yaml", "crm-update.yaml"):
                group.start_soon(ask, name)
        for name, result in results.items():
            assert result.structured_content["plans"][0]["file"] == name
    with_client(folder, talk)


def test_the_same_id_twice_is_answered_twice_whether_or_not_the_first_is_under_way(tmp_path):
    for number in range(20):
        (tmp_path / f"w{number}.yaml").write_text(answer_file())
    answers = raw([request("a", "tools/call", name="plan", arguments={}),
                   request("a", "tools/call", name="plan", arguments={})], tmp_path)
    assert [("error" in answer) for answer in answers] == [False, False]
    assert answers[0] == answers[1]
