# SPDX-License-Identifier: GPL-3.0-or-later
"""A call on a file fails: what was there stays whole, nothing is left behind, and it is said.

Each call of a run is made to fail in turn, in each way that is usual for it. `HITL_FAULTS=all` tries
every one of them; else there are some of each kind.
"""

import errno

import layer

ONCE, STAYS = 0, 1
# What each call may come to. A signal and half of the bytes must be overcome.
WAYS = {
    "create": [(errno.ENOSPC, STAYS), (errno.EIO, ONCE), (errno.EINTR, ONCE), (errno.EMFILE, ONCE)],
    "open": [(errno.EIO, ONCE), (errno.EINTR, ONCE), (errno.EMFILE, STAYS)],
    "write": [(errno.ENOSPC, STAYS), (errno.EIO, ONCE), (errno.EINTR, ONCE), ("short", ONCE),
              (errno.EDQUOT, ONCE)],
    "print": [(errno.ENOSPC, STAYS), (errno.EIO, ONCE), (errno.EINTR, ONCE), ("short", ONCE)],
    "fsync": [(errno.EIO, ONCE), (errno.ENOSPC, ONCE), (errno.EINTR, ONCE), (errno.EINVAL, STAYS)],
    "rename": [(errno.EIO, ONCE), (errno.ENOSPC, STAYS), (errno.EACCES, ONCE)],
    "link": [(errno.EIO, ONCE), (errno.ENOSPC, STAYS), (errno.EPERM, STAYS)],
    "mkdir": [(errno.ENOSPC, STAYS), (errno.EIO, ONCE)],
    "read": [(errno.EIO, ONCE), (errno.EINTR, ONCE), ("short", ONCE)],
    "opendir": [(errno.EIO, ONCE), (errno.EMFILE, STAYS)],
    "readdir": [(errno.EIO, ONCE)],
    "close": [(errno.EIO, ONCE)],
    "unlink": [(errno.EIO, ONCE)],
    "ftruncate": [(errno.EIO, ONCE)],
}
OVERCOME = ("short", errno.EINTR)
SAID = (2, 65, 66, 73, 74)


def some(count, most):
    """Numbers from 1 to the count: all, or evenly the first, the last and some between, or one."""
    if count <= most:
        return range(1, count + 1)
    if most == 1:
        return [(count + 1) // 2]
    return sorted({1 + round(index * (count - 1) / (most - 1)) for index in range(most)})


def complaint(trial, result, call, way):
    """What is wrong with how a run ended; nil where nothing is."""
    there = layer.snapshot(trial.folder)
    said = result.stderr.decode()
    if result.returncode < 0:
        return f"signal {-result.returncode}"
    if result.returncode == 0:
        # A second, hidden name that cannot be taken away stays; the file itself is whole.
        if (kept(trial) if call == "unlink" else there) != trial.after:
            return f"exit 0, and not what was to be written: {difference(there, trial.after)}"
        if result.stdout != trial.sure.stdout:
            return "exit 0, and standard output is another"
        return None
    if way in OVERCOME and call not in ("rename", "link", "mkdir"):
        return f"exit {result.returncode} for what can be overcome: {said}"
    if result.returncode not in SAID:
        return f"exit {result.returncode}: {said}"
    if "error" not in said:
        return f"exit {result.returncode} without a word"
    for name, bytes_ in there.items():
        if bytes_ is None:
            continue
        if name not in trial.before and name not in trial.after:
            # What cannot be taken away stays.
            if call == "unlink" and ".hitl-" in name:
                continue
            return f"left behind: {name}"
        if bytes_ not in (trial.before.get(name), trial.after.get(name)) and not is_index(name, bytes_):
            return f"half of {name}"
    lost = trial.before.keys() - there.keys() - (trial.before.keys() - trial.after.keys())
    if lost:
        return f"lost: {lost}"
    whole = trial.scenario.whole
    if whole and whole in there and not trial.after.keys() <= there.keys():
        return f"a part of {whole}"
    return None


def is_index(name, text):
    """Whether this is a whole index, which names the plans that could be written."""
    return name == "plans/index.md" and text.endswith(b"<!-- hitl:end workflows -->\n")


def difference(one, other):
    names = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    return ", ".join(names[:5])


def failures(trial, roots, calls, most):
    """Tries the faults and tells what was wrong, with the number of faults tried."""
    found, tried = [], 0
    for call, count in sorted(calls.items()):
        for way, stays in WAYS.get(call, ()):
            for turn in some(count, most):
                result = trial.run(roots, call=call, at=turn, stays=stays, **{"with": way})
                wrong = complaint(trial, result, call, way)
                tried += 1
                if wrong is None and result.returncode != 0:
                    again = trial.again()
                    if again.returncode != 0 or kept(trial) != trial.after:
                        wrong = f"the next run does not mend it: {again.stderr.decode()}"
                if wrong:
                    found.append(f"{call} {turn} of {count} with {way}{' on' * stays}: {wrong}")
    return found, tried


def kept(trial):
    """What stands in the folder, without hidden files that a fault kept from being taken away."""
    return {name: text for name, text in layer.snapshot(trial.folder).items()
            if ".hitl-" not in name}


def test_a_call_on_its_own_files_fails(trial, is_whole, record_property):
    found, tried = failures(trial, None, trial.calls, 60 if is_whole else 1)
    record_property("tried", tried)
    print(f"{tried} faults tried", *found, sep="\n")
    assert not found, "\n".join(found)


def test_a_call_on_content_fails(trial, is_whole):
    diary = trial.diary.with_suffix(".content")
    assert trial.run(layer.CONTENT, diary=diary).returncode == 0
    calls = layer.calls(diary)
    # Standard output was made to fail among its own files.
    del calls["print"]
    found, tried = failures(trial, layer.CONTENT, calls, 12 if is_whole else 1)
    print(f"{tried} faults tried", *found, sep="\n")
    assert not found, "\n".join(found)
