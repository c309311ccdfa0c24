import AnswerFiles
import Assessments
import Diagnostics
import Foundation
import Questionnaires
import StrictYAML
import Testing
@testable import Plans

func readable(_ p: Plan) -> String {
  var o: [String] = []
  func h(_ s: String) { o.append("\n## \(s)") }
  func l(_ s: String) { o.append("- \(s)") }
  o.append("# \(p.workflow.name): \(p.verdict.words)  [\(p.design.title)] \(p.design.timing) \(p.design.automation)")
  h("decision"); p.decision.reasons.forEach(l); if let x = p.decision.provisional { l("PROV " + x) }
  o.append("gates:"); p.decision.gates.forEach { l("\($0.title): \($0.because) → \($0.effect) \($0.onlyForUnknown ? "(?)" : "")") }
  o.append("flips (\(p.decision.changesToFlip.map(String.init) ?? "-")):"); p.decision.flips.forEach { l("\($0.ask) \($0.from)→\($0.to) \($0.toLabel): \($0.verdict.words)") }
  o.append("scope:"); p.decision.scope.forEach(l); o.append("out:"); p.decision.outOfScope.forEach(l)
  o.append("residual (\(p.decision.riskAcceptedBy)):"); p.decision.residualRisks.forEach(l)
  o.append("benefits:"); p.decision.benefits.forEach(l)
  p.decision.dissent.forEach { l("DISSENT \($0)") }; l("AGAIN " + p.decision.assessAgain)
  p.decision.signatures.forEach { l("SIGN \($0.role) \($0.name ?? "____")") }
  h("map mapped=\(p.map.isMapped)"); p.map.steps.forEach { l("\($0.number) \($0.name) [\($0.actor)\($0.decides ? ",decides" : "")] \($0.control?.rawValue ?? "none")/\($0.adverseControl?.rawValue ?? "") — \($0.why)") }
  l("reliable \(p.map.reliable)"); l("risky \(p.map.risky)"); l("judg \(p.map.judgment)"); l("sens \(p.map.sensitive)")
  h("escalation"); let e = p.escalation
  l("reviewer \(e.reviewer) owner \(e.decisionOwner) backup \(e.backup) limit \(e.timeLimit)")
  l("timeout: \(e.onTimeout)"); l("fallback: \(e.fallback)"); if let c = e.confidence { l("conf \(c.shown) \(c.basis) \(c.derivation) more=\(c.reviewCostsMore)") }
  if !e.pauses.isEmpty { o.append("pauses:"); e.pauses.forEach { l("\($0.kind.rawValue): \($0.when)") } }
  for c in e.controlPoints { o.append("CP \(c.step) \(c.control.rawValue)/\(c.adverseControl?.rawValue ?? "") pauses=\(c.pauses) conf=\(c.confidence?.shown ?? "-")\n   \(c.rule)\n   \(c.adverseRule ?? "")"); c.triggers.forEach { l("\($0.kind.rawValue): \($0.when)") } }
  o.append("sees:"); e.reviewerSees.forEach(l); o.append("may:"); e.reviewerMay.forEach { l("\($0.title ?? ""): \($0.text)") }
  o.append("codes:"); e.reasonCodes.forEach { l("\($0.title ?? ""): \($0.text)") }
  o.append("priority:"); e.priority.forEach(l); o.append("route:"); e.customerRoute.forEach(l)
  o.append("raci:"); e.raci.forEach { l("\($0.activity) | \($0.responsible) | \($0.accountable) | \($0.consulted) | \($0.informed)") }
  o.append("trail:"); e.auditTrail.forEach { l("\($0.title ?? ""): \($0.text)") }
  h("metrics"); p.metrics.forEach { l("\($0.title) = \($0.formula)\n    src \($0.source); owner \($0.owner); \($0.cadence)\n    target \($0.target)\n    alert \($0.alert)\n    action \($0.action)\n    bench \($0.benchmark ?? "-")") }
  o.append("feedback:"); p.feedbackLoop.forEach(l)
  h("schedule α=\(p.schedule.targetErrorRate) n=\(p.schedule.sampleSize)")
  p.schedule.phases.forEach { l("\($0.id) \($0.title) cov \($0.coverage) share \($0.volumeShare) cap \($0.volumeCap) n \($0.sampleSize ?? 0) days \($0.duration) \($0.starts?.description ?? "")…\($0.ends?.description ?? "") weeks \($0.weeks.map { "\($0)" } ?? "-")\n    \($0.purpose)\n    IN \($0.entry.joined(separator: " | "))\n    OUT \($0.exit.joined(separator: " | "))\n    BACK \($0.rollback.joined(separator: " | "))") }
  p.schedule.sampling.forEach(l); p.schedule.oneLooks.forEach { l("\($0)") }; p.schedule.volumeNotes.forEach { l("NOTE " + $0) }; p.schedule.changeControl.forEach { l("CHANGE " + $0) }
  h("capacity"); p.capacity.forEach { l("\($0.title): \($0.summary) \($0.shortfall ?? "") rph \($0.reviewsPerHour)") }; p.capacityNotes.forEach { l("NOTE " + $0) }
  p.economics.lines.forEach { l("\($0.title) = \($0.formula) = \($0.shown ?? "—")") }; l("missing \(p.economics.missing)")
  h("risks"); p.risks.forEach { l("\($0.group) \($0.title) \($0.level): \($0.because)\n    \($0.mitigation) | \($0.metric) | \($0.trigger)") }
  h("duties"); p.duties.forEach { l("\($0.title) [\($0.duty?.rawValue ?? "")] \($0.cite ?? "") stale=\($0.isStale) \($0.asks ?? "")") }; p.upcomingDuties.forEach { l("UPCOMING \($0.title) from \($0.from?.description ?? "")") }
  h("open"); p.openQuestions.forEach { l("\($0.field ?? "") \($0.question) \($0.owner ?? "") \($0.due ?? "")") }
  p.assumptions.forEach { l("ASSUME \($0.field) = \($0.used): \($0.why)") }
  h("advice"); for place in AdvicePlace.allCases { for a in p.advice(at: place) { l("\(place.rawValue) \(a.title ?? ""): \(a.text)") } }
  h("appendix"); p.appendix.sections.forEach { o.append($0.title); $0.answers.forEach { l("\($0.ask) → \($0.answer) \($0.note ?? "") \($0.by ?? "") \($0.votes) \($0.origin ?? "")") } }
  p.appendix.steps.forEach { l("\($0.name) \($0.letters)") }; p.appendix.sources.forEach { l("\($0.id) \($0.version) \($0.hash.prefix(12))") }
  return o.joined(separator: "\n")
}

