# SPDX-License-Identifier: GPL-3.0-or-later
"""A call on a file fails while answers are typed: every answer is somewhere, and it is said where."""

import errno

import pytest
import yaml

import layer
from talk import Talk

GIVEN = {"predictability": "b", "error_impact": "a"}
WAYS = {"full": (errno.ENOSPC, 1), "once": (errno.EIO, 0), "signal": (errno.EINTR, 0)}


def answers(path):
    return yaml.safe_load(path.read_text()).get("answers", {})


@pytest.mark.parametrize("turn", [1, 2, 3, 4])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("call", ["create", "write", "fsync", "rename"])
def test_no_answer_is_lost(tmp_path, call, way, turn, is_whole):
    if turn > 1 and not is_whole:
        pytest.skip("HITL_FAULTS=all tries it")
    folder, haven = tmp_path / "room", tmp_path / "haven"
    folder.mkdir()
    haven.mkdir()
    path = folder / "w.yaml"
    path.write_text("hitl: 1\nworkflow: {name: Refunds}\n")
    number, stays = WAYS[way]
    faults = layer.behind_layer(
        [folder], call=call, at=turn, stays=stays, **{"with": number})
    talk = Talk("w.yaml", cwd=folder, TMPDIR=str(haven), **faults)
    talk.answers(("1>", "b"), ("2>", "a"), ("3>", ":quit"))
    status, farewell = talk.end()
    beside = [*folder.glob("*.new"), *haven.iterdir()]
    kept = [each for each in (path, *beside) if answers(each) == GIVEN]
    assert kept, farewell
    if path in kept:
        assert status == 0
    else:
        assert kept[0].name in "".join(farewell.split())
        assert status == (74 if kept[0].parent == haven else 0)
    assert not list(folder.glob(".hitl-*.tmp"))
    if way == "signal" and call != "rename":
        assert path in kept
