# SPDX-License-Identifier: GPL-3.0-or-later
"""The server for assistants reads and writes below its folder alone."""

import json

import pytest

from assistants import call, with_client
from program import answer_file, hitl

OUTSIDE = ["../outside.yaml", "/etc/passwd", "..", ".", "", "a/../../outside.yaml", ".hidden.yaml",
           "link.yaml", "links/outside.yaml", "a\0.yaml", "x" * 5000 + ".yaml", "nowhere/new.yaml"]


@pytest.mark.parametrize("name", OUTSIDE)
def test_nothing_outside_the_folder_is_read_or_written(folder, name):
    (folder / "link.yaml").symlink_to(folder.parent / "outside.yaml")
    (folder / "links").symlink_to(folder.parent)
    before = (folder.parent / "outside.yaml").read_text()
    read = call(folder, "assess", files=[name])
    assert read.is_error
    assert not read.structured_content["workflows"] if "workflows" in read.structured_content else True
    assert str(folder.parent) not in json.dumps(read.structured_content)
    written = call(folder, "save", file=name, answers=answer_file("# mine\n"))
    assert written.is_error
    assert (folder.parent / "outside.yaml").read_text() == before
    assert sorted(path.name for path in folder.parent.iterdir()) == ["outside.yaml", "work"]


def test_without_a_folder_nothing_is_read_or_written(tmp_path):
    (tmp_path / "w.yaml").write_text(answer_file())
    assert not call(tmp_path, "assess", files=["w.yaml"]).is_error

    async def talk(client):
        # Also not where it was started.
        for name in ("w.yaml", str(tmp_path / "w.yaml")):
            assert (await client.call_tool("assess", {"files": [name]})).is_error
        saved = await client.call_tool("save", {"file": "new.yaml", "answers": answer_file()})
        assert saved.is_error
    with_client(None, talk, cwd=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["w.yaml"]


def test_a_folder_that_is_not_there_ends_the_server(tmp_path):
    assert hitl("mcp", "--folder", tmp_path / "nowhere").returncode == 66
