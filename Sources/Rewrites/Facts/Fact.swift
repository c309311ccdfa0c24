// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that answers or documents hold, with what it is about.
struct Fact: Sendable {
  let number: StatedNumber
  /// The lanes that it is said of; empty where none is named beside it.
  let lanes: Set<Int>
  /// Whether it stands in an answer file, where its lane is not told beside it.
  let isRaw: Bool
  /// The statement of the sources in which it stands.
  let source: Int
}

/// A statement of the sources: what it is about, and the numbers in it.
struct FactSource: Sendable {
  let topics: Set<String>
  var numbers: [StatedNumber] = []
}
