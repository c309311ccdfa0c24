// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

/// What the system's confidence decides about cases.
struct ConfidencePart {
  let rows: [ThresholdRow]
  /// Why no case goes its way by it, as said in the room, empty where nobody said why; nil where it
  /// means something.
  let worthless: String?
  /// What was said of it where nobody knows yet whether it means something.
  let doubt: String?

  /// Whether it only sways whoever approves, as nothing goes alone by it.
  let isHidden: Bool

  /// Nil where no confidence could decide about a case, and nobody said that it misleads.
  init?(on page: PlanPage) {
    rows = ThresholdRow.all(on: page)
    let isAsked = page.figures.strictestThreshold != nil && !page.figures.aloneInTheEnd.isEmpty
    let isApproved = page.lanes.contains { LaneRow($0, on: page).way == .approved }
    isHidden = isApproved && !isAsked
    let note = page.note(on: FactKey.usableConfidence.rawValue).map(PageText.withoutStop)
    worthless =
      page.inputs.isConfidenceWorthless && (isAsked || isHidden && note != nil) ? note ?? "" : nil
    let said = page.file.value(of: FactKey.usableConfidence.rawValue)
    doubt =
      said == .unknown
      ? page.note(on: FactKey.usableConfidence.rawValue).map(PageText.withoutStop) : nil
    guard worthless != nil || !rows.isEmpty else { return nil }
  }

  static let view = TemplateView<ConfidencePart>(
    .list("rows", of: ThresholdRow.view, \.rows),
    .flag("is_worthless") { $0.worthless != nil },
    .text("worthless", \.worthless),
    .flag("is_hidden", \.isHidden),
    .text("doubt", \.doubt))
}
