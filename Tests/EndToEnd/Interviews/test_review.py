# SPDX-License-Identifier: GPL-3.0-or-later
"""What is proposed, gone through in a terminal with the built program."""

from program import answer_file, done
from talk import Talk


def test_a_room_goes_through_what_was_prepared(tmp_path):
    path = tmp_path / "refunds.yaml"
    path.write_text(answer_file(rest=(
        "participants: [Ann, Bo]\n"
        "rules:\n"
        "  # as the terms have it\n"
        "  - {what: Two people above 500 EUR, proposed: yes}\n"
        "  - {what: Nothing on Sundays, proposed: yes}\n"
        "actions: [{what: Count the cases, who: Bo, proposed: yes}]\n")))
    talk = Talk("--review", "refunds.yaml", cwd=tmp_path)
    shown = talk.answer("review>", "keep @ann")
    assert "1 of 3" in shown and "Two people above 500 EUR" in shown
    shown = talk.answer("review>", "drop")
    assert "Kept, as Ann says" in shown and "Nothing on Sundays" in shown
    talk.answer("review>", "change Count the cases of October")
    shown = talk.prompt("18>")
    assert "Nothing is left that is proposed" in shown
    talk.type("\x04")
    assert talk.end()[0] == 0
    kept = path.read_text()
    assert "  # as the terms have it\n  - {what: Two people above 500 EUR}\n" in kept
    assert "Sundays" not in kept and "proposed" not in kept
    assert '"Count the cases of October"' in kept
    assert done("check", "refunds.yaml", cwd=tmp_path).stderr == ""
