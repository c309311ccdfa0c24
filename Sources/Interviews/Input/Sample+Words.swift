// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

extension Sample {
  /// What a share was counted on, as people say it: `310 of 500`; nil where nobody has counted.
  var words: String? {
    guard let count, let of else { return nil }
    return "\(FigureText.count(count)) of \(FigureText.count(of))"
  }
}
