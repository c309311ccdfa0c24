// SPDX-License-Identifier: GPL-3.0-or-later

/// What this session has voted on one question.
struct SessionVotes {
  /// How often: at most twice.
  var rounds = 0
  /// Whether the last round was left by going back: what is called out next takes its place.
  var isRetaken = false
  /// Whether votes were cast that are not settled yet.
  var isOpen = false
  /// What had been settled before those votes.
  var standing: SettledVote?
  /// What had been settled before the votes of this session settled something else.
  var outvoted: SettledVote?
  /// What votes had settled before other answers were typed, in order.
  var settled: [SettledVote] = []
}
