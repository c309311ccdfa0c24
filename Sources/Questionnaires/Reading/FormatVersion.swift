// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

/// The version of the file formats, the value of the key `hitl`.
package enum FormatVersion {
  /// Checks that a file says `hitl: 1`.
  package static func check(
    _ node: YAMLNode?, in what: String, root: YAMLNode, reader: inout FieldReader
  ) {
    guard let node else {
      reader.error(
        "\(what) lacks the key 'hitl'", at: root, remedy: "start the file with 'hitl: 1'")
      return
    }
    guard let scalar = node.scalar, scalar.text == "1" else {
      reader.error(
        "format \(node.summary) is not known", at: node, remedy: "this program reads 'hitl: 1'")
      return
    }
  }
}
