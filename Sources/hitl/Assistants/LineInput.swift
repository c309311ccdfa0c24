// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// The lines of standard input, each as its bytes; one beyond a limit is left out and told.
struct LineInput {
  enum Line {
    case bytes([UInt8])
    case tooLong
  }

  private let limit: Int
  private var buffer: [UInt8] = []
  private var isEnded = false
  private var isSkipping = false

  init(limit: Int) {
    self.limit = limit
  }

  /// The next line without its end; nil at the end of the input.
  mutating func next() -> Line? {
    var searched = 0
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = Array(buffer[..<end])
        buffer.removeSubrange(...end)
        if isSkipping {
          isSkipping = false
          return .tooLong
        }
        return .bytes(line)
      }
      if isEnded {
        guard !buffer.isEmpty || isSkipping else { return nil }
        defer {
          buffer = []
          isSkipping = false
        }
        return isSkipping ? .tooLong : .bytes(buffer)
      }
      if isSkipping || buffer.count > limit {
        isSkipping = true
        buffer = []
      }
      searched = buffer.count
      fill()
    }
  }

  private mutating func fill() {
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { bytes, filled in
        count = read(STDIN_FILENO, bytes.baseAddress, bytes.count)
        filled = max(0, count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { isEnded = true }
      buffer += chunk
      return
    }
  }
}
