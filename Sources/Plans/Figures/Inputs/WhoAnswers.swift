// SPDX-License-Identifier: GPL-3.0-or-later

/// The scored question of who answers for a result: names come of it, and no figure.
package enum WhoAnswers {
  package static let question = "accountability"
}
