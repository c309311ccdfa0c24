// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// What about a figure makes it likely that another one was meant.
package enum FigureDoubt: Sendable {
  /// More work than a room does by accident.
  case work(DailyWork)
  case odd(OddFigures)
  /// A day that lies behind us, where one to come is asked for.
  case passed(CalendarDate)
}

/// Asks whether a figure is right.
package struct DoubtScreen: Sendable {
  package var doubt: FigureDoubt
  /// The figure, as it would be typed.
  package var answer: String
}
