// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews
import Questionnaires
import Templates
import Values

extension ScreenViews {
  static let aside = ScreenTemplate<AsideScreen>(
    "aside",
    .word("aside") { $0.aside },
    .texts("known", \.known),
    .text("lanes") { $0.lanes.isEmpty ? nil : FigureText.list($0.lanes) })

  static let keptBy = ScreenTemplate<KeptByScreen>(
    "kept-by",
    .text("decision", \.decision),
    .text("lanes") { $0.lanes.isEmpty ? nil : $0.lanes.joined(separator: ", ") },
    .text("steps") { $0.steps.isEmpty ? nil : $0.steps.joined(separator: ", ") },
    .text("marks") { $0.marks.isEmpty ? nil : $0.marks.joined(separator: ", ") },
    .text("example") { "\($0.example) \(Control.human.rawValue)" })
}
