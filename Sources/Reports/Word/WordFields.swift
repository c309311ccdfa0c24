// SPDX-License-Identifier: GPL-3.0-or-later

/// The fields of a Word document: what Word counts and finds by itself, such as the numbers of tables
/// and the pages of the contents.
enum WordFields {
  /// A field with what is shown of it until it is reckoned anew.
  static func field(_ code: String, showing result: some Sequence<UInt8>) -> [UInt8] {
    begin(code) + Array(result) + end
  }

  static func begin(_ code: String) -> [UInt8] {
    Array(
      (mark("begin") + "<w:r><w:instrText xml:space=\"preserve\"> \(code) </w:instrText></w:r>"
        + mark("separate")).utf8)
  }

  static let end = Array(mark("end").utf8)

  private static func mark(_ kind: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>"
  }
}
