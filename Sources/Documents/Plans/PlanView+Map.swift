// SPDX-License-Identifier: GPL-3.0-or-later
import Plans

extension PlanView {
  static func series(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "; ")
  }
}
