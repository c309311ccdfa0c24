// SPDX-License-Identifier: GPL-3.0-or-later

/// One check of the answers against each other, or against what was reckoned from them.
///
/// It reads typed keys. The rules of what was said in words look for telltales, which are content, and
/// only ask back: no verdict, control or figure rests on a word.
package protocol FindingRule: Sendable {
  static var id: FindingID { get }

  /// What it finds, in the order of the file; nothing where a figure that it needs is not known.
  func findings(in context: FindingContext) -> [Finding]
}

extension FindingRule {
  /// A finding of this rule.
  func finding(
    _ subjects: [FindingSubject], _ values: [FindingSlot: FigureValue?] = [:],
    stops: StoppedPart? = nil
  ) -> Finding {
    Finding(Self.id, subjects, values, stops: stops)
  }
}
