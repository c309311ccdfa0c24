# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package: its form, and its life in a fresh Debian made by debootstrap."""

import hashlib
import os
import pathlib
import platform
import re
import shutil
import subprocess

import pytest

from program import ROOT

DIST = ROOT / ".build" / "dist"
BARE = ROOT / ".build" / "engines" / "debian"
AS_ROOT = [] if os.geteuid() == 0 else ["sudo"]
DOCS = "/usr/share/doc/hitl"
# What package managers keep for themselves, and what vanishes by itself.
THEIRS = re.compile(r"/(var/(lib/(dpkg|apt)|log|cache)|tmp|proc|run|dev)(/|$)")


def build(**changes):
    """Runs make dist as a person would, and returns the package."""
    own = {name: value for name, value in os.environ.items()
           if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "SOURCE_DATE_EPOCH")}
    said = subprocess.run(
        ["make", "-C", ROOT, "dist"], env=own | changes, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", check=True)
    [package] = DIST.glob("*.deb")
    assert f"Built {package}\n" in said.stdout
    return package


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    shutil.rmtree(DIST, ignore_errors=True)
    return pathlib.Path(shutil.copy(build(), tmp_path_factory.mktemp("dist")))


# ---- its form

def test_same_files_give_the_same_bytes(package):
    """Whoever builds it, at whatever time and with whatever permissions new files get."""
    before = os.umask(0o077)
    try:
        again = build(TZ="Asia/Tokyo", LC_ALL="C")
    finally:
        os.umask(before)
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (package, again)]
    assert digests[0] == digests[1]


def test_bears_the_day_of_its_release(package):
    version = package.name.split("_")[1]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    [day] = re.findall(rf"^## {re.escape(version)}, (.*)$", changes, flags=re.MULTILINE)
    shown = subprocess.run(
        ["dpkg-deb", "--contents", package], env=os.environ | {"TZ": "UTC"}, capture_output=True,
        encoding="utf-8", check=True).stdout
    rows = [line.split() for line in shown.splitlines()]
    assert {(owner, date, time) for _, owner, _, date, time, *_ in rows} == {
        ("root/root", day, "00:00")}


def test_lintian_has_nothing_to_say(package):
    said = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error,warning", package],
        capture_output=True, encoding="utf-8")
    assert (said.returncode, said.stdout) == (0, "")


def test_fields(package):
    shown = subprocess.run(
        ["dpkg-deb", "--field", package], capture_output=True, encoding="utf-8", check=True).stdout
    fields = dict(re.findall(r"^(\S+): (.*)$", shown, flags=re.MULTILINE))
    assert fields["Package"] == "hitl"
    assert package.name == f"hitl_{fields['Version']}_{fields['Architecture']}.deb"
    assert {"libreadline8", "libc6"} <= set(re.findall(r"[\w.+-]+", fields["Depends"]))
    assert {"pandoc", "librsvg2-bin"} <= set(re.findall(r"[\w.+-]+", fields["Recommends"]))


# ---- its life

@pytest.fixture(scope="module")
def system(package, tmp_path_factory):
    """A fresh Debian with nothing in it that is not essential, and the package lying there."""
    if not BARE.exists():
        release = platform.freedesktop_os_release()["VERSION_CODENAME"]
        fresh = BARE.with_name("debian-fresh")
        subprocess.run([*AS_ROOT, "rm", "-rf", fresh], check=True)
        subprocess.run(
            [*AS_ROOT, "debootstrap", "--variant=minbase", release, fresh], check=True,
            capture_output=True)
        subprocess.run([*AS_ROOT, "mv", fresh, BARE], check=True)
    place = tmp_path_factory.mktemp("debian") / "root"
    subprocess.run([*AS_ROOT, "cp", "-a", BARE, place], check=True)
    subprocess.run([*AS_ROOT, "cp", package, place / "tmp"], check=True)
    yield place
    subprocess.run([*AS_ROOT, "rm", "-rf", place], check=True)


def inside(system, script, user="root"):
    """Runs a script in the system, with processes of its own, and expects it to succeed."""
    said = subprocess.run(
        [*AS_ROOT, "env", "--ignore-environment", "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
         "DEBIAN_FRONTEND=noninteractive", "HOME=/nonexistent", "LC_ALL=C.UTF-8",
         "unshare", "--mount", "--pid", "--fork", "--mount-proc", f"--root={system}",
         "runuser", "-u", user, "--", "sh", "-euc", script],
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
    assert said.returncode == 0, said.stdout + said.stderr
    return said.stdout


def files(system):
    found = inside(system, "find / -xdev").splitlines()
    return {path for path in found if not THEIRS.match(path)}


@pytest.fixture(scope="module")
def life(system, package):
    """The files before the package comes; what is said while it is there; the files afterwards."""
    before = files(system)
    inside(system, f"apt-get update && apt-get install --yes --no-install-recommends /tmp/{package.name}")
    with_it = {
        "verify": inside(system, "dpkg --verify hitl"),
        "libraries": inside(system, "ldd /usr/bin/hitl"),
        "version": inside(system, "cd / && hitl --version", user="nobody"),
        "check": inside(system, "cd / && hitl check", user="nobody"),
        "documents": inside(
            system,
            f"mkdir /tmp/work && cd /tmp/work && hitl plan {DOCS}/Examples/back-office"
            " && hitl report --output report.html && ls plans report.html", user="nobody"),
        "pages": inside(system, f"ls -L {DOCS}/docs/tutorial.md {DOCS}/LICENSE {DOCS}/LICENSE-CC0"
                                " /usr/share/man/man1/hitl.1.gz"),
        "zsh": inside(system, "ls /usr/share/zsh/vendor-completions/_hitl"),
    }
    inside(system, "apt-get purge --yes hitl && apt-get autoremove --purge --yes")
    return before, with_it, files(system)


def test_installs_whole(life):
    _, said, _ = life
    assert said["verify"] == ""
    assert "not found" not in said["libraries"]
    assert "swift" not in said["libraries"]


def test_runs_for_anybody_from_anywhere(life, package):
    _, said, _ = life
    assert said["version"].startswith(f"hitl {package.name.split('_')[1]} ")
    assert "none found" not in said["version"]
    assert said["check"].endswith("0 with errors\n")
    assert {"small-loan-decisions.md", "handbook.md", "index.md", "report.html"} <= set(
        said["documents"].split())


def test_is_removed_without_a_trace(life):
    before, _, after = life
    assert after == before


# ---- completions

@pytest.fixture(scope="module")
def unpacked(package, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    subprocess.run(["dpkg-deb", "--extract", package, folder], check=True)
    return folder / "usr" / "share"


def test_fish_completes(unpacked):
    said = subprocess.run(
        ["fish", "--no-config", "-c",
         'source $argv[1]; complete -C "hitl portf"; complete -C "hitl plan --pr"',
         unpacked / "fish" / "vendor_completions.d" / "hitl.fish"],
        capture_output=True, encoding="utf-8", check=True)
    assert [line.split("\t")[0] for line in said.stdout.splitlines()] == ["portfolio", "--prune"]


def test_zsh_reads_its_completion(unpacked):
    folder = unpacked / "zsh" / "vendor-completions"
    said = subprocess.run(
        ["zsh", "-f", "-c", f"fpath=({folder} $fpath); autoload -Uz compinit; compinit -D -u;"
         " print $_comps[hitl]; autoload +X _hitl"],
        capture_output=True, encoding="utf-8", check=True)
    assert (said.stdout, said.stderr) == ("_hitl\n", "")
