// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the program no more memory from its FAULT_AT-th request on; the requests that fail can be
// those of FAULT_LEAST bytes and more.
#define _GNU_SOURCE
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static atomic_long made, at, least;

__attribute__((constructor)) static void begin(void) {
  const char *size = getenv("FAULT_LEAST");
  least = size ? atol(size) : 0;
  // Children, such as gzip, are none of this.
  if (strcmp(program_invocation_short_name, "hitl") == 0) at = atol(getenv("FAULT_AT"));
}

static int fails(size_t size) {
  if (at == 0 || size < (size_t)least || ++made < at) return 0;
  errno = ENOMEM;
  return 1;
}

void *malloc(size_t size) { return fails(size) ? 0 : __libc_malloc(size); }

void *calloc(size_t count, size_t size) {
  return fails(count * size) ? 0 : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size) { return fails(size) ? 0 : __libc_realloc(old, size); }

void *aligned_alloc(size_t alignment, size_t size) {
  return fails(size) ? 0 : __libc_memalign(alignment, size);
}

int posix_memalign(void **into, size_t alignment, size_t size) {
  if (fails(size)) return ENOMEM;
  *into = __libc_memalign(alignment, size);
  return *into ? 0 : ENOMEM;
}
