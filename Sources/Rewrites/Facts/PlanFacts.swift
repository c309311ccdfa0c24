// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Values

/// What a rewritten plan may say: everything that its answers and its documents hold.
package struct PlanFacts: Sendable {
  private(set) var facts: [Fact] = []
  private(set) var sources: [FactSource] = []
  /// The counts out of samples that stand in them.
  private(set) var pairs: [CountPair] = []
  private(set) var dates: [StatedDate] = []
  private(set) var laws: Set<String> = []
  private(set) var roles = RoleNames()
  let laneNames: LaneNames
  /// What each lane is called.
  let lanes: [String]
  private(set) var promises: [Promise] = []
  /// The words of all of it, each in lower case between single spaces.
  private(set) var text = " "
  /// In how many statements a topic stands.
  private var spread: [String: Int] = [:]

  /// - Parameters:
  ///   - documents: what is generated from the plan, as Markdown, the plan itself first.
  ///   - answers: the answer file and its defaults, as they are written.
  package init(of plan: Plan, documents: [String], answers: [String]) {
    let file = plan.figures.inputs.file
    lanes = file.lanes.map(\.shortName)
    laneNames = LaneNames(file.lanes.map { [$0.id, $0.name, $0.shortName] })
    for name in Self.names(in: plan) { roles.add(name: name) }
    for document in documents { add(Page(document), hasLanes: true) }
    for answer in answers { add(Page(Self.prose(of: answer)), hasLanes: false) }
    for count in Self.counts(of: plan) where count > 0 { add(count: count) }
    // A plan to find out does not tell all of them itself.
    guard let told = documents.first.map({ RewrittenPage($0, by: self) }) else { return }
    promises = Promise.all(of: plan).filter { PromiseLost().isTold($0, in: told, by: self) }
  }

  /// Who is named in answers and plan.
  private static func names(in plan: Plan) -> [String] {
    let file = plan.figures.inputs.file
    let people =
      file.participants + [file.decider].compactMap(\.self)
      + file.lanes.flatMap { [$0.reviewer, $0.backup].compactMap(\.self) }
      + file.steps.flatMap { [$0.reviewer, $0.backup].compactMap(\.self) }
      + (file.actions + file.decisions + file.parkingLot).compactMap(\.who)
    return people + plan.roleNames.values.sorted() + plan.blockers.compactMap { $0.who?.value }
      + plan.ownValues.map(\.confirmedBy)
  }

  /// How many there are of what a plan lists, which its readers count.
  private static func counts(of plan: Plan) -> [Int] {
    let file = plan.figures.inputs.file
    return [
      plan.blockers.count, plan.findings.count, plan.figures.lanes.count, file.lanes.count,
      plan.figures.road.phases.count, file.steps.count, file.decisions.count, file.actions.count,
      plan.duties.count, plan.upcomingDuties.count, plan.duties.count + plan.upcomingDuties.count,
      plan.openQuestions.count, plan.ownValues.count, file.participants.count,
    ]
  }

  /// An answer file as lines of prose: each line by itself, without what YAML puts around words.
  private static func prose(of answers: String) -> String {
    answers.split(whereSeparator: \.isNewline).map { line in
      line.map { "{}[]\"#|".contains($0) ? " " : String($0) }.joined()
    }
    .joined(separator: "\n\n")
  }

  private mutating func add(_ page: Page, hasLanes: Bool) {
    for statement in page.statements {
      let read = ReadStatement(statement)
      add(read, lanes: hasLanes)
    }
  }

  private mutating func add(_ read: ReadStatement, lanes hasLanes: Bool) {
    let statement = read.statement
    var source = FactSource(
      topics: read.topics.union(Stem.topics(of: statement.head.flatMap(\.self))))
    for topic in source.topics { spread[topic, default: 0] += 1 }
    for number in HeadedNumbers.all(in: read) {
      source.numbers.append(number)
      let lanes = hasLanes ? lanes(of: number.token, in: statement) : []
      facts.append(
        Fact(number: number, lanes: lanes, isRaw: !hasLanes, source: sources.count))
    }
    sources.append(source)
    pairs += CountPair.all(in: read)
    dates += read.dates
    laws.formUnion(read.laws.map(\.key))
    for role in read.roles { roles.add(role) }
    for token in statement.tokens where token.kind != .sign { text += token.lower + " " }
  }

  /// The lanes that a number of the sources is said of: those of its cell or of the head above it,
  /// else those of its whole statement.
  private func lanes(of token: Int, in statement: Statement) -> Set<Int> {
    let cell = statement.cell(of: token)
    if statement.head.indices.contains(cell) {
      let above = laneNames.lanes(in: statement.head[cell][...])
      if !above.isEmpty { return above }
    }
    return laneNames.lanes(in: statement.tokens[...])
  }

  private mutating func add(count: Int) {
    let number = StatedNumber(
      value: Double(count), unit: .count, step: 1, decimal: 1, written: "\(count)", token: 0)
    facts.append(Fact(number: number, lanes: [], isRaw: false, source: sources.count))
    sources.append(FactSource(topics: [], numbers: [number]))
  }

  /// Whether words stand somewhere in answers or documents, side by side.
  func hold(words: String) -> Bool { text.contains(" \(words) ") }

  /// How much a topic says: much where few statements have it.
  func weight(of topic: String) -> Double {
    1 / (1 + Double(spread[topic] ?? 0).squareRoot())
  }

  func weight(of topics: some Sequence<String>) -> Double {
    topics.reduce(0) { $0 + weight(of: $1) }
  }
}
