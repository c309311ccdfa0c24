// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// What a screen leaves out to fit its lines, tried in this order.
enum ScreenRoom: Int, CaseIterable, Comparable, Sendable {
  case ample
  case noExamples
  case noIntroduction
  case noHints
  case noBlankLines
  /// Each line that would go on in the next is cut.
  case shortLines
  /// Short lines without the one that says where the interview stands.
  case noHeader
  /// Whole lines again, with the options in running text.
  case runningOptions
  /// Of the options only what is typed, and no remarks.
  case noLabels
  case least

  var cutsLines: Bool { self == .shortLines || self == .noHeader || self == .least }

  /// The question itself is cut last.
  var cutsHeadings: Bool { self == .least }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A screen's content with the terminal it is shown on.
struct ScreenFrame<Content: Sendable>: Sendable {
  var content: Content
  var style: ScreenStyle
  var room: ScreenRoom
}

/// What the templates of screens can name.
enum ScreenViews {
  /// A view of a screen, with the names that every screen has.
  static func root<Content: Sendable>(
    _ fields: [TemplateView<Content>.Field]
  ) -> TemplateView<ScreenFrame<Content>> {
    TemplateView(
      [
        .flag("is_plain") { $0.style.isPlain },
        .flag("is_projector") { $0.style.isProjector },
        .flag("with_examples") { $0.room < .noExamples },
        .flag("with_intro") { $0.room < .noIntroduction },
        .flag("with_hints") { $0.room < .noHints },
        .flag("with_header") { $0.room != .noHeader },
        .flag("with_remarks") { $0.room < .noLabels },
        .flag("with_labels") { $0.room < .runningOptions },
        .flag("with_running_options") { $0.room == .runningOptions },
      ]
        + fields.map { field in
          TemplateView<ScreenFrame<Content>>.Field(name: field.name, shape: field.shape) {
            field.value($0.content)
          }
        })
  }
}
