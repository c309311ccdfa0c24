// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Reports

/// Makes a Word document with pandoc, and its pictures with rsvg-convert.
///
/// pandoc sees nothing but a page that hitl has made, pictures that hitl has drawn, and styles, each
/// in a folder that nobody else can write to.
struct WordMaker {
  static let converter = "pandoc"
  static let rasterizer = "rsvg-convert"

  private static let page = "page.html"
  private static let reference = "reference.docx"
  private static let result = "report.docx"

  private let folder: PrivateFolder

  init(in folder: PrivateFolder) { self.folder = folder }

  /// The bytes of the document.
  ///
  /// - Parameter seconds: since 1970, the time that it bears.
  func document(of draft: WordDraft, seconds: Int) throws -> [UInt8] {
    try folder.write(Array(draft.html.utf8), to: Self.page)
    try folder.write(draft.reference, to: Self.reference)
    let drawn = draft.pictures.concurrentMap { picture in
      Result { try draw(picture.svg, as: picture.name, scale: 2) }
    }
    for result in drawn { try result.get() }
    try run(
      Self.converter,
      [
        "--from=html", "--to=docx", "--data-dir=\(folder.path)",
        "--resource-path=\(folder.path)",
        "--reference-doc=\(folder.path(of: Self.reference))",
        "--output=\(folder.path(of: Self.result))", folder.path(of: Self.page),
      ], messages: "pandoc.txt", ["SOURCE_DATE_EPOCH=\(seconds)"])
    let made = try FileSystem.read(folder.path(of: Self.result))
    return try ReportFailure.told { try FinishedWord.bytes(of: made) }
  }

  /// A logo that Word can show; an SVG as a picture of points.
  func logo(_ logo: Logo, file: String) throws -> Logo {
    guard logo.format == .svg, let text = String(validating: logo.bytes, as: UTF8.self) else {
      return logo
    }
    try draw(text, as: Self.logoName, arguments: ["--height=320", "--keep-aspect-ratio"])
    let bytes = try FileSystem.read(folder.path(of: "\(Self.logoName).png"), upTo: Logo.mostBytes)
    return try ReportFailure.told { try Logo(bytes, file: file) }
  }

  private static let logoName = "logo"

  private func draw(_ svg: String, as name: String, scale: Int) throws {
    try draw(svg, as: name, arguments: ["--zoom=\(scale)"])
  }

  private func draw(_ svg: String, as name: String, arguments: [String]) throws {
    try folder.write(Array(svg.utf8), to: "\(name).svg")
    try run(
      Self.rasterizer,
      arguments + ["--output=\(folder.path(of: "\(name).png"))", folder.path(of: "\(name).svg")],
      messages: "\(name).txt")
  }

  private func run(
    _ program: String, _ arguments: [String], messages: String, _ environment: [String] = []
  ) throws {
    let child = ChildProcess(
      program: program, arguments: arguments, environment: environment)
    try child.run(messages: folder.path(of: messages))
  }
}
