# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands between the program and the system's calls, to make them fail or to watch them."""

import atexit
import functools
import shutil
import subprocess
import tempfile

HEAD = """
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#define REAL(name) dlsym(RTLD_NEXT, #name)
"""

# A planted link wherever the program is about to make a file of its own, the first three times.
PLANTED_LINKS = """
static int planted;
static void plant(const char *path) {
  const char *victim = getenv("VICTIM");
  if (strstr(path, "hitl-") && !strstr(path, ".lock") && planted < 3 && !symlink(victim, path))
    planted++;
}
int open(const char *path, int flags, ...) {
  int (*real)(const char *, int, ...) = REAL(open);
  va_list list; va_start(list, flags); int mode = va_arg(list, int); va_end(list);
  if (flags & O_CREAT) plant(path);
  return real(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  int (*real)(const char *, int, ...) = REAL(open64);
  va_list list; va_start(list, flags); int mode = va_arg(list, int); va_end(list);
  if (flags & O_CREAT) plant(path);
  return real(path, flags, mode);
}
"""

# A disk that keeps other bytes than those that were written.
FORGETFUL_DISK = """
ssize_t write(int file, const void *bytes, size_t count) {
  ssize_t (*real)(int, const void *, size_t) = REAL(write);
  if (file < 3 || count < 100) return real(file, bytes, count);
  char *other = malloc(count);
  memcpy(other, bytes, count);
  other[count / 2] ^= 1;
  ssize_t done = real(file, other, count);
  free(other);
  return done;
}
"""

# A diary of what is made, synced and renamed.
DIARY = """
static void note(const char *what, int file, const char *path) {
  char link[64], name[4096] = "";
  if (file >= 0) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t count = readlink(link, name, sizeof name - 1);
    if (count < 0) return;
    name[count] = 0;
    path = name;
  }
  FILE *diary = fopen(getenv("DIARY"), "a");
  fprintf(diary, "%s %s\\n", what, path);
  fclose(diary);
}
int fsync(int file) { int (*real)(int) = REAL(fsync); note("sync", file, 0); return real(file); }
int rename(const char *from, const char *to) {
  int (*real)(const char *, const char *) = REAL(rename);
  note("name", -1, to);
  return real(from, to);
}
int link(const char *from, const char *to) {
  int (*real)(const char *, const char *) = REAL(link);
  note("name", -1, to);
  return real(from, to);
}
"""

# The permissions of each hidden file at each write to it.
MODES = """
ssize_t write(int file, const void *bytes, size_t count) {
  ssize_t (*real)(int, const void *, size_t) = REAL(write);
  char link[64], name[4096] = "";
  struct stat found;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  if (readlink(link, name, sizeof name - 1) > 0 && strstr(name, "/.hitl-") && !fstat(file, &found)) {
    FILE *modes = fopen(getenv("MODES"), "a");
    fprintf(modes, "%o\\n", found.st_mode & 07777);
    fclose(modes);
  }
  return real(file, bytes, count);
}
"""

# Somebody who writes the file named by RIVAL just before its new text takes its place.
RIVAL = """
static int done;
static void rival(void) {
  if (done++) return;
  FILE *file = fopen(getenv("RIVAL"), "a");
  fputs(getenv("RIVAL_TEXT"), file);
  fclose(file);
}
int fsync(int file) { int (*real)(int) = REAL(fsync); rival(); return real(file); }
"""

# A folder of files w….yaml that breaks off behind the second of them.
BROKEN_FOLDER = """
struct dirent64 *readdir64(DIR *stream) {
  static int count;
  struct dirent64 *(*real)(DIR *) = REAL(readdir64);
  struct dirent64 *entry = real(stream);
  if (entry && strstr(entry->d_name, "yaml") && entry->d_name[0] == 'w' && ++count > 2) {
    errno = EIO;
    return 0;
  }
  return entry;
}
struct dirent *readdir(DIR *stream) { return (struct dirent *)readdir64(stream); }
"""


# The folder with a file `last.txt`, of which the reading that $BREAKS counts breaks off; how often it
# was read stands in `reads`.
FOLDER_BROKEN_ONCE = """
struct dirent64 *readdir64(DIR *stream) {
  static int count;
  struct dirent64 *(*real)(DIR *) = REAL(readdir64);
  struct dirent64 *entry = real(stream);
  if (entry && !strcmp(entry->d_name, "last.txt")) {
    FILE *reads = fopen("reads", "w");
    fprintf(reads, "%d", ++count);
    fclose(reads);
    if (count == atoi(getenv("BREAKS"))) {
      errno = EIO;
      return 0;
    }
  }
  return entry;
}
struct dirent *readdir(DIR *stream) { return (struct dirent *)readdir64(stream); }
"""


@functools.cache
def loadable(library):
    """Its path as the loader takes it, which parts names at spaces and colons; a copy where it has some."""
    if not any(sign in str(library) for sign in " :"):
        return str(library)
    folder = tempfile.mkdtemp(prefix="hitl-preload-", dir="/tmp")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return shutil.copy(library, folder)


def library(folder, code):
    """A library that the program is started with; the environment names it to the loader."""
    source = folder / "calls.c"
    source.write_text(HEAD + code)
    compiled = folder / "calls.so"
    compiler = shutil.which("cc") or shutil.which("clang")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", compiled, source, "-ldl"], check=True)
    return {"LD_PRELOAD": loadable(compiled)}
