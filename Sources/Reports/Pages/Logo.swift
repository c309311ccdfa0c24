// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// A picture for the head of a report.
package struct Logo: Sendable {
  package enum Format: String, Sendable {
    case png
    case jpeg
    case svg = "svg+xml"
  }

  /// In bytes; it stands in every copy of the report.
  package static let mostBytes = 1_000_000

  package let format: Format
  package let bytes: [UInt8]
  private let file: String

  /// - Throws: `ReportProblem` where it is too large, of another kind, or an SVG that does more than
  ///   show a picture.
  package init(_ bytes: [UInt8], file: String) throws(ReportProblem) {
    func problem(_ message: String, _ remedy: String) -> ReportProblem {
      ReportProblem(Diagnostic(at: SourceLocation(file: file), message, remedy: remedy))
    }
    guard bytes.count <= Self.mostBytes else {
      throw problem(
        "this logo is larger than \(FigureText.count(Self.mostBytes)) bytes",
        "save it smaller; twice the size that it is shown in is enough")
    }
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      format = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      format = .jpeg
    } else if let text = String(validating: bytes, as: UTF8.self), SVGCheck.isSVG(text) {
      if let found = SVGCheck.danger(in: text) {
        throw problem(
          "this logo does more than show a picture: it has \(VisibleText.quoted(found))",
          "save it as plain SVG or as PNG")
      }
      format = .svg
    } else {
      throw problem("this logo is neither PNG nor JPEG nor SVG", "save it as one of them")
    }
  }

  /// That it cannot be shown.
  var unreadable: Diagnostic {
    Diagnostic(
      at: SourceLocation(file: file), "this logo does not say how large it is",
      remedy: "open it in a program for pictures and save it anew")
  }

  /// The picture as an address, so that a page needs no other file.
  var address: String { "data:image/\(format.rawValue);base64,\(Base64.text(of: bytes))" }
}
