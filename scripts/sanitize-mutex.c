// SPDX-License-Identifier: GPL-3.0-or-later
// What a Mutex of Swift's library does where another thread holds it, in sight of the sanitizer of threads.
//
// Swift writes the way without a wait into each program, where the sanitizer sees it. The wait itself is
// in libswiftSynchronization, which is built without: what one thread wrote below the lock then seems to
// race with the thread that waited. This waits with what is seen, and stands before the library's own
// in programs that are built under that sanitizer. It never says that somebody waits, so that an unlock
// takes the way without a wait, too.
#include <sched.h>
#include <stdint.h>

__attribute__((swiftcall)) void wait_for_lock(
  uint32_t thread, __attribute__((swift_context)) uint32_t *owner)
  __asm__("$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");

__attribute__((swiftcall)) void wait_for_lock(
  uint32_t thread, __attribute__((swift_context)) uint32_t *owner) {
  uint32_t nobody = 0;
  while (!__atomic_compare_exchange_n(
    owner, &nobody, thread, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
    nobody = 0;
    sched_yield();
  }
}
