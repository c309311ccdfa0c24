// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews
import Templates

extension ScreenViews {
  static let finding = ScreenTemplate<FindingScreen>(
    "finding",
    .count("number", \.number),
    .count("total", \.total),
    .text("says", \.finding.says),
    .text("but", \.finding.but),
    .text("proposal", \.finding.proposal),
    .text("first", \.participants.first))
}
