// SPDX-License-Identifier: GPL-3.0-or-later

/// Times that one core has collected for cases with the same marks; nobody writes to them any more.
final class TimePiece: @unchecked Sendable {
  let count: Int
  private let parts: [UnsafeMutableBufferPointer<Float>]

  /// - Parameter parts: are given back with the piece.
  init(_ parts: [UnsafeMutableBufferPointer<Float>], count: Int) {
    self.parts = parts
    self.count = count
  }

  deinit { parts.forEach { $0.deallocate() } }

  func forEachPart(_ body: (UnsafeBufferPointer<Float>) -> Void) {
    var left = count
    for part in parts {
      body(UnsafeBufferPointer(rebasing: part[..<min(left, part.count)]))
      left -= part.count
    }
  }
}
