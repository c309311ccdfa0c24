// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkflowID {
  private static let longest = 48
  /// What letters become that have a spelling of their own in ASCII.
  private static let spellings: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "þ": "th", "ı": "i",
  ]

  /// The id of a workflow by its name, or by the name of a file that cannot be one.
  ///
  /// Small letters and digits, with `-` for everything between them: German letters are spelled out,
  /// other Latin letters lose their marks. A name of which nothing is left gives `workflow`.
  ///
  /// - Parameter taken: the ids that others have, which get a number apart.
  package static func derived(from name: String, besides taken: [String]) -> String {
    var ids = FreshWorkflowIDs()
    for id in taken { ids.reserve(id) }
    return ids.derive(from: name).id
  }

  /// The id by the name alone.
  static func derived(from name: String) -> String {
    var id = ""
    for character in name.lowercased() where id.utf8.count < longest {
      if let letters = letters(of: character) {
        id += letters
      } else if !id.isEmpty, id.last != "-" {
        id.append("-")
      }
    }
    while id.last == "-" { id.removeLast() }
    if id.isEmpty { id = "workflow" }
    return isReserved(id) ? "\(id)-workflow" : id
  }

  /// A character in small letters and digits of ASCII; nil for one of another script, or none.
  private static func letters(of character: Character) -> String? {
    if let spelling = spellings[character] { return spelling }
    guard let scalar = character.unicodeScalars.first else { return nil }
    if scalar.isASCII { return character.isLetter || character.isNumber ? String(scalar) : nil }
    let properties = scalar.properties
    if properties.numericType == .decimal { return properties.numericValue.map { "\(Int($0))" } }
    // LATIN SMALL LETTER E WITH ACUTE, LATIN SMALL LIGATURE OE
    let words = (properties.name ?? "").split(separator: " ")
    guard words.contains("LATIN"),
      let kind = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" })
    else { return nil }
    let letter = words[(kind + 1)...].prefix { $0 != "WITH" }
    guard letter.count == 1, let name = letter.first, name.count <= 2 else { return nil }
    return name.lowercased()
  }
}
