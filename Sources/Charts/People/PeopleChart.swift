// SPDX-License-Identifier: GPL-3.0-or-later

/// What people have to do in each phase, against the people there, on ordinary days and at the peak.
package struct PeopleChart: Chart {
  package static let name = "people"
  package static let diagram: String? = nil

  private static let captionKey = PhraseKey("people-caption")
  private static let thereKey = PhraseKey("people-there")
  private static let uncountedKey = PhraseKey("people-uncounted")
  private static let phaseKey = PhraseKey("people-phase")
  private static let peaksKey = PhraseKey("people-phase-peaks")
  private static let groupKey = PhraseKey("people-group")
  private static let mixedCaptionKey = PhraseKey("people-caption-mixed")
  private static let countedKey = PhraseKey("people-counted")
  private static let barKey = PhraseKey("people-legend-bar")
  private static let peakKey = PhraseKey("people-legend-peak")
  private static let lineKey = PhraseKey("people-legend-there")
  package static let phrases = [
    captionKey, thereKey, uncountedKey, phaseKey, peaksKey, groupKey, mixedCaptionKey, countedKey,
    barKey, peakKey, lineKey,
  ]

  private static let mostGroups = 60
  private static let mostColumns = 24

  private let bars: AmountBars
  /// What its amounts are, as the table's first head says.
  private let what: String
  /// The heads of the columns that are phases rather than words, such as the peak day.
  private let phases: Set<String>

  /// Its rows are the strong ones, which are sums: a role with what it has, and an amount per phase.
  package init?(_ source: ChartSource) {
    guard case .table(let table) = source else { return nil }
    let heads = table.heads.dropFirst()
    guard (1...Self.mostColumns).contains(heads.count) else { return nil }
    what = table.heads.first ?? ""
    phases = Set(heads.filter { AmountText.number($0) != nil })
    var groups: [AmountBars.Group] = []
    for row in table.rows {
      guard let first = row.first, first.isStrong else { continue }
      var bars: [AmountBars.Bar] = []
      for (head, cell) in zip(heads, row.dropFirst()) {
        let shown = AmountText.withoutRemark(cell.text)
        let value = AmountText.number(shown)
        guard value != nil || AmountText.isNothing(shown) else { return nil }
        // A phase without work has no bar; one of which nobody knows has a sign in its place.
        guard value != nil || shown == AmountText.unknown else { continue }
        bars.append(
          AmountBars.Bar(name: head, value: value, shown: shown, isPeak: !phases.contains(head)))
      }
      if let last = groups.last, let what = Self.part(first.text, of: last.name) {
        groups[groups.count - 1].add(bars, what)
      } else if !bars.isEmpty {
        groups.append(Self.group(first.text, bars))
      }
    }
    guard (1...Self.mostGroups).contains(groups.count),
      groups.contains(where: { $0.bars.contains { $0.value != nil } })
    else { return nil }
    bars = AmountBars(groups: groups)
  }

  /// "On peak days: Nurse reviewer" below that role's sum is a sum of its own of the same people, of the
  /// days that are named; nil for any other row.
  private static func part(_ text: String, of name: String) -> String? {
    let ending = ": \(name)"
    guard text.hasSuffix(ending), text.count > ending.count else { return nil }
    return String(text.dropLast(ending.count))
  }

  /// "Nurse reviewer, of 10.9 hours" is a role and what it has; "of ? hours" where nobody knows.
  static func group(_ text: String, _ bars: [AmountBars.Bar]) -> AmountBars.Group {
    guard let comma = text.lastIndex(where: { $0 == "," && !text.hasSuffix(String($0)) }) else {
      return AmountBars.Group(name: text, bars: bars)
    }
    // The comma of a figure such as 1,200 has no space behind it.
    var split = comma
    while split > text.startIndex, !text[split...].dropFirst().hasPrefix(" ") {
      guard let earlier = text[..<split].lastIndex(of: ",") else { break }
      split = earlier
    }
    let words = text[split...].dropFirst().split(separator: " ").map(String.init)
    guard
      let place = words.indices.suffix(2).first(where: { index in
        index > 0 && (AmountText.number(words[index]) != nil || words[index] == AmountText.unknown)
      })
    else { return AmountBars.Group(name: text, bars: bars) }
    return AmountBars.Group(
      name: String(text[..<split]), there: AmountText.number(words[place]),
      shownThere: words[place...].joined(separator: " "),
      unit: place + 1 < words.count ? words[place + 1] : nil, bars: bars)
  }

  package func caption(_ phrases: Phrases) -> String {
    let isMixed = bars.groups.contains(where: isOtherwiseCounted)
    return phrases(isMixed ? Self.mixedCaptionKey : Self.captionKey, [.name: what])
  }

  /// Whether a group is counted in something else than the table's first head says, such as people
  /// among hours.
  private func isOtherwiseCounted(_ group: AmountBars.Group) -> Bool {
    group.unit.map { !what.lowercased().contains($0.lowercased()) } ?? false
  }

  /// What stands at the head of a column, with what a bare number counts.
  package static func label(of head: String, _ phrases: Phrases) -> String {
    AmountText.number(head) == nil ? head : phrases(phaseKey, [.name: head])
  }

  package func alternative(_ phrases: Phrases) -> String {
    bars.groups.map { group in
      let amounts = group.bars.filter { $0.value != nil }.map { bar in
        "\(label(of: bar, phrases)): \(bar.shown)"
      }.joined(separator: ", ")
      let name = [named(group, phrases), there(group, phrases)].compactMap(\.self)
        .joined(separator: ", ")
      return phrases(Self.groupKey, [.name: name, .list: amounts])
    }.joined(separator: " ")
  }

  /// Its name, with what it is counted in where that is another unit than that of the table.
  private func named(_ group: AmountBars.Group, _ phrases: Phrases) -> String {
    guard isOtherwiseCounted(group), let unit = group.unit else { return group.name }
    return phrases(Self.countedKey, [.name: group.name, .count: unit])
  }

  /// What a group has, or that nobody has counted it; nil where its name says neither.
  private func there(_ group: AmountBars.Group, _ phrases: Phrases) -> String? {
    if group.there != nil { return phrases(Self.thereKey, [.there: group.shownThere]) }
    return group.shownThere.isEmpty
      ? nil : phrases(Self.uncountedKey, [.name: group.unit ?? ""])
  }

  private func label(of bar: AmountBars.Bar, _ phrases: Phrases) -> String {
    // What of a phase is no ordinary day.
    if let days = bar.days { return phrases(Self.peaksKey, [.name: bar.name, .list: days]) }
    return Self.label(of: bar.name, phrases)
  }

  package func drawing(width: Double, _ phrases: Phrases) -> Drawing {
    var named = bars
    for group in named.groups.indices {
      for bar in named.groups[group].bars.indices {
        named.groups[group].bars[bar].name = label(of: named.groups[group].bars[bar], phrases)
      }
    }
    let key = AmountBars.Key(
      bar: phrases(Self.barKey), peak: phrases(Self.peakKey), there: phrases(Self.lineKey))
    return named.drawing(width: width, key: key) { group in
      [self.named(group, phrases), there(group, phrases)].compactMap(\.self)
        .joined(separator: " · ")
    }
  }
}
