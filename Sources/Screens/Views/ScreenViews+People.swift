// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension ScreenViews {
  /// What stands between names: a semicolon where one of them has a comma, as they are typed.
  static func separator(of names: [String]) -> String {
    names.contains { $0.contains(",") } ? "; " : ", "
  }

  /// Names one after the other, each told from the next.
  static func people(_ names: [String]) -> String {
    separator(of: names) == ", " ? FigureText.list(names) : names.joined(separator: "; ")
  }
}
