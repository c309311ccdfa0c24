// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

struct VerdictText: WordText {
  static let place = TextPlace.verdict
  let word: Verdict

  init(_ word: Verdict) { self.word = word }
}

struct ControlText: WordText {
  static let place = TextPlace.control
  let word: Control

  init(_ word: Control) { self.word = word }
}

struct RoleText: WordText {
  static let place = TextPlace.role
  let word: RoleKey

  init(_ word: RoleKey) { self.word = word }

  var slots: [Slot] { [.name] }
}

struct RoleMissingText: WordText {
  static let place = TextPlace.roleMissing
  let word: RoleKey

  init(_ word: RoleKey) { self.word = word }
}

struct ConcernText: WordText {
  static let place = TextPlace.concern
  let word: StepQuestion

  init(_ word: StepQuestion) { self.word = word }
}

struct AttackText: WordText {
  static let place = TextPlace.orderOfAttack
  let word: AttackGroup

  init(_ word: AttackGroup) { self.word = word }
}
