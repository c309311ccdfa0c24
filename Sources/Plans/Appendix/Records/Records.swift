// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// How long records are kept: as the room said it, and where it said nothing, as we propose.
package struct Records: Sendable {
  /// What the room said of a record and of how long it is kept.
  package struct Said: Sendable {
    package let words: String
    /// Nil where the file does not tell.
    package let by: String?
    /// Who settles it, and until when, where the room asked and did not answer; else nil.
    package let open: TraceRow.Open?
  }

  package let said: [Said]
  /// One for each record of which the room said nothing; the first of those that apply.
  package let proposed: [Advice]
  package let read: [ReadData]
}

/// What of a case is read, and how long it is kept.
package struct ReadData: Sendable {
  package let what: String
  package let who: String
  package let kept: String
}

extension Records {
  static func of(_ words: PlanWords) -> Records {
    let said = Said.all(in: words.figures.plan)
    var titles: Set<String> = []
    let entries = words.entries(at: .retention).filter { entry in
      // What was asked and not answered is no span yet.
      !said.contains { $0.open == nil && SpokenWords($0.words).says(anyOf: entry.toldBy) }
    }
    let proposed = entries.compactMap { entry -> Advice? in
      guard let text = words.fill(entry.text),
        let title = entry.title.flatMap({ words.fill($0) }), titles.insert(title).inserted
      else { return nil }
      return Advice(title: title, text: text)
    }
    return Records(said: said, proposed: proposed, read: ReadData.all(in: words))
  }
}

extension ReadData {
  /// By whom and how long, as a text of the content names them; nil where it lacks one of the two.
  ///
  /// A role may hold a semicolon of its own, so that the last one parts them.
  static func parts(of text: String) -> (who: String, kept: String)? {
    guard let end = text.lastIndex(of: ";") else { return nil }
    let kept = text[text.index(after: end)...].drop { $0 == " " }
    let who = String(text[..<end])
    return who.isEmpty || kept.isEmpty ? nil : (who, String(kept))
  }

  fileprivate static func all(in words: PlanWords) -> [ReadData] {
    var titles: Set<String> = []
    return words.advice(at: .readData).compactMap { advice in
      guard let title = advice.title, let parts = parts(of: advice.text),
        titles.insert(title).inserted
      else { return nil }
      return ReadData(what: title, who: parts.who, kept: parts.kept)
    }
  }
}

extension Records.Said {
  /// The notes, rules and decisions that speak of keeping something for a time, and the parked
  /// questions about that.
  fileprivate static func all(in figures: PlanFigures) -> [Self] {
    let telltales = figures.inputs.questionnaire.playbook.telltales
    func tellsASpan(_ text: String) -> Bool {
      let words = SpokenWords(text)
      return words.says(anyOf: telltales[.keeps]) && words.says(anyOf: telltales[.span])
    }
    let rows = Trace(figures).rows
    // The trace holds the notes on answers that have a figure; a span may be told in words.
    let answers = figures.inputs.questionnaire.questions.compactMap { question -> Self? in
      let answer = figures.inputs.file.answers[question.id]
      let who = answer?.noteBy(among: figures.inputs.file.participants)
      return answer?.remark.map { Self(words: $0, by: who, open: nil) }
    }
    let said =
      answers
      + rows.filter { spoken.contains($0.kind) }.map { Self(words: $0.said, by: $0.by, open: nil) }
      + figures.inputs.file.particulars.rules.map { Self(words: $0.what, by: $0.who, open: nil) }
    let parked = rows.compactMap { row -> Self? in
      guard row.kind == .parked, case .open(let open) = row.fate else { return nil }
      return Self(words: row.said, by: nil, open: open)
    }
    var found: Set<String> = []
    return (said + parked).filter { tellsASpan($0.words) && found.insert($0.words).inserted }
  }

  /// What people said as a fact, a reason or a decision.
  private static let spoken: [TraceRow.Kind] = [.decision, .step, .lane, .fact]
}
