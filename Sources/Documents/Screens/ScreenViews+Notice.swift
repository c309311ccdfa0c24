// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews

extension ScreenViews {
  /// The lists of an answer file that remarks go to.
  private enum RemarkList: String, CaseIterable {
    case parked = "parking_lot"
    case actions
    case decisions
    case assumptions
  }

  /// The notices that say no more than their name.
  private enum Word: String, CaseIterable {
    case noted
    case skipped
    case atStart = "at_start"
    case changedElsewhere = "changed_elsewhere"
    case savedAgain = "saved_again"
    case quick
    case full
  }

  static let notice = ScreenTemplate<Notice>(
    "notice",
    .word("notice") { word(of: $0) },
    .text("understood") { notice in
      if case .understood(let text) = notice { text } else { nil }
    },
    .word("remembered") { notice in
      if case .remembered(let list) = notice { RemarkList(rawValue: list) } else { nil }
    },
    .list("overruled", of: overruled) { notice in
      if case .changedElsewhere(let answers) = notice { answers } else { [] }
    },
    .text("moved_to") { notice in
      if case .movedBeside(let path) = notice { path } else { nil }
    },
    .texts("plan") { notice in
      if case .planWritten(let files, _) = notice { files } else { [] }
    },
    .text("older_index") { notice in
      if case .planWritten(_, let index) = notice { index } else { nil }
    },
    .count("kept_private") { notice in
      if case .keptPrivate(let count) = notice { count } else { nil }
    })

  private static let overruled = TemplateView<OverruledAnswer>(
    .text("ask", \.ask),
    .text("answer", \.answer))

  private static func word(of notice: Notice) -> Word? {
    switch notice {
    case .noted: .noted
    case .skipped: .skipped
    case .atStart: .atStart
    case .changedElsewhere: .changedElsewhere
    case .savedAgain: .savedAgain
    case .quick: .quick
    case .full: .full
    case .understood, .remembered, .movedBeside, .planWritten, .keptPrivate: nil
    }
  }
}
