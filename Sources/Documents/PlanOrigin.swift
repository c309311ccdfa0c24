// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Where a plan's answers came from: the name of the file, and which folder it lay in.
///
/// The folder stands as the hash of the way to it from the folder of plans: the same wherever the
/// two lie together, and it tells nobody how a machine is laid out.
package struct PlanOrigin: Hashable, Sendable {
  /// The answer file's name within its folder.
  package let file: String
  /// Sixteen hexadecimal digits.
  package let folder: String

  /// - Parameters:
  ///   - file: the answer file's name, without folders.
  ///   - way: the relative path from the folder of plans to the folder of the answers.
  package init(file: String, way: String) {
    self.init(file: file, folder: Self.mark(ofWay: way))
  }

  init(file: String, folder: String) {
    self.file = file
    self.folder = folder
  }

  /// What tells a folder of answers, from the relative path to it.
  package static func mark(ofWay way: String) -> String {
    String(SHA256.hexDigest(of: way.utf8).prefix(16))
  }

  /// The origin that a generated file records; nil where it records none.
  package static func recorded(in text: String) -> PlanOrigin? {
    SectionText.lines(of: text).lazy.compactMap { line -> PlanOrigin? in
      guard case .source(let origin)? = SectionMarker(line)?.kind else { return nil }
      return origin
    }.first
  }
}
