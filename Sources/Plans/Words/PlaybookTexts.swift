// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The texts of a playbook by where they belong, so that no plan has to search for them.
struct PlaybookTexts: Sendable {
  private struct Key: Hashable {
    var place: TextPlace
    var key: String
  }

  private let advice: [AdvicePlace: [AdviceEntry]]
  private let words: [Key: [WordEntry]]

  init(_ playbook: Playbook) {
    var advice: [AdvicePlace: [AdviceEntry]] = [:]
    for entry in playbook.advice {
      // An unknown place is reported by `PlaybookRules`; here there is nowhere to put it.
      guard let place = AdvicePlace(rawValue: entry.place) else { continue }
      advice[place, default: []].append(entry)
    }
    var words: [Key: [WordEntry]] = [:]
    for entry in playbook.words {
      guard let place = TextPlace(rawValue: entry.place) else { continue }
      words[Key(place: place, key: entry.key), default: []].append(entry)
    }
    self.advice = advice
    self.words = words
  }

  /// The entries for a place, whether they apply or not.
  func entries(at place: AdvicePlace) -> [AdviceEntry] { advice[place] ?? [] }

  /// The wordings of a text, whether they apply or not.
  func entries<Text: PlanText>(of text: Text) -> [WordEntry] {
    words[Key(place: Text.place, key: text.rawValue)] ?? []
  }
}
