// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Formulas
import Questionnaires
import Values

extension Planner {
  /// Simulates reviews at the given shares, or at the usual ones where none are given.
  ///
  /// - Parameters:
  ///   - shares: each 0 to 1; sorted and shown once.
  ///   - limits: other limits of marks.
  /// - Throws: where a workflow without lanes lacks figures, one with lanes the volume, or where a
  ///   limit cannot be simulated.
  package func simulation(
    for file: AnswerFile, shares: [Double] = [], limits: [MarkLimitChoice] = []
  ) throws(SimulationProblem) -> Simulation {
    let inputs = PlanInputs(
      file: file, assessment: assessment(of: file), questionnaire: questionnaire)
    let figures = PlaybookFigures(inputs)
    let words = PlanWords(texts, figures)
    let simulated: SimulatedFigures
    do throws(LimitProblem) {
      simulated = try SimulatedFigures(figures.plan, limits: limits)
    } catch {
      throw .limit(error)
    }
    do throws(MissingFigures) {
      return try Simulation(simulated, shares: shares, in: words)
    } catch {
      throw .missing(error)
    }
  }
}

extension Simulation {
  fileprivate init(
    _ simulated: SimulatedFigures, shares: [Double], in words: PlanWords
  ) throws(MissingFigures) {
    let inputs = simulated.figures.inputs
    var reviews: [LaneReviews] = []
    var left: [LeftLane] = []
    for (lane, answers) in zip(simulated.lanes, inputs.lanes) {
      if inputs.hasLanes, lane.control == .human {
        left.append(LeftLane(lane, MissingFigures(questions: []), in: words))
        continue
      }
      do throws(MissingFigures) {
        reviews.append(try LaneReviews(lane, answers, in: simulated, shares: shares))
      } catch {
        let isOfAll = error.questions.contains(FigureKey.volumePerDay.rawValue)
        guard inputs.hasLanes, !isOfAll else { throw error }
        left.append(LeftLane(lane, error, in: words))
      }
    }
    self.init(
      workflow: words.file.workflow, verdict: words.verdict,
      currency: inputs.currency.value, hasLanes: inputs.hasLanes,
      lanes: reviews.map { LaneSimulation($0, in: words) }, left: left, limits: simulated.limits,
      notes: SimulationNotes.ofAll(reviews, simulated, in: words),
      assumptions: AssumedInput.ofSimulation(reviews, simulated).map(words.assumption))
  }
}

extension LaneSimulation {
  fileprivate init(_ reviews: LaneReviews, in words: PlanWords) {
    let lane = reviews.lane
    self.init(
      id: lane.id, name: lane.name, share: lane.share?.mid ?? 1,
      casesPerDay: reviews.model.casesPerDay,
      peakCasesPerDay: lane.peakCasesPerDay?.mid, role: lane.reviewer,
      reviewers: reviews.model.reviewers.value, targetErrorRate: lane.target.value,
      rows: reviews.rows, peakRows: reviews.peakRows,
      notes: SimulationNotes(reviews, in: words).all())
  }
}

extension LeftLane {
  fileprivate init(_ lane: LaneFigures, _ missing: MissingFigures, in words: PlanWords) {
    let asks = missing.questions.compactMap { words.questionnaire.question($0)?.ask }
    let name = lane.name ?? lane.id
    let why =
      if missing.lacksShare {
        words(SimulationText.laneShareUnknown, [.name: name])
      } else if asks.isEmpty {
        words(SimulationText.laneByHand, [.name: name])
      } else {
        words(
          SimulationText.laneLacks, [.name: name, .questions: asks.joined(separator: " ")])
      }
    self.init(
      id: lane.id, name: lane.name, missing: missing.questions, lacksShare: missing.lacksShare,
      why: why)
  }
}
