// SPDX-License-Identifier: GPL-3.0-or-later

/// What is counted of the cases that share lane, segment, day and version.
struct MarkCounts: Sendable {
  var cases = 0
  var escalated = PartCount()
  var overridden = PartCount()
  var overriddenWrong = PartCount()
  /// By the place of the decider among all.
  var decidedBy = InlineArray<4, Int>(repeating: 0)
  var judged = PartCount()
  var unseenJudged = PartCount()
  var labels = DrawCounts()
  var unseenLabels = DrawCounts()
  var planted = PartCount()
  var satisfactionEscalated = SatisfactionCount()
  var satisfactionUnseen = SatisfactionCount()
  /// Of the labels; infinite and 0 without any.
  var leastChance = Double.infinity
  var greatestChance = 0.0
  var overrideReasons: [String: Int] = [:]

  /// As they count in a group of a kind, without bins.
  func counts(in kind: GroupKind) -> GroupCounts {
    var counts = GroupCounts()
    counts.cases = cases
    counts.escalated = escalated
    counts.overridden = overridden
    counts.overriddenWrong = overriddenWrong
    counts.overrideReasons = overrideReasons
    for (place, decider) in Decider.allCases.enumerated() where decidedBy[place] > 0 {
      counts.decidedBy[decider] = decidedBy[place]
    }
    counts.judged = judged
    counts.unseenJudged = unseenJudged
    counts.labels = labels.labels(in: kind)
    counts.unseenLabels = unseenLabels.labels(in: kind)
    if greatestChance > 0 { counts.chances = leastChance...greatestChance }
    counts.planted = planted
    counts.satisfactionEscalated = satisfactionEscalated
    counts.satisfactionUnseen = satisfactionUnseen
    return counts
  }
}
