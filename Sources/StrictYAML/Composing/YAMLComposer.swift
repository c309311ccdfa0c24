// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Builds the one document of a file from libyaml's events.
struct YAMLComposer {
  /// How deep lists and mappings may nest; the formats of hitl need six levels.
  static let depthLimit = 50

  private let events: YAMLEvents
  /// The event to come; nil after the last one.
  private var next: YAMLEvent?
  private let pairs: SurrogatePairs
  private let file: String
  private let signs: CommentSigns
  private(set) var problems = DiagnosticList()
  /// Whether something stands in the document for a value that cannot be known.
  private(set) var hasGaps = false

  init(_ pairs: SurrogatePairs, file: String) throws(YAMLProblem) {
    self.pairs = pairs
    self.file = file
    signs = CommentSigns(pairs.bytes)
    events = try YAMLEvents(pairs.bytes)
    try advance()
  }

  /// The document's value.
  ///
  /// - Throws: the problem that makes the rest unreadable: nothing there, too deep.
  mutating func document() throws(YAMLProblem) -> YAMLNode {
    guard try takeNext() != nil else {
      throw YAMLProblem("the file is empty", remedy: "start it with 'hitl: 1'")
    }
    let root = try node(depth: 0)
    if let second = next {
      report(
        YAMLProblem(
          "a second document starts here", at: pairs.original(second.start),
          remedy: "put each workflow in a file of its own"))
    }
    return root
  }

  private mutating func takeNext() throws(YAMLProblem) -> YAMLEvent? {
    let event = next.take()
    try advance()
    return event
  }

  /// Fetches the event to come; a syntax error points into the file as it is, not into the joined
  /// text.
  private mutating func advance() throws(YAMLProblem) {
    do throws(YAMLProblem) {
      next = try events.next()
    } catch {
      var problem = error
      problem.position = problem.position.map(pairs.original)
      throw problem
    }
  }

  private mutating func node(depth: Int) throws(YAMLProblem) -> YAMLNode {
    // libyaml always follows a start event by its content and an end event.
    guard let event = try takeNext() else { throw YAMLProblem("the file ends too early") }
    let start = pairs.original(event.start)
    guard depth < Self.depthLimit else {
      throw YAMLProblem("nested deeper than \(Self.depthLimit) levels", at: start)
    }
    refuse(event.property, at: start)
    switch event.kind {
    case .scalar:
      var scalar = event.scalar
      if scalar.style == .plain { scalar.cutOff = signs.text(behind: event.end) }
      return YAMLNode(content: .scalar(scalar), start: start, end: pairs.original(event.end))
    case .alias:
      hasGaps = true
      report(
        YAMLProblem(
          "an alias (*\(event.scalar.text))", at: start,
          remedy: "write the value out where it is needed"))
      return YAMLNode(
        content: .scalar(YAMLScalar(text: "", style: .plain)), start: start, end: start)
    case .sequenceStart:
      return try sequence(from: start, isFlow: event.isFlow, depth: depth)
    case .mappingStart:
      return try mapping(from: start, isFlow: event.isFlow, depth: depth)
    case .documentStart, .sequenceEnd, .mappingEnd:
      throw YAMLProblem("the file ends too early", at: start)
    }
  }

  private mutating func sequence(
    from start: YAMLPosition, isFlow: Bool, depth: Int
  ) throws(YAMLProblem) -> YAMLNode {
    var items: [YAMLNode] = []
    while let kind = next?.kind {
      if kind == .sequenceEnd {
        let end = try takeNext()?.end ?? start
        if isFlow { FlowCommas.warnings(about: items).forEach { report($0) } }
        return YAMLNode(content: .sequence(items), start: start, end: pairs.original(end))
      }
      items.append(try node(depth: depth + 1))
    }
    throw YAMLProblem("the file ends too early", at: start)
  }

  private mutating func mapping(
    from start: YAMLPosition, isFlow: Bool, depth: Int
  ) throws(YAMLProblem) -> YAMLNode {
    var entries: [YAMLEntry] = []
    var firstPlaces = FirstPlaces()
    var commas = FlowCommas()
    while let kind = next?.kind {
      if kind == .mappingEnd {
        let end = try takeNext()?.end ?? start
        if let problem = commas.finish() { report(problem) }
        return YAMLNode(content: .mapping(entries), start: start, end: pairs.original(end))
      }
      let key = try node(depth: depth + 1)
      let value = try node(depth: depth + 1)
      guard let name = key.scalar?.text else {
        report(
          YAMLProblem("a key must be a word", at: key.start, remedy: "write 'name: value'"))
        continue
      }
      if isFlow {
        if commas.take(key: key, value: value) { continue }
        if let problem = commas.start(at: value) { report(problem) }
      }
      if let first = firstPlaces.place(of: name, among: entries) {
        report(
          YAMLProblem(
            "the key \(VisibleText.quoted(name)) appears twice", at: key.start,
            remedy: "it is already on line \(first.line); keep one"))
        continue
      }
      entries.append(
        YAMLEntry(key: name, keyStart: key.start, keyEnd: key.end, value: value))
    }
    throw YAMLProblem("the file ends too early", at: start)
  }

  private mutating func report(_ problem: YAMLProblem) {
    problems.append(problem.diagnostic(in: file))
  }

  private mutating func refuse(_ property: String?, at place: YAMLPosition) {
    guard let property else { return }
    let isAnchor = property.hasPrefix("&")
    report(
      YAMLProblem(
        "\(isAnchor ? "an anchor" : "a tag") (\(Self.asWritten(property)))", at: place,
        remedy: isAnchor
          ? "write the value out where it is needed" : "remove it; text needs no type"))
  }

  /// A tag in its short form: libyaml gives `!!str` its full address.
  private static func asWritten(_ property: String) -> String {
    let standard = "tag:yaml.org,2002:"
    let short =
      property.hasPrefix(standard) ? "!!" + property.dropFirst(standard.count) : property
    return VisibleText.neutralized(short)
  }
}

/// Where the keys of a mapping first stand.
///
/// Most mappings have few keys, which are compared one by one; a large one gets an index, so that
/// it takes no more than linear time.
private struct FirstPlaces {
  private static let fewKeys = 16

  private var index: [String: YAMLPosition] = [:]
  private var indexedCount = 0

  mutating func place(of key: String, among entries: [YAMLEntry]) -> YAMLPosition? {
    guard entries.count > Self.fewKeys else {
      return entries.first { $0.key == key }?.keyStart
    }
    for entry in entries[indexedCount...] { index[entry.key] = entry.keyStart }
    indexedCount = entries.count
    return index[key]
  }
}
