// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between the program and the system's calls on files: keeps a diary of them, and makes one
// of them fail.
//
// The environment says what to do:
//   FAULT_ROOTS  folders that count, separated by colons; other calls pass by
//   FAULT_DIARY  a file that takes a line per call, and what the disk would be asked to keep
//   FAULT_CALL   the call that fails, such as write
//   FAULT_AT     which of its calls, from 1
//   FAULT_WITH   the error number, or short (half is done), kill (before it) or killed (after it)
//   FAULT_STAYS  1: every later call of the kind fails as well
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))

enum effect { PASS, FAIL, SHORT, KILL_AFTER };

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

// Children, such as gzip, are none of this.
static int is_program(void) {
  static int known = -1;
  if (known < 0) known = strcmp(program_invocation_short_name, "hitl") == 0;
  return known;
}

static int counts(const char *path) {
  const char *roots = getenv("FAULT_ROOTS");
  while (roots && *roots) {
    size_t length = strcspn(roots, ":");
    if (strncmp(path, roots, length) == 0 && (path[length] == '/' || !path[length])) return 1;
    roots += length + (roots[length] == ':');
  }
  return 0;
}

// The path from the root; its last part is not followed.
static int absolute(const char *path, char *into) {
  if (!path || !*path || !is_program()) return 0;
  char folder[PATH_MAX];
  if (path[0] == '/') {
    if (snprintf(into, PATH_MAX, "%s", path) >= PATH_MAX) return 0;
  } else {
    if (!getcwd(folder, sizeof folder)) return 0;
    while (path[0] == '.' && path[1] == '/') path += 2;
    if (strcmp(path, ".") == 0) path = "";
    if (snprintf(into, PATH_MAX, *path ? "%s/%s" : "%s%s", folder, path) >= PATH_MAX) return 0;
  }
  size_t end = strlen(into);
  while (end > 1 && into[end - 1] == '/') into[--end] = 0;
  return counts(into);
}

static int behind(int file, char *into) {
  if (!is_program()) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t count = syscall(SYS_readlinkat, AT_FDCWD, link, into, PATH_MAX - 1);
  if (count < 0) return 0;
  into[count] = 0;
  return counts(into);
}

