// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// The marks that keep a decision: the one that it names by its key, and those of the same lane whose
/// limits stand in its words, such as "up to 14 days".
struct LockMarks {
  struct Place {
    let mark: Mark
    /// Nil for a mark that holds for all cases.
    let lane: String?
  }

  let all: [Place]

  /// None where no mark keeps it.
  init(of decision: Remark, in file: AnswerFile) {
    guard case .mark(let field)? = decision.keptBy else {
      all = []
      return
    }
    // What must hold for all cases is tried before what tells the kinds apart.
    let scope = file.particulars.scope.map { Place(mark: $0, lane: nil) }
    let places =
      scope + file.lanes.flatMap { lane in lane.marks.map { Place(mark: $0, lane: lane.id) } }
    guard let first = places.first(where: { $0.mark.field == field }) else {
      all = []
      return
    }
    let words = SpokenWords(decision.what)
    let further = places.filter { place in
      place.lane == first.lane && place.mark.field != field
        && Self.limit(of: place.mark).map { words.says(anyOf: [$0]) } == true
    }
    all = [first] + further
  }

  /// A limit with its unit, as people say it: "14 days"; nil for a mark without either.
  private static func limit(of mark: Mark) -> String? {
    guard let unit = mark.unit else { return nil }
    switch mark.test {
    case .atMost(.number(let number)), .atLeast(.number(let number)):
      return "\(FigureText.plain(number.value, decimals: 4)) \(unit)"
    default: return nil
    }
  }
}
