// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Prints a JSON document object by object, so that no list of them is kept.
struct JSONList {
  private let document: JSONDocument
  private var isEmpty = true

  init(_ document: JSONDocument) {
    self.document = document
  }

  mutating func add(_ value: JSONValue, to console: inout Console) throws(FileProblem) {
    try console.result(isEmpty ? document.header : document.separator)
    isEmpty = false
    try console.result(document.text(of: value))
  }

  func end(on console: inout Console) throws(FileProblem) {
    try console.result((isEmpty ? document.header : "") + document.footer)
  }
}
