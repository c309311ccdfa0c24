# SPDX-License-Identifier: GPL-3.0-or-later
"""The power goes between any two writes: files are old or new, and what was reported done stays."""

import disk
import pytest


def replayed(trial):
    """The states of the disk after each event, as the last of the events."""
    told = disk.events(trial.diary.read_bytes())
    drive = disk.Disk(trial.folder, trial.before)
    for event, arguments, content in told:
        drive.apply(event, arguments, content)
        yield f"{event} {' '.join(arguments)}", drive


def is_hidden(name):
    return any(part.startswith(".hitl-") for part in name.split("/"))


def test_a_loss_of_power_leaves_old_files_or_new_ones(trial):
    for event, drive in replayed(trial):
        for state in drive.after_loss():
            for name, content in state.items():
                if is_hidden(name):
                    continue
                kept = [tree[name] for tree in (trial.before, trial.after) if name in tree]
                assert content in kept, f"{name} after {event}: {content and content[:60]}"
            gone = trial.before.keys() & trial.after.keys() - state.keys()
            assert not gone, f"{gone} after {event}"
            whole = trial.scenario.whole
            if whole and whole in state:
                assert trial.after.keys() <= state.keys(), f"a part of {whole} after {event}"


def test_what_was_reported_done_is_on_the_disk(trial):
    drive = None
    for _, drive in replayed(trial):
        pass
    if drive is None:
        assert trial.before == trial.after
        return
    for state in drive.after_loss():
        assert {name: text for name, text in state.items() if not is_hidden(name)} == trial.after


@pytest.mark.parametrize(
    ("told", "state"),
    [
        (["create\t/r/a", "write\t/r/a\t0\t3\nnew", "sync\t/r"], {"a": b""}),
        (["create\t/r/a", "write\t/r/a\t0\t3\nnew", "sync\t/r/a"], {}),
        (["create\t/r/a", "write\t/r/a\t0\t3\nnew", "sync\t/r/a", "sync\t/r"], {"a": b"new"}),
        (["mkdir\t/r/b", "sync\t/r", "create\t/r/b/a"], {"b": None}),
    ],
)
def test_the_model_forgets_what_was_not_synced(told, state):
    drive = disk.Disk("/r", {})
    diary = "".join(line if line.endswith("new") else line + "\n" for line in told).encode()
    for event, arguments, content in disk.events(diary):
        drive.apply(event, arguments, content)
    assert next(drive.after_loss()) == state
