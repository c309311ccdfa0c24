// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The texts of a playbook, by their places.
struct PlaybookTexts: Sendable {
  private let advice: [AdvicePlace: [AdviceEntry]]
  private let keyed: [PlaybookPlace: [String: [AdviceEntry]]]

  init(_ playbook: Playbook) {
    var advice: [AdvicePlace: [AdviceEntry]] = [:]
    var keyed: [PlaybookPlace: [String: [AdviceEntry]]] = [:]
    for entry in playbook.advice {
      // An unknown place is reported by `PlaybookRules`; here there is nowhere to put it.
      guard let place = PlaybookPlace(name: entry.place) else { continue }
      if case .advice(let place) = place { advice[place, default: []].append(entry) }
      if place.keys != nil {
        keyed[place, default: [:]][entry.title ?? "", default: []].append(entry)
      }
    }
    self.advice = advice
    self.keyed = keyed
  }

  /// The entries for a place, whether they apply or not.
  func entries(at place: AdvicePlace) -> [AdviceEntry] { advice[place] ?? [] }

  /// The entries with a key, whether they apply or not.
  func entries(at place: PlaybookPlace, _ key: String) -> [AdviceEntry] {
    keyed[place]?[key] ?? []
  }

  /// The pieces of a place by their keys, whether they apply or not.
  func pieces(at place: PiecePlace) -> [String: [AdviceEntry]] { keyed[.piece(place)] ?? [:] }
}
