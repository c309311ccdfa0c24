# SPDX-License-Identifier: GPL-3.0-or-later
"""What a disk can hold after a loss of power, worked out from the diary of a run.

The model is as bad as file systems are allowed to be: bytes are safe once their file was synced,
and a name is safe once its folder was. Names of one folder come back in the order in which they were
made, names of different folders in any order, and bytes that were not synced are gone.
"""

import dataclasses
import itertools
import pathlib


@dataclasses.dataclass
class File:
    live: bytearray
    safe: bytes

    def __hash__(self):
        return id(self)


class Folder:
    """The names in it: those that are safe, and what was done since."""

    def __init__(self):
        self.safe = {}
        self.pending = []

    def entries(self, count):
        """The names with so many of the pending changes."""
        names = dict(self.safe)
        for name, node in self.pending[:count]:
            if node is None:
                names.pop(name, None)
            else:
                names[name] = node
        return names

    @property
    def live(self):
        return self.entries(len(self.pending))

    def sync(self):
        self.safe = self.live
        self.pending = []


class Disk:
    def __init__(self, root, files):
        self.root = pathlib.PurePosixPath(root)
        self.tree = Folder()
        self.folders = [self.tree]
        for name, content in sorted(files.items()):
            folder, last = self.parent(self.root / name)
            node = self.folder() if content is None else File(bytearray(content), content)
            folder.safe[last] = node

    def folder(self):
        made = Folder()
        self.folders.append(made)
        return made

    def node(self, path):
        """What stands at a path now."""
        node = self.tree
        for part in pathlib.PurePosixPath(path).relative_to(self.root).parts:
            node = node.live[part]
        return node

    def parent(self, path):
        path = pathlib.PurePosixPath(path)
        return self.node(path.parent), path.name

    def place(self, path, node):
        folder, name = self.parent(path)
        folder.pending.append((name, node))

    def apply(self, event, arguments, content=b""):
        if event == "create":
            self.place(arguments[0], File(bytearray(), b""))
        elif event == "mkdir":
            self.place(arguments[0], self.folder())
        elif event == "empty":
            self.node(arguments[0]).live.clear()
        elif event == "write":
            file, offset = self.node(arguments[0]), int(arguments[1])
            file.live[offset:offset + len(content)] = content
        elif event == "sync":
            node = self.node(arguments[0])
            if isinstance(node, Folder):
                node.sync()
            else:
                node.safe = bytes(node.live)
        elif event in ("unlink", "rmdir"):
            self.place(arguments[0], None)
        elif event in ("rename", "link"):
            node = self.node(arguments[0])
            self.place(arguments[1], node)
            if event == "rename":
                self.place(arguments[0], None)
        else:
            raise ValueError(event)

    def after_loss(self):
        """The states that can be found afterwards, each as a tree like `layer.snapshot`.

        Of the many there are those in which every folder has lost all it could or nothing, and those
        in which a single folder differs from the rest.
        """
        unsafe = [folder for folder in self.folders if folder.pending]
        choices = [dict.fromkeys(unsafe, 0), {each: len(each.pending) for each in unsafe}]
        for base in list(choices):
            for folder in unsafe:
                for count in range(len(folder.pending) + 1):
                    choices.append(base | {folder: count})
        for choice in choices:
            yield dict(self.walk(self.tree, choice, ""))

    def walk(self, folder, choice, path):
        for name, node in folder.entries(choice.get(folder, 0)).items():
            whole = f"{path}/{name}" if path else name
            if isinstance(node, Folder):
                yield whole, None
                yield from self.walk(node, choice, whole)
            else:
                yield whole, node.safe


def events(diary):
    """What was done, from the bytes of a diary."""
    at = 0
    while at < len(diary):
        end = diary.index(b"\n", at)
        event, *arguments = diary[at:end].decode().split("\t")
        at = end + 1
        content = b""
        if event == "write":
            count = int(arguments[2])
            content, at = diary[at:at + count], at + count
        if event != "call":
            yield event, arguments, content
