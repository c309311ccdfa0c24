// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts a report into a file.
enum ReportOutput {
  /// - Throws: `FileProblem`, also for a link; what was there is left then.
  static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    try FileSystem.makeFolder(FileSystem.parent(of: path))
    try FileSystem.write(bytes: bytes, to: path)
  }
}
