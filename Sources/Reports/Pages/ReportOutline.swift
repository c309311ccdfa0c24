// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// The chapters of a report in order, and where its links lead.
struct ReportOutline {
  let pages: [ReportPage]
  private(set) var title: Chapter.Heading
  private(set) var chapters: [Chapter] = []
  /// Whether all of its documents belong to a single plan.
  private(set) var isOneWorkflow = false
  /// Whether only first pages are in it.
  let isDecisionOnly: Bool
  private let phrases: Phrases
  /// The beginning of the ids of each document.
  private let prefixes: [String]
  /// The numbers of the headings of each document by their names, where ids are numbers.
  private let numbers: [[String: Int]]?

  /// - Parameter hasNumbers: whether ids are numbers, as bookmarks need that are short, rather than
  ///   names, as links that people keep.
  init(
    _ pages: [ReportPage], isDecisionOnly: Bool, phrases: Phrases, hasNumbers: Bool = false
  ) {
    let sorted = pages.enumerated().sorted {
      ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset)
    }.map(\.element)
    let kept = isDecisionOnly ? sorted.filter { !$0.decision.isEmpty } : sorted
    self.pages = kept
    self.isDecisionOnly = isDecisionOnly
    self.phrases = phrases
    prefixes =
      hasNumbers
      ? kept.indices.map { "d-\($0 + 1)" } : Self.prefixes(of: kept.map(\.source.name))
    numbers = hasNumbers ? kept.map(\.headingNumbers) : nil
    if kept.count == 1 {
      title = .words(kept[0].title)
      chapters = [whole(0, level: 1, isDecisionOnly: isDecisionOnly)]
    } else if let plan = Self.onlyPlan(of: kept), !isDecisionOnly {
      isOneWorkflow = true
      title = .words(kept[plan].title.dropping(phrases(ReportPhrase.planEnding.key)))
      // The plan comes first and in one piece; a list of all plans tells nothing beside it.
      let others = kept.indices.filter { $0 != plan && kept[$0].kind != .overview }
      let overviews = kept.indices.filter { kept[$0].kind == .overview }
      chapters = ([plan] + others + overviews).map { whole($0, level: 2) }
    } else {
      title = .phrase(isDecisionOnly ? .titleOfDecisions : .titleOfSeveral)
      for page in kept.indices where kept[page].kind == .overview {
        chapters.append(whole(page, level: 2))
        chapters[chapters.count - 1].heading = .words(name(of: page))
      }
      // Whoever reads all of it begins with what all come to.
      for page in kept.indices where kept[page].kind == .portfolio {
        chapters.append(whole(page, level: 2))
      }
      addDecisions(isDecisionOnly: isDecisionOnly)
      if !isDecisionOnly { addRest() }
    }
  }

  private static func onlyPlan(of pages: [ReportPage]) -> Int? {
    let plans = pages.indices.filter { pages[$0].kind == .plan }
    return plans.count == 1 ? plans[0] : nil
  }

  /// Whether the contents follow the first page, which is the one to read first.
  var hasFirstPageFirst: Bool { pages.count == 1 && !pages[0].decision.isEmpty }

  /// Whether its title stands on a sheet of its own.
  var hasCover: Bool { pages.count > 1 && !isOneWorkflow }

  /// Whether documents stand in parts of the report.
  var hasParts: Bool { pages.count > 1 && !isDecisionOnly }

  /// Whether a plan in it is not signed.
  var isDraft: Bool { pages.contains(where: \.isUnsigned) }

  /// The id of a heading of a document.
  func id(of anchor: String, in page: Int) -> String {
    "\(prefixes[page])--\(numbers.map { "\($0[page][anchor] ?? 0)" } ?? anchor)"
  }

  /// The id of a document where its title stands.
  func id(of page: Int) -> String { prefixes[page] }

  /// The id that a link leads to; nil where that is not in the report.
  ///
  /// - Parameter page: the document that the link stands in.
  func id(ofLink target: String, in page: Int) -> String? {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts[0]
    let anchor = parts.count > 1 ? LinkText.decoded(parts[1]) : ""
    var found = page
    if !file.isEmpty {
      guard file.hasSuffix(".md") else { return nil }
      let name = LinkText.decoded(file.dropLast(3)).drop { $0 == "." || $0 == "/" }
      guard let index = pages.firstIndex(where: { $0.source.name == name }) else { return nil }
      found = index
    }
    if anchor.isEmpty || pages[found].titleAnchor == anchor { return id(of: found) }
    let isPrinted = chapters.contains { chapter in
      chapter.page == found && chapter.pieces.contains { $0.anchor == anchor }
    }
    return isPrinted ? id(of: anchor, in: found) : nil
  }

  /// The title of a document, without the word for a plan where the part of the report says it.
  func name(of page: Int) -> [Inline] {
    if pages.count == 1 { return pages[page].title }
    return pages[page].kind == .overview
      ? [.text(phrases(ReportPhrase.overview.key))]
      : pages[page].title.dropping(phrases(ReportPhrase.planEnding.key))
  }

  private func whole(_ page: Int, level: Int, isDecisionOnly: Bool = false) -> Chapter {
    Chapter(
      id: id(of: page), level: level, heading: .words(pages[page].title), page: page,
      pieces: pages[page].first + (isDecisionOnly ? [] : pages[page].rest))
  }

  private mutating func addDecisions(isDecisionOnly: Bool) {
    let deciding = pages.indices.filter { !pages[$0].decision.isEmpty }
    guard !deciding.isEmpty else { return }
    let depth = isDecisionOnly ? 2 : 3
    if !isDecisionOnly {
      chapters.append(Chapter(id: "part-decisions", level: 2, heading: .phrase(.decisions)))
    }
    for page in deciding {
      chapters.append(
        Chapter(
          id: id(of: page), level: depth, heading: .words(name(of: page)), page: page,
          pieces: pages[page].first,
          elsewhere: !isDecisionOnly && pages[page].hasRest ? restID(of: page) : nil))
    }
  }

  /// The id of what follows the first page of a plan; no document's begins in this way.
  private func restID(of page: Int) -> String { "rest-of-\(prefixes[page])" }

  private mutating func addRest() {
    add(.plan, under: .plans, "part-plans")
    for page in pages.indices where [.other, .handbook].contains(pages[page].kind) {
      chapters.append(whole(page, level: 2))
    }
    add(.annex, under: .annexes, "part-annexes")
  }

  private mutating func add(_ kind: PageKind, under phrase: ReportPhrase, _ id: String) {
    let members = pages.indices.filter { pages[$0].kind == kind && pages[$0].hasRest }
    guard !members.isEmpty else { return }
    chapters.append(Chapter(id: id, level: 2, heading: .phrase(phrase)))
    for page in members {
      guard !pages[page].decision.isEmpty else {
        chapters.append(whole(page, level: 3))
        continue
      }
      chapters.append(
        Chapter(
          id: restID(of: page), level: 3,
          heading: .words(name(of: page) + [.text(phrases(ReportPhrase.restEnding.key))]),
          page: page, pieces: pages[page].rest, elsewhere: self.id(of: page)))
    }
  }

  /// Names as ids begin with them, each different.
  ///
  /// None has two hyphens together or one at its end, so that the first two that follow each other
  /// in the id of a heading end its document's part of it.
  private static func prefixes(of names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      var slugs = Anchors()
      let slug = slugs.next(name).split(separator: "-").joined(separator: "-")
      let stem = slug.isEmpty ? "document" : slug
      var free = stem
      var number = 2
      while !seen.insert(free).inserted {
        free = "\(stem)-\(number)"
        number += 1
      }
      return "d-\(free)"
    }
  }
}
