// SPDX-License-Identifier: GPL-3.0-or-later

/// The document that pandoc takes styles, page, header and footer from.
struct ReferenceDocument {
  let parts: WordParts
  let logo: Logo?

  private static let declaration =
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// The bytes of the file.
  var bytes: [UInt8] {
    var zip = StoredZip()
    func add(_ name: String, _ text: String) {
      zip.add(name, Array((Self.declaration + text).utf8))
    }
    add("[Content_Types].xml", contentTypes)
    add("_rels/.rels", Self.relations([("rId1", "officeDocument", "word/document.xml")]))
    add("word/document.xml", parts.page)
    add(
      "word/_rels/document.xml.rels",
      Self.relations([
        ("rId1", "styles", "styles.xml"), ("rId2", "header", "header1.xml"),
        ("rId3", "footer", "footer1.xml"), ("rId4", "settings", "settings.xml"),
        ("rId5", "header", "header2.xml"), ("rId6", "footer", "footer2.xml"),
      ]))
    add("word/styles.xml", parts.styles)
    add("word/settings.xml", parts.settings)
    add("word/header1.xml", parts.header)
    add("word/footer1.xml", parts.footer)
    add("word/header2.xml", parts.firstHeader)
    add("word/footer2.xml", parts.firstFooter)
    if let logo {
      for number in 1...2 {
        add(
          "word/_rels/header\(number).xml.rels",
          Self.relations([("rId1", "image", "media/\(Self.name(of: logo))")]))
      }
      zip.add("word/media/\(Self.name(of: logo))", logo.bytes)
    }
    return zip.finished()
  }

  private static func name(of logo: Logo) -> String {
    logo.format == .jpeg ? "logo.jpeg" : "logo.png"
  }

  private var contentTypes: String {
    let defaults = [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
      ("xml", "application/xml"), ("png", "image/png"), ("jpeg", "image/jpeg"),
    ].map { #"<Default Extension="\#($0)" ContentType="\#($1)"/>"# }
    let overrides = [
      ("document", "document.main"), ("styles", "styles"), ("header1", "header"),
      ("header2", "header"), ("footer1", "footer"), ("footer2", "footer"), ("settings", "settings"),
    ].map { #"<Override PartName="/word/\#($0).xml" ContentType="\#(Self.word).\#($1)+xml"/>"# }
    return #"<Types xmlns="\#(Self.package)/content-types">"#
      + (defaults + overrides).joined() + "</Types>"
  }

  private static func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
    let lines = list.map {
      #"<Relationship Id="\#($0.id)" Type="\#(office)/\#($0.kind)" Target="\#($0.target)"/>"#
    }
    return #"<Relationships xmlns="\#(package)/relationships">"# + lines.joined()
      + "</Relationships>"
  }
}
