// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of a summary, in the order in which a query writes them.
///
/// Each row is of one `part`: `log` has how many rows there are, as `judged` those of cases that come
/// again and as `wrong` the keys of a second table that do, both where no rule says which counts, `dropped` a reason and how many rows
/// it has dropped, `marks` what was counted of a lane, segment, day and version, and `bins` of a
/// lane, version and confidence.
enum SummaryColumn: String, CaseIterable {
  case part
  case lane
  case segment
  /// Days since 1970 in UTC.
  case day
  case version
  /// ⌊confidence · 10,000 + 0.5⌋.
  case bin
  /// Why rows were dropped; in the part `log`, which roles there are.
  case words
  case cases
  case escalatedKnown = "escalated_known"
  case escalated
  case overriddenKnown = "overridden_known"
  case overridden
  case overriddenJudged = "overridden_judged"
  case overriddenWrong = "overridden_wrong"
  case person
  case rule
  case timeout
  case bypass
  case judged
  case wrong
  case unseenJudged = "unseen_judged"
  case unseenWrong = "unseen_wrong"
  case planted
  case plantedCaught = "planted_caught"
  case escalatedScores = "escalated_scores"
  case escalatedScoreSum = "escalated_score_sum"
  case escalatedScoreSquares = "escalated_score_squares"
  case unseenScores = "unseen_scores"
  case unseenScoreSum = "unseen_score_sum"
  case unseenScoreSquares = "unseen_score_squares"
  case leastChance = "least_chance"
  case greatestChance = "greatest_chance"
  case labels
  case labelsWrong = "labels_wrong"
  /// 1 ÷ p of the labels, in the units of `DrawWeight`, as are the other weights and squares.
  case weight
  case wrongWeight = "wrong_weight"
  case squares
  case wrongSquares = "wrong_squares"
  case thinnedAll = "thinned_all"
  case thinnedLane = "thinned_lane"
  case thinnedSegment = "thinned_segment"
  case thinnedDay = "thinned_day"
  case thinnedVersion = "thinned_version"
  case thinnedLaneVersion = "thinned_lane_version"
  case thinnedLaneDay = "thinned_lane_day"
  case thinnedAllWrong = "thinned_all_wrong"
  case thinnedLaneWrong = "thinned_lane_wrong"
  case thinnedSegmentWrong = "thinned_segment_wrong"
  case thinnedDayWrong = "thinned_day_wrong"
  case thinnedVersionWrong = "thinned_version_wrong"
  case thinnedLaneVersionWrong = "thinned_lane_version_wrong"
  case thinnedLaneDayWrong = "thinned_lane_day_wrong"
  case unseenLabels = "unseen_labels"
  case unseenLabelsWrong = "unseen_labels_wrong"
  case unseenWeight = "unseen_weight"
  case unseenWrongWeight = "unseen_wrong_weight"
  case unseenSquares = "unseen_squares"
  case unseenWrongSquares = "unseen_wrong_squares"
  case unseenThinnedAll = "unseen_thinned_all"
  case unseenThinnedLane = "unseen_thinned_lane"
  case unseenThinnedSegment = "unseen_thinned_segment"
  case unseenThinnedDay = "unseen_thinned_day"
  case unseenThinnedVersion = "unseen_thinned_version"
  case unseenThinnedLaneVersion = "unseen_thinned_lane_version"
  case unseenThinnedLaneDay = "unseen_thinned_lane_day"
  case unseenThinnedAllWrong = "unseen_thinned_all_wrong"
  case unseenThinnedLaneWrong = "unseen_thinned_lane_wrong"
  case unseenThinnedSegmentWrong = "unseen_thinned_segment_wrong"
  case unseenThinnedDayWrong = "unseen_thinned_day_wrong"
  case unseenThinnedVersionWrong = "unseen_thinned_version_wrong"
  case unseenThinnedLaneVersionWrong = "unseen_thinned_lane_version_wrong"
  case unseenThinnedLaneDayWrong = "unseen_thinned_lane_day_wrong"

  enum Part: String {
    case log
    case dropped
    case marks
    case bins
  }

  /// The place of a column among all.
  var place: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
