// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension SlotValues {
  var responsible: Responsibilities { Responsibilities(figures.plan) }

  /// Who sees cases where no lane says so.
  var unnamedReviewers: String {
    inputs.verdict == .manual ? pieces(ValueText.caseHandlers) : role(.reviewer)
  }

  /// Who reads samples; whoever decides cases as well reads those of others.
  func reader(_ name: String) -> String {
    responsible.reviewsToo(name) ? pieces(ValueText.readerOfOthers, [.name: name]) : name
  }

  /// Who takes cases up after the reviewer, of all lanes.
  var theBackup: String { backup(of: figures.plan.lanes) }

  /// Who takes up the cases of these lanes after their reviewers, in a sentence.
  func backup(of lanes: [LaneFigures]) -> String {
    var named: [String] = []
    for backup in lanes.compactMap(figures.plan.backup) where !named.contains(backup) {
      named.append(backup)
    }
    guard named.count < 2 else {
      return pieces(ValueText.backupOfKind, [.name: FigureText.list(named, "or")])
    }
    return named.first.map { pieces(RoleText(.backup), [.name: $0]) } ?? inSentence(.backup)
  }

  /// Who hears a dispute about a result: whoever hears those who contest one, else the backup.
  var disputeHearer: String { appealHearer ?? theBackup }

  /// Nil where nothing goes against anybody.
  var appealHearer: String? {
    guard responsible.mayGoAgainstPeople || inputs.file.particulars.appeal != nil else {
      return nil
    }
    return responsible.appeal.map(planned) ?? pieces(ValueText.appealUnnamed)
  }

  /// Nil where the room decided nothing that a lock keeps, or where nobody else is named.
  var lockTrier: String? {
    inputs.file.decisions.isEmpty ? nil : responsible.lockTrier
  }

  var lawOwner: String { responsible.lawOwner.map(planned) ?? role(.riskOwner) }

  /// The day until which what is open is settled, ours; before the first phase without one.
  var lawDue: String {
    TraceOwners(figures.plan).open().due
      .map { pieces(ValueText.dueBy, [.date: planned(Planned("\($0.value)", isOurs: $0.isOurs))]) }
      ?? pieces(ValueText.dueBeforeStart)
  }

  private func planned(_ value: Planned<String>) -> String {
    value.isOurs ? pieces(ValueText.ours, [.text: value.value]) : value.value
  }
}
