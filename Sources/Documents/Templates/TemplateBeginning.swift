// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// What can be done with the templates before it is known which of the documents is wanted.
struct TemplateBeginning: Sendable {
  /// The check of each document.
  private(set) var checks: [String: TemplateCheck] = [:]
  /// The templates that every document needs.
  private(set) var parsed: [String: Result<MustacheTemplate, TemplateProblems>] = [:]

  init(_ documents: [String], for shape: TemplateShape, in files: [String: TemplateFile]) {
    var scans: [String: TemplateScanner.Result] = [:]
    for name in documents {
      let check = TemplateCheck(name, for: shape, in: files, scans: scans)
      scans = check.scans
      checks[name] = check
    }
    // The parser is only safe with templates that have passed the check.
    guard checks.values.allSatisfy(\.diagnostics.isEmpty) else { return }
    let reached = documents.compactMap { checks[$0]?.reached }
    let shared = reached.dropFirst().reduce(Set(reached.first ?? [])) { $0.intersection($1) }
    for name in shared { parsed[name] = files[name]?.parsed() }
  }
}