@Test func zzRead() throws {
  for (dir, q) in [("back-office", try Shipped.base.get()), ("contact-center", try Shipped.contactCenter.get())] {
    let folder = Shipped.root.appending(path: "Examples/\(dir)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let defaults = names.contains("defaults.yaml") ? DefaultsFile(SourceFile(name: "defaults.yaml", bytes: Array(try Data(contentsOf: folder.appending(path: "defaults.yaml"))))) : nil
    let planner = Planner(q)
    for name in names where name != "defaults.yaml" && name.hasSuffix(".yaml") {
      let draft = AnswerFileDraft(SourceFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name)))))
      guard let file = draft.checked(against: q, defaults: defaults).answerFile else { print("SKIP", name, draft.checked(against: q, defaults: defaults).diagnostics); continue }
      try readable(planner.plan(for: file)).write(toFile: "/tmp/read-\(name).txt", atomically: true, encoding: .utf8)
    }
  }
  try readable(plan("aaaaaaaaaa")).write(toFile: "/tmp/read-bare-full.txt", atomically: true, encoding: .utf8)
  try readable(plan("bbbbbbbbbb")).write(toFile: "/tmp/read-bare-hitl.txt", atomically: true, encoding: .utf8)
  try readable(plan("??????????")).write(toFile: "/tmp/read-bare-unknown.txt", atomically: true, encoding: .utf8)
}
