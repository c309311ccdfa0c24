// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// Something that was put on record beside the answers.
struct Recorded: Equatable {
  /// The list that it stands in; nil for the times that must be kept.
  var list: RemarkList?
  var words: String
}

extension Interview {
  /// Keeps a remark and says it back; the same words again say more of what stands there.
  ///
  /// - Returns: its place in the list.
  @discardableResult
  mutating func remember(_ remark: Remark, in list: RemarkList) -> Int {
    var remark = remark
    let same = sheet[list].firstIndex { $0.isSame(as: remark, in: list) }
    if let same {
      let earlier = sheet[list][same]
      remark.what = earlier.what
      remark.who = remark.who ?? earlier.who
      remark.due = remark.due ?? earlier.due
      remark.before = remark.before ?? earlier.before
      remark.settles = earlier.settles
      remark.keptBy = earlier.keptBy
      change([.replaceRemark(list, same, remark)])
    } else {
      change([.remark(list, remark)])
    }
    record(Recorded(list: list, words: remark.what))
    prompter.show(.notice(.remembered(list, remark, before: name(of: remark.before))))
    tellDayOff(remark.due)
    return same ?? sheet[list].count - 1
  }

  mutating func remember(_ deadline: Deadline) {
    change([.deadline(deadline)])
    record(Recorded(words: DeadlineInput.typed(deadline)))
    prompter.show(.notice(.deadline(DeadlineInput.typed(deadline))))
  }

  private mutating func record(_ said: Recorded) {
    recorded.removeAll { $0 == said }
    recorded.append(said)
  }

  /// All that is on record, in the order in which minutes tell it.
  var records: [ListScreen.Record] {
    let lists: [RemarkList] = [.decisions, .actions, .parkingLot, .assumptions]
    return lists.flatMap { list in
      sheet[list].map { ListScreen.Record(list: list, remark: $0) }
    }
      + sheet.particulars.deadlines.map {
        ListScreen.Record(list: nil, remark: Remark(what: DeadlineInput.typed($0)))
      }
  }

  /// Takes back what was put on record last, or what begins with the words.
  mutating func undo(_ text: String?) throws(InputRefusal) -> Turn {
    let said: Recorded
    if let text { said = try onRecord(text) } else { said = try lastRecorded() }
    guard let edit = removal(of: said) else { throw Self.nothingRecorded }
    change([edit])
    recorded.removeAll { $0 == said }
    prompter.show(.notice(.takenBack(said.words)))
    // What keeps a decision is not asked of one that is gone.
    let place = trail.last?.place
    trail.removeAll { if case .keptBy = $0.place { true } else { false } }
    // The list shows what is left.
    return trail.last?.place == place && place != .list ? .stay : .again
  }

  private static let nothingRecorded = InputRefusal(
    "Nothing was put on record in this session. :list shows what was before, and :undo with its "
      + "first words takes it back; < goes back to an answer.", example: ":list")

  private func lastRecorded() throws(InputRefusal) -> Recorded {
    guard let last = recorded.last(where: { removal(of: $0) != nil }) else {
      throw Self.nothingRecorded
    }
    return last
  }

  private func onRecord(_ text: String) throws(InputRefusal) -> Recorded {
    let typed = NameLikeness.key(of: text)
    let all = records.map { Recorded(list: $0.list, words: $0.remark.what) }
    let exact = all.filter { NameLikeness.key(of: $0.words) == typed }
    let fitting =
      exact.isEmpty ? all.filter { NameLikeness.key(of: $0.words).hasPrefix(typed) } : exact
    guard let found = fitting.last else {
      throw InputRefusal(
        "Nothing on record begins with \(VisibleText.quoted(text)); :list shows what is there.",
        example: all.last.map { ":undo \($0.words)" } ?? ":list")
    }
    guard fitting.allSatisfy({ NameLikeness.areOne($0.words, found.words) }) else {
      throw InputRefusal(
        "\(fitting.count) things on record begin with \(VisibleText.quoted(text)).",
        example: ":undo \(found.words)")
    }
    return found
  }

  private func removal(of said: Recorded) -> AnswerFileEdit? {
    guard let list = said.list else {
      return sheet.particulars.deadlines.lastIndex { DeadlineInput.typed($0) == said.words }
        .map(AnswerFileEdit.removeDeadline)
    }
    return sheet[list].lastIndex { $0.what == said.words }.map { .removeRemark(list, $0) }
  }
}

extension Remark {
  /// Whether another remark says the same again: a decision in the same words, and anything else of
  /// the same person too, as two people can have one task.
  fileprivate func isSame(as other: Remark, in list: RemarkList) -> Bool {
    guard NameLikeness.areOne(what, other.what) else { return false }
    return list == .decisions || who == nil || other.who == nil || who == other.who
  }
}
