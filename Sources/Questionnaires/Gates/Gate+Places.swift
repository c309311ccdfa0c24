// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension Gate {
  /// The gate as it applies on a day at the chosen places; nil where it does not.
  ///
  /// - Parameters:
  ///   - day: without one every dated gate is taken to apply.
  ///   - chosen: the answer to the question on places; not known yet stands for all of them.
  package func applying(on day: CalendarDate?, at chosen: AnswerValue?) -> Gate? {
    guard isInForce(on: day) else { return nil }
    guard !places.isEmpty else { return self }
    return narrowed(
      to: places(in: chosen).filter { place in
        guard let day, let from = place.from else { return true }
        return from <= day
      })
  }

  /// The gate as it starts to apply after a day at the chosen places; nil where it does not.
  package func starting(after day: CalendarDate, at chosen: AnswerValue?) -> Gate? {
    let isLater = { (from: CalendarDate?) in from.map { $0 > day } == true }
    guard !places.isEmpty else { return isLater(from) ? self : nil }
    return narrowed(to: places(in: chosen).filter { isLater($0.from) })
  }

  private func places(in chosen: AnswerValue?) -> [GatePlace] {
    guard let chosen, chosen != .unknown else { return chosen == nil ? [] : places }
    let words = Set(chosen.words)
    return places.filter { words.contains($0.id) }
  }

  /// The gate with the day, the sources and the doubts of some of its places alone.
  private func narrowed(to places: [GatePlace]) -> Gate? {
    guard !places.isEmpty else { return nil }
    var gate = self
    gate.places = places
    let days = places.compactMap(\.from)
    gate.from = days.count == places.count ? days.min() : nil
    gate.cite = Self.joined([cite] + places.map(\.cite), with: "; ")
    gate.unverified = Self.joined([unverified] + places.map(\.unverified), with: " ")
    gate.jurisdiction = places.map(\.id).joined(separator: ", ")
    return gate
  }

  private static func joined(_ texts: [String?], with separator: String) -> String? {
    let texts = texts.compactMap(\.self)
    return texts.isEmpty ? nil : texts.joined(separator: separator)
  }
}
