// SPDX-License-Identifier: GPL-3.0-or-later

/// Why something stops a phase, in the order in which sources are asked.
package enum BlockerSource: Hashable, Sendable {
  /// An action that comes before a phase or a lane, by its place in the file.
  case action(Int)
  /// Somebody who cannot live with an answer, by their place in its list.
  case dissent(question: String, at: FindingSubject?, Int)
  /// A claim of a lane that nothing can count: whoever answers for it signs.
  case signature(lane: String, question: String)
  /// A law that asks for a person, without a legal ground on record.
  case law(lane: String)
  /// Specially protected data, without an assessment or an answer of who protects it.
  case specialData
  /// A duty of a cited law that no action cares for; by the gate's id.
  case duty(gate: String)
  /// Nobody is named to decide, to carry the risk, to answer for the system, or to review.
  case roles
  /// No steps were given: the map is to be drawn.
  case map
  /// An answer that is not known yet; of a lane where it is the lane's own.
  case answer(question: String, lane: String?)
  /// A letter of a step that is not known yet; of a lane where it is the lane's own.
  case letter(step: String, question: String, lane: String?)
  /// Nobody knows how many cases fall into a lane.
  case share(lane: String)
  /// A mark whose limit is not known yet.
  case limit(lane: String, field: String)
  /// What a rule found, with the lane or the role that it is about.
  case finding(FindingID, about: String?)

  /// The place of its kind among the sources.
  var rank: Int {
    switch self {
    case .action: 0
    case .dissent: 1
    case .signature: 2
    case .law: 3
    case .specialData: 4
    case .duty: 5
    case .roles: 6
    case .map: 7
    case .finding: 8
    case .limit: 9
    case .share: 10
    case .answer: 11
    case .letter: 12
    }
  }
}
