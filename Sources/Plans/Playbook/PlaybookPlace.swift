// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a text of the playbook belongs.
package enum PlaybookPlace: Hashable, CaseIterable, Sendable {
  /// Among the pieces that other texts are made of.
  case piece(PiecePlace)
  /// In the plan itself.
  case advice(AdvicePlace)

  package static var allCases: [PlaybookPlace] {
    AdvicePlace.allCases.map(Self.advice) + PiecePlace.allCases.map(Self.piece)
  }

  /// Nil for a name that is no place.
  package init?(name: String) {
    if let place = PiecePlace(rawValue: name) {
      self = .piece(place)
    } else if let place = AdvicePlace(rawValue: name) {
      self = .advice(place)
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .piece(let place): place.rawValue
    case .advice(let place): place.rawValue
    }
  }

  /// The keys that the code looks up at this place; nil where titles are free.
  package var keys: [AdviceKey]? {
    switch self {
    case .piece(let place): place.keys
    case .advice(let place): place.keys
    }
  }

  package func key(_ name: String) -> AdviceKey? {
    switch self {
    case .piece(let place): place.key(name)
    case .advice(let place): place.key(name)
    }
  }

  /// The slots that a text may name, those of its own key first.
  func slots(of key: AdviceKey?) -> [Slot] {
    let own = key?.slots ?? []
    return switch self {
    case .piece: own
    case .advice: own + Slot.everywhere.filter { !own.contains($0) }
    }
  }
}