static void diary(const char *head, const void *bytes, size_t count) {
  static _Atomic int file = -1;
  const char *name = getenv("FAULT_DIARY");
  if (!name) return;
  if (file < 0) {
    file = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
  struct iovec parts[] = {{(void *)head, strlen(head)}, {(void *)bytes, count}};
  syscall(SYS_writev, file, parts, count ? 2 : 1);
}

static void note(const char *what, const char *path, const char *other) {
  char line[2 * PATH_MAX + 64];
  snprintf(line, sizeof line, other ? "%s\t%s\t%s\n" : "%s\t%s\n", what, path, other);
  diary(line, 0, 0);
}

// What becomes of a call that counts.
static enum effect effect(const char *call) {
  int before = errno;
  note("call", call, 0);
  errno = before;
  const char *wanted = getenv("FAULT_CALL");
  if (!wanted || strcmp(wanted, call) != 0) return PASS;
  static atomic_int number;
  int turn = ++number, at = atoi(getenv("FAULT_AT"));
  const char *stays = getenv("FAULT_STAYS");
  if (turn < at || (turn > at && !(stays && *stays == '1'))) return PASS;
  const char *with = getenv("FAULT_WITH");
  if (strcmp(with, "short") == 0) return SHORT;
  if (strcmp(with, "killed") == 0) return KILL_AFTER;
  if (strcmp(with, "kill") == 0) kill(getpid(), SIGKILL);
  errno = atoi(with);
  return FAIL;
}

static long after(enum effect effect, long result) {
  if (effect == KILL_AFTER) kill(getpid(), SIGKILL);
  return result;
}

static int opening(int (*call)(const char *, int, ...), const char *path, int flags, int mode) {
  char whole[PATH_MAX];
  if (!absolute(path, whole)) return call(path, flags, mode);
  enum effect what = effect(flags & O_CREAT ? "create" : "open");
  if (what == FAIL) return -1;
  struct stat there;
  int is_new = lstat(path, &there) != 0;
  int file = call(path, flags, mode);
  if (file >= 0 && is_new) note("create", whole, 0);
  if (file >= 0 && !is_new && flags & O_TRUNC) note("empty", whole, 0);
  return after(what, file);
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  int mode = flags & O_CREAT ? va_arg(list, int) : 0;
  va_end(list);
  return opening(REAL(open), path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  int mode = flags & O_CREAT ? va_arg(list, int) : 0;
  va_end(list);
  return opening(REAL(open64), path, flags, mode);
}

// Standard output counts for what fails, and is none of what the disk keeps.
ssize_t write(int file, const void *bytes, size_t count) {
  char whole[PATH_MAX], head[PATH_MAX + 64];
  int is_kept = behind(file, whole);
  if (!is_kept && !(file == 1 && is_program() && getenv("FAULT_ROOTS"))) {
    return REAL(write)(file, bytes, count);
  }
  enum effect what = effect(is_kept ? "write" : "print");
  if (what == FAIL) return -1;
  if (what == SHORT && count > 1) count /= 2;
  off_t offset = is_kept ? lseek(file, 0, SEEK_CUR) : 0;
  ssize_t done = REAL(write)(file, bytes, count);
  if (is_kept && done > 0) {
    snprintf(head, sizeof head, "write\t%s\t%lld\t%zd\n", whole, (long long)offset, done);
    diary(head, bytes, done);
  }
  return after(what, done);
}

ssize_t read(int file, void *bytes, size_t count) {
  char whole[PATH_MAX];
  if (!behind(file, whole)) return REAL(read)(file, bytes, count);
  enum effect what = effect("read");
  if (what == FAIL) return -1;
  if (what == SHORT && count > 1) count /= 2;
  return after(what, REAL(read)(file, bytes, count));
}

int fsync(int file) {
  char whole[PATH_MAX];
  if (!behind(file, whole)) return REAL(fsync)(file);
  enum effect what = effect("fsync");
  if (what == FAIL) return -1;
  int done = REAL(fsync)(file);
  if (done == 0) note("sync", whole, 0);
  return after(what, done);
}

int close(int file) {
  char whole[PATH_MAX];
  if (file < 3 || !behind(file, whole)) return REAL(close)(file);
  enum effect what = effect("close");
  int reason = errno;
  int done = REAL(close)(file);
  if (what != FAIL) return after(what, done);
  errno = reason;
  return -1;
}

static int naming(
  const char *name, int (*call)(const char *, const char *), const char *from, const char *to
) {
  char whole[PATH_MAX], other[PATH_MAX];
  if (!absolute(to, other) || !absolute(from, whole)) return call(from, to);
  enum effect what = effect(name);
  if (what == FAIL) return -1;
  int done = call(from, to);
  if (done == 0) note(name, whole, other);
  return after(what, done);
}

int rename(const char *from, const char *to) { return naming("rename", REAL(rename), from, to); }
int link(const char *from, const char *to) { return naming("link", REAL(link), from, to); }

static int placing(const char *name, int (*call)(const char *), const char *path) {
  char whole[PATH_MAX];
  if (!absolute(path, whole)) return call(path);
  enum effect what = effect(name);
  if (what == FAIL) return -1;
  int done = call(path);
  if (done == 0) note(name, whole, 0);
  return after(what, done);
}

int unlink(const char *path) { return placing("unlink", REAL(unlink), path); }
int rmdir(const char *path) { return placing("rmdir", REAL(rmdir), path); }

int mkdir(const char *path, mode_t mode) {
  char whole[PATH_MAX];
  if (!absolute(path, whole)) return REAL(mkdir)(path, mode);
  enum effect what = effect("mkdir");
  if (what == FAIL) return -1;
  int done = REAL(mkdir)(path, mode);
  if (done == 0) note("mkdir", whole, 0);
  return after(what, done);
}

int ftruncate(int file, off_t length) {
  char whole[PATH_MAX];
  if (!behind(file, whole)) return REAL(ftruncate)(file, length);
  enum effect what = effect("ftruncate");
  if (what == FAIL) return -1;
  int done = REAL(ftruncate)(file, length);
  if (done == 0 && length == 0) note("empty", whole, 0);
  return after(what, done);
}

DIR *opendir(const char *path) {
  char whole[PATH_MAX];
  if (!absolute(path, whole)) return REAL(opendir)(path);
  enum effect what = effect("opendir");
  if (what == FAIL) return 0;
  DIR *stream = REAL(opendir)(path);
  after(what, 0);
  return stream;
}

struct dirent64 *readdir64(DIR *stream) {
  char whole[PATH_MAX];
  if (!behind(dirfd(stream), whole)) return REAL(readdir64)(stream);
  enum effect what = effect("readdir");
  if (what == FAIL) return 0;
  struct dirent64 *entry = REAL(readdir64)(stream);
  after(what, 0);
  return entry;
}

struct dirent *readdir(DIR *stream) { return (struct dirent *)readdir64(stream); }
