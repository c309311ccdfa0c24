// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// The lines of documents and answers that hold some words.
struct Places {
  private struct Place {
    let document: String
    let section: String?
    let text: String
  }

  private var places: [Place] = []

  /// - Parameter most: how many to look for.
  init(of words: String, in documents: PlanDocuments, answers: [String], most: Int) {
    let wanted = words.lowercased()
    guard !wanted.isEmpty else { return }
    let texts =
      answers.map { ("answers", $0) }
      + [("plan", documents.plan), ("annex", documents.annex)]
    for (document, text) in texts {
      var section: String?
      var head: String?
      for line in text.split(whereSeparator: \.isNewline).map(String.init) {
        if document != "answers", line.hasPrefix("#") {
          section = String(line.drop { $0 == "#" || $0 == " " })
          head = nil
        }
        if line.hasPrefix("|") { head = head ?? line } else { head = nil }
        guard places.count < most, line.lowercased().contains(wanted) else { continue }
        let text = head.map { $0 == line ? line : "\($0)\n\(line)" } ?? line
        places.append(Place(document: document, section: section, text: text))
      }
    }
  }

  var json: JSONValue {
    .list(
      places.map {
        .object(
          ("in", .text($0.document)), ("section", $0.section.map(JSONValue.text)),
          ("text", .text($0.text)))
      })
  }
}
