// SPDX-License-Identifier: GPL-3.0-or-later

/// How large a picture is, from the first bytes of its file.
struct PictureSize: Equatable {
  /// In pixels.
  let width: Int
  let height: Int

  /// Nil for a file that does not say.
  init?(of logo: Logo) {
    let found =
      switch logo.format {
      case .png: Self.png(logo.bytes)
      case .jpeg: Self.jpeg(logo.bytes)
      case .svg: nil as (Int, Int)?
      }
    guard let (width, height) = found, width > 0, height > 0 else { return nil }
    (self.width, self.height) = (width, height)
  }

  /// The first chunk says it.
  private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    return (number(bytes[16..<20]), number(bytes[20..<24]))
  }

  /// The first frame says it; segments before it are passed over.
  private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let kind = bytes[place + 1]
      let isFrame = (0xC0...0xCF).contains(kind) && ![0xC4, 0xC8, 0xCC].contains(kind)
      if isFrame {
        return (number(bytes[place + 7..<place + 9]), number(bytes[place + 5..<place + 7]))
      }
      place += 2 + max(2, number(bytes[place + 2..<place + 4]))
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The size in a frame, in the units of Word's drawings: 360,000 to a centimeter.
  func fitted(width most: Int, height: Int) -> (width: Int, height: Int) {
    let scale = min(Double(most) / Double(width), Double(height) / Double(self.height))
    return (Int(Double(width) * scale), Int(Double(self.height) * scale))
  }
}
