// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// The blockers of what was said, decided and claimed in the room, and of the laws that apply.
struct RoomBlockers: BlockerMaking {
  let context: FindingContext
  let dates: BlockerDates

  func actions() -> [Blocker] {
    var seen: [String: Int] = [:]
    return context.file.actions.enumerated().compactMap { place, action in
      guard let before = action.before else { return nil }
      let hash = SHA256.hexDigest(of: action.what.utf8).prefix(8)
      seen[action.what, default: 0] += 1
      let twin = seen[action.what].map { $0 > 1 ? "-\($0)" : "" } ?? ""
      return blocker(
        .action(place), id: "action-\(hash)\(twin)", what: action.what, who: action.who,
        by: action.due, stops: context.part(before))
    }
  }

  func dissents() -> [Blocker] {
    SaidDissent.standing(in: context.inputs).map { standing in
      var values: [FindingSlot: FigureValue] = [.who: .text(standing.dissent.who)]
      values[.letter] = standing.other?.letter.map(FigureValue.letter)
      return blocker(
        .dissent(question: standing.question, at: standing.at, standing.place),
        id: "dissent-\(standing.name)\(standing.question)-\(standing.place + 1)",
        what: standing.dissent.reason,
        values: values, stops: .signature)
    }
  }

  /// The claims that nothing can count.
  func signatures() -> [Blocker] {
    context.inputs.assessment.claims.compactMap { claim in
      guard case .question(let id) = claim.subject,
        let question = context.inputs.questionnaire.question(id), question.proof == .sign
      else { return nil }
      let lane = context.file.lanes.first { $0.id == claim.lane }
      var values: [FindingSlot: FigureValue] = [:]
      values[.reason] = label(of: lane?.answers.questions[id], to: question)
      values[.what] = label(of: context.file.answers[id], to: question)
      return blocker(
        .signature(lane: claim.lane, question: id), id: "sign-\(claim.lane)-\(id)",
        values: values, stops: .lane(claim.lane))
    }
  }

  /// What the letter or word of an answer says; nil where it is open or more than one.
  private func label(of answer: Answer?, to question: Question) -> FigureValue? {
    guard let words = answer?.value.words, words.count == 1, answer?.value != .unknown else {
      return nil
    }
    return question.label(of: words[0]).map(FigureValue.text)
  }

  func laws() -> [Blocker] {
    context.inputs.lanes.filter(\.isClosedByLaw).map { lane in
      blocker(.law(lane: lane.id), id: "law-\(lane.id)", stops: .lane(lane.id))
    }
  }

  /// An answer of whoever protects data, before anything is read or logged.
  ///
  /// An action of the room before the first phase that speaks of data protection is taken for it, and one
  /// that settles by its key what the data are.
  func specialData() -> [Blocker] {
    let key = FactKey.specialCategoryData.rawValue
    let isUsed = [.yesNo(true), .unknown].contains(context.file.value(of: key))
    guard isUsed, !hasActionOfData else { return [] }
    return [blocker(.specialData, id: "special-data", stops: .phase(context.firstPhase))]
  }

  /// The duties of cited laws in force that neither a closed lane nor an action cares for.
  ///
  /// An action of the room before the start or before a lane is taken to care for them: which duty
  /// it serves no key says.
  func duties() -> [Blocker] {
    guard !context.file.actions.contains(where: { $0.before != nil }) else { return [] }
    let isClosed = context.inputs.lanes.contains(where: \.isClosedByLaw)
    return context.inputs.assessment.gates.compactMap { fired in
      guard let gate = fired.gate, let duty = gate.duty, gate.cite != nil else { return nil }
      if isClosed, duty != .explain, !gate.adverseOnly { return nil }
      return blocker(
        .duty(gate: gate.id), id: "duty-\(gate.id)", standIn: .riskOwner,
        stops: .phase(context.reviewingPhase))
    }
  }

  /// Who decides, carries the risk, answers for the system, and reviews is named before anybody signs.
  func roles() -> [Blocker] {
    let signing: [RoleKey] = [.decisionOwner, .riskOwner, .systemOwner, .reviewer]
    guard signing.contains(where: { context.inputs.role($0) == nil }) else { return [] }
    return [blocker(.roles, id: "roles", stops: .signature)]
  }

  /// The map is drawn before the first lane opens.
  func map() -> [Blocker] {
    guard !context.inputs.assessment.isMapped else { return [] }
    return [blocker(.map, id: "map", stops: firstOpening)]
  }

  private var hasActionOfData: Bool {
    context.file.actions.contains { action in
      guard case .phase(let id)? = action.before.map(context.part), id == context.firstPhase else {
        return false
      }
      return action.settles == FactKey.specialCategoryData.rawValue
        || context.tells(.protectsData, in: action.what)
    }
  }

  /// Where cases first run with fewer people than today.
  private var firstOpening: StoppedPart {
    if let lane = context.road?.phases.lazy.compactMap(\.lane).first { return .lane(lane) }
    if context.inputs.hasLanes, let lane = context.inputs.lanes.first(where: \.goesAlone) {
      return .lane(lane.id)
    }
    switch context.inputs.verdict {
    case .fullAutomation: return .phase(PhaseOrder.FullAutomation.release.rawValue)
    case .humanInTheLoop:
      return .phase((context.inputs.hasLanes ? PhaseName.steady : .triggered).rawValue)
    case .manual: return .phase(PhaseName.assess.rawValue)
    }
  }
}

extension SaidDissent {
  /// Whose answer it is, as part of an id.
  fileprivate var name: String {
    switch at {
    case .lane(let id): "\(id)-"
    case .step(let name): "\(name)-"
    default: ""
    }
  }
}
