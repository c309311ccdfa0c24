// SPDX-License-Identifier: GPL-3.0-or-later
import Interviews
import Templates
import Values

extension ScreenViews {
  static let doubt = ScreenTemplate<DoubtScreen>(
    "doubt",
    .group("work", work) { screen in
      if case .work(let work) = screen.doubt { work } else { nil }
    },
    .group("odd", odd) { screen in
      if case .odd(let figures) = screen.doubt { figures } else { nil }
    },
    .text("passed") { screen in
      if case .passed(let day) = screen.doubt { "\(day)" } else { nil }
    },
    .word("passed_weekday") { screen in
      if case .passed(let day) = screen.doubt { weekday(of: day) } else { nil }
    },
    .text("answer", \.answer))

  private static let odd = TemplateView<OddFigures>(
    .word("kind") { $0.kind },
    .text("smaller") { FigureText.plain($0.smaller) },
    .text("larger") { FigureText.plain($0.larger) })
}
