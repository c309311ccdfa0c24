// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires

extension Interview {
  /// Makes changes to the answers and puts them on disk before anything else happens.
  ///
  /// Whatever goes wrong, the answers stay in the interview, and every later change tries again.
  mutating func change(_ edits: [AnswerFileEdit]) {
    guard !edits.isEmpty else { return }
    areMinutesDue = true
    if verdictSoFar == nil { tellFlip() }
    let canFlip = edits.contains(where: \.canFlip)
    let earlier = sheet
    var edits = edits
    // An assessment counts for the day on which it was last worked on.
    if sheet.workflow.assessedOn.map({ $0 < options.today }) ?? true {
      edits.insert(.assessedOn(options.today), at: 0)
    }
    if let id = options.derivedID, !sheet.writesID { edits.insert(.workflowID(id), at: 0) }
    do throws(EditRefused) {
      sheet = try sheet.applying(edits)
      keep(edits)
    } catch {
      let rewriting = sheet.rewriting(edits)
      sheet = rewriting.sheet
      prompter.show(.notice(.movedBeside(host.moveBeside())))
      if !rewriting.leftBehind.isEmpty || !rewriting.areAllTaken {
        prompter.show(
          .notice(.leftBehind(rewriting.leftBehind, isUntaken: !rewriting.areAllTaken)))
      }
      keep(edits)
    }
    if canFlip { tellFlip(by: edits, since: earlier) }
    // What lanes do to the verdict is told when all of them are there.
    if edits.contains(where: \.isAboutLanes) { verdictSoFar = nil }
  }

  /// One more attempt at a text that could not be kept, on leaving.
  mutating func tryAgain() {
    if isUnsaved { keep([]) }
  }

  /// - Parameter edits: what has changed since the last text that was to be kept.
  private mutating func keep(_ edits: [AnswerFileEdit]) {
    unkept += edits
    switch keepText() {
    case .kept: settle(saidUnsaved ? .savedAgain : nil)
    case .failed(let diagnostic): fail(diagnostic)
    case .changedElsewhere(let text): merge(into: text)
    case .gone: break
    }
  }

  /// One attempt to keep the text; a file that is gone is told before it is made again.
  private func keepText() -> Kept {
    let kept = host.keep(sheet.text)
    guard case .gone(let path) = kept else { return kept }
    prompter.show(.notice(.fileGone(path)))
    return host.keep(sheet.text)
  }

  private mutating func settle(_ notice: Notice?) {
    unkept = []
    keptSheet = sheet
    saidUnsaved = false
    if let notice { prompter.show(.notice(notice)) }
  }

  private mutating func fail(_ diagnostic: Diagnostic) {
    // Said once: the session goes on, and every change tries again.
    if !saidUnsaved {
      var diagnostic = diagnostic
      diagnostic.remedy = "your answers stay here, and each new one tries again"
      prompter.show(.problems([diagnostic]))
    }
    saidUnsaved = true
  }

  /// Adds what is not kept yet to a text that somebody else wrote meanwhile, or keeps all answers
  /// beside it.
  private mutating func merge(into text: String?) {
    if let theirs = text.flatMap(sheet.reread), !theirs.isAnotherWorkflow(than: keptSheet),
      let merge = RivalMerge(unkept, since: keptSheet, into: theirs),
      let merged = try? theirs.applying(merge.edits)
    {
      sheet = merged
      switch keepText() {
      case .kept:
        settle(
          .changedElsewhere(
            merge.overruled.map { answer in
              var shown = answer
              if questionnaire.question(answer.id).map(hides) ?? false {
                shown.answer = "a private figure"
              }
              return shown
            }))
        return
      case .failed(let diagnostic):
        fail(diagnostic)
        return
      case .changedElsewhere, .gone: break
      }
    }
    prompter.show(.notice(.movedBeside(host.moveBeside())))
    switch keepText() {
    case .kept: settle(nil)
    case .failed(let diagnostic): fail(diagnostic)
    case .changedElsewhere, .gone: break
    }
  }

  /// Keeps an answer and finds out which questions it opens again.
  mutating func answer(_ id: String, _ entry: AnswerEntry) {
    let applied = Set(sheet.applicable.map(\.id))
    let proposed = proposedSteps
    change([.entry(id, entry)])
    skipped.remove(id)
    reconfirm.remove(id)
    lastAnswered = .question(id)
    tellWork(after: id)
    tellPeaks(after: id)
    for question in sheet.applicable
    where !applied.contains(question.id) && sheet.entries[question.id]?.value != nil {
      reconfirm.insert(question.id)
    }
    if id == Fact.pattern, !sheet.steps.isEmpty,
      sheet.steps.map(\.outline) == proposed.map(\.outline)
    {
      // Nobody has touched the old pattern's steps, so the new one's are offered instead.
      change([.replaceSteps([])])
      declinesSteps = false
    }
  }

  /// The steps that the chosen pattern starts with.
  var proposedSteps: [Step] {
    guard
      case .choice(let id)? = sheet.answers[Fact.pattern]?.value,
      let pattern = questionnaire.pattern(id)
    else { return [] }
    return pattern.steps.map(Step.init)
  }

  func note(on subject: NoteSubject) -> String? {
    switch subject {
    case .question(let id): sheet.entries[id]?.note
    case .step(let index): sheet.steps.indices.contains(index) ? sheet.steps[index].note : nil
    case .lane(let index):
      sheet.lanes.indices.contains(index) ? sheet.lanes[index].share?.note : nil
    }
  }

  /// Adds what somebody says to a note; whoever gave the answer stays who gave it.
  ///
  /// - Parameter who: nil where nobody is named.
  mutating func add(note words: String, of who: String?, on subject: NoteSubject) {
    let author: String? =
      switch subject {
      case .question(let id): sheet.entries[id]?.by
      case .lane(let index): sheet.lanes[index].share?.by
      case .step: nil
      }
    write(
      note: SpokenNote.adding(
        words, of: who, to: note(on: subject), by: author, names: people),
      on: subject)
  }

  mutating func write(note: String?, on subject: NoteSubject) {
    switch subject {
    case .question(let id):
      var entry = sheet.entries[id] ?? AnswerEntry()
      entry.note = note
      change([.entry(id, entry)])
    case .step(let index):
      guard sheet.steps.indices.contains(index) else { return }
      var step = sheet.steps[index]
      step.note = note
      change([.replaceStep(index, step)])
    case .lane(let index):
      guard sheet.lanes.indices.contains(index) else { return }
      var lane = sheet.lanes[index]
      lane.share?.note = note
      change([.replaceLane(index, lane)])
    }
  }
}

extension AnswerSheet {
  /// Whether a file that took the place of another is about something else, so that no answer of the
  /// old one belongs into it.
  fileprivate func isAnotherWorkflow(than base: AnswerSheet) -> Bool {
    if workflow.id.lowercased() != base.workflow.id.lowercased() { return true }
    // A file that names no workflow is called by its id.
    return ![base.workflow.name, workflow.id].contains(workflow.name) && !base.entries.isEmpty
      && base.entries.allSatisfy { entries[$0.key]?.value != $0.value.value }
  }
}
