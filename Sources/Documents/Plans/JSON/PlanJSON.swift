// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Plans
import Questionnaires

/// A plan as an object of `hitl.plan/1`: the assessment, then what follows from it.
package enum PlanJSON {
  package static func value(of plan: Plan, file: String) -> JSONValue {
    let assessment = AssessmentJSON.members(
      of: plan.assessment, workflow: plan.workflow, file: file)
    return .object(
      assessment + [
        JSONValue.Member(key: "steps", value: .list(plan.map.steps.map(step))),
        JSONValue.Member(
          key: "escalation", value: .list(plan.escalation.controlPoints.map(controlPoint))),
        JSONValue.Member(key: "metrics", value: .list(plan.metrics.map(metric))),
        JSONValue.Member(key: "schedule", value: .list(plan.schedule.phases.map(phase))),
        JSONValue.Member(key: "capacity", value: .list(plan.capacity.map(capacity))),
        JSONValue.Member(key: "economics", value: economics(plan.economics)),
        JSONValue.Member(key: "risks", value: .list(plan.risks.map(risk))),
        JSONValue.Member(key: "duties", value: .list(plan.duties.map(duty))),
        JSONValue.Member(key: "assumptions", value: .list(plan.assumptions.map(assumption))),
      ] + figures(of: plan))
  }

  /// What was reckoned, the lanes where there are some, and what speaks against it.
  private static func figures(of plan: Plan) -> [JSONValue.Member] {
    let figures = plan.figures
    func figure(_ assessed: LaneAssessment) -> LaneFigures? {
      figures.lanes.first { $0.id == assessed.lane.id }
    }
    return AssessmentJSON.laneMembers(
      of: plan.assessment,
      timeLimit: { $0.lane.timeLimit == nil ? nil : figure($0)?.timeLimitMinutes.value },
      more: { figure($0).map(members) ?? [] }
    )
      + JSONValue.members(
        ("road", road(figures.road)), ("people", people(figures.capacity)),
        ("costs", costs(figures.costs)), ("findings", .list(plan.findings.map(finding))),
        ("blockers", .list(plan.blockers.map(blocker))),
        ("bounds", .list(figures.metrics.map(bound))),
        (
          "own_values",
          .list(plan.ownValues.map { ownValue($0.value, confirmedBy: $0.confirmedBy) })
        )
      )
  }

  private static func step(_ step: WorkflowMap.Step) -> JSONValue {
    .object(
      ("name", .text(step.name)),
      ("actor", .text(step.actor.rawValue)),
      ("control", AssessmentJSON.control(step.control)),
      ("adverse_control", optional(step.adverseControl?.rawValue)),
      ("why", .text(step.why)))
  }

  private static func controlPoint(_ point: ControlPoint) -> JSONValue {
    .object(
      ("step", .text(point.step)),
      (
        "confidence",
        point.confidence.map(threshold)
      ),
      (
        "triggers",
        .list(
          point.triggers.map {
            .object(("kind", .text($0.kind.rawValue)), ("when", .text($0.when)))
          })
      ),
      ("reviewer", .text(point.reviewer)),
      ("decision_owner", .text(point.decisionOwner)),
      ("time_limit_minutes", .number(point.timeLimitMinutes)),
      ("on_timeout", .text(point.onTimeout)))
  }

  private static func metric(_ metric: Metric) -> JSONValue {
    .object(
      ("id", .text(metric.id)), ("formula", .text(metric.formula)),
      ("target", .text(metric.target)),
      ("alert", .text(metric.alert)), ("action", .text(metric.action)))
  }

  private static func phase(_ phase: Schedule.Phase) -> JSONValue {
    .object(
      JSONValue.members(
        ("phase", .text(phase.id)),
        ("coverage", .orNull(phase.coverage.map(JSONValue.number))),
        ("sample_size", .orNull(phase.sampleSize.map(JSONValue.count))),
        ("working_days", .orNull(phase.workingDays.map(JSONValue.count))),
        ("starts", phase.starts.map { .text("\($0)") }),
        ("exit", .texts(phase.exit))) + members(of: phase.figures))
  }

  private static func capacity(_ capacity: PhaseCapacity) -> JSONValue {
    .object(
      JSONValue.members(
        ("phase", .text(capacity.phase)),
        ("lane", capacity.work.lane.map(JSONValue.text)),
        ("reviews_per_hour", .number(capacity.reviewsPerHour)),
        ("reviewers_needed", .orNull(capacity.reviewersNeeded.map(JSONValue.count))),
        ("within_limit", .orNull(capacity.withinLimit.map(JSONValue.number))),
        ("occupancy", .orNull(capacity.occupancy.map(JSONValue.number))),
        ("full_time_posts", .orNull(capacity.posts.map(JSONValue.number))))
        + members(of: capacity.work.day))
  }

  private static func economics(_ economics: Economics) -> JSONValue {
    .object(
      ("currency", .text(economics.currency)),
      (
        "lines",
        .list(
          economics.lines.map {
            .object(
              ("id", .text($0.id)), ("formula", .text($0.formula)),
              ("amount", .orNull($0.amount.map(JSONValue.number))),
              ("low", $0.low.map(JSONValue.number)), ("high", $0.high.map(JSONValue.number)))
          })
      ),
      ("missing", .texts(economics.missing)))
  }

  private static func risk(_ risk: Risk) -> JSONValue {
    .object(
      ("id", .text(risk.id)), ("group", .text(risk.group.rawValue)),
      ("level", .text(risk.level.rawValue)), ("title", .text(risk.title)),
      ("because", .texts(risk.because)), ("mitigation", .text(risk.mitigation)),
      ("metric", .text(risk.metric)), ("trigger", .text(risk.trigger)))
  }

  private static func duty(_ duty: PlanDuty) -> JSONValue {
    .object(
      ("id", .text(duty.id)), ("title", .text(duty.title)),
      ("duty", optional(duty.duty?.rawValue)),
      ("adverse_only", .flag(duty.adverseOnly)),
      ("because", .text(duty.because)), ("asks", optional(duty.asks)),
      ("evidence", optional(duty.evidence)), ("notice", optional(duty.notice)),
      ("cite", optional(duty.cite)), ("jurisdiction", optional(duty.jurisdiction)),
      ("from", duty.from.map { .text("\($0)") }), ("until", duty.until.map { .text("\($0)") }),
      ("checked", duty.checked.map { .text("\($0)") }),
      ("unverified", optional(duty.unverified)))
  }

  static func assumption(_ assumption: Assumption) -> JSONValue {
    let used: JSONValue =
      switch assumption.used {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      }
    return .object(
      ("field", .text(assumption.field)), ("used", used), ("why", .text(assumption.why)))
  }

  private static func optional(_ text: String?) -> JSONValue? { text.map(JSONValue.text) }
}
