// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of one case.
struct CaseValues {
  /// Numbers of names, -1 where the case has none.
  var lane: Int32 = -1
  var segment: Int32 = -1
  var version: Int32 = -1
  var overrideReason: Int32 = -1
  /// Days since 1970 in UTC, -1 where the case has no time.
  var day: Int32 = -1
  /// The bin of the confidence, -1 without one.
  var bin: Int32 = -1
  var escalated = Known.unknown
  var overridden = Known.unknown
  var audited = Known.unknown
  var correct = Known.unknown
  var planted = Known.unknown
  /// The place of who decided among all deciders, -1 where it is not known.
  var decidedBy: Int8 = -1
  /// Above 0 to 1, NaN where it is not known.
  var chance = Double.nan
  /// Seconds, NaN where they are not known.
  var resolution = Float.nan
  var review = Float.nan
  /// NaN where nobody gave a score.
  var satisfaction = Double.nan

  enum Known: Int8 {
    case unknown = -1
    case no = 0
    case yes = 1

    /// 1 for yes, else 0.
    @inline(__always)
    var count: Int { self == .yes ? 1 : 0 }
  }
}
