// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of the inputs of a run, and how the run ends for it.
struct RunTally {
  private(set) var done = 0
  private(set) var failed = 0
  private var worst = ExitStatus.done

  mutating func add(_ status: ExitStatus) {
    if status == .done { done += 1 } else { failed += 1 }
    note(status)
  }

  /// Takes note of a failure that is none of an input, such as an empty folder.
  mutating func note(_ status: ExitStatus) { worst = max(worst, status) }

  mutating func add(_ other: RunTally) {
    done += other.done
    failed += other.failed
    note(other.worst)
  }

  /// Done, partly done, or the worst of what failed.
  var status: ExitStatus { worst > .done && done > 0 ? .partlyDone : worst }
}
