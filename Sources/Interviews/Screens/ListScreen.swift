// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// Every answer of a workflow, to pick one and change it.
package struct ListScreen: Sendable {
  package enum State: Sendable {
    case answered
    case unknown
    case skipped
    case open
    /// From the folder's defaults file.
    case shared
    /// Hidden while everybody looks on.
    case hidden
  }

  package struct Row: Sendable {
    package var number: Int
    package var id: String
    /// What it asks about in a word or two, where it has such words.
    package var brief: String?
    package var ask: String
    package var answer: String?
    package var label: String?
    package var note: String?
    package var state: State
    /// The last votes, where they are listed for differing.
    package var spread: VoteSpread?
    /// Whether they differ and nobody has settled them.
    package var isVoteOpen = false
    package var dissenters: [RecapScreen.Dissenter] = []
  }

  package struct Section: Sendable {
    package var title: String
    package var rows: [Row]
  }

  /// Something on record beside the answers.
  package struct Record: Sendable {
    /// The list that it stands in; nil for the times that must be kept.
    package var list: RemarkList?
    package var remark: Remark
  }

  package var workflow: String
  /// Whether only the answers on which votes differ are listed.
  package var isDisputed = false
  package var sections: [Section]
  package var records: [Record] = []
}
