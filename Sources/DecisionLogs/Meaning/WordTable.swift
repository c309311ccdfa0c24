// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the meaning of a word by its bytes.
final class WordTable {
  /// The values that words stand for in a case.
  enum Value {
    static let no = 0.0
    static let yes = 1.0
    static let pending = 2.0
    static let expired = 3.0
    /// Behind these come the deciders in their order.
    static let decider = 4.0
    static let unknown = -1.0
  }

  private let words: [(bytes: [UInt8], value: Double)]
  /// The meaning of each word of one byte; NaN for what is none.
  private let single: UnsafeMutablePointer<Double>
  private let other: Double?

  init(_ words: LogWords, for kind: LogRole.Kind) {
    let all = words.completed(for: kind)
    self.words = all.meanings.map { (Array($0.key.utf8), Self.value(of: $0.value, kind)) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    single = .allocate(capacity: 256)
    single.initialize(repeating: .nan, count: 256)
    for word in self.words where word.bytes.count == 1 { single[Int(word.bytes[0])] = word.value }
    other = all.other.map { Self.value(of: $0, kind) }
  }

  deinit { single.deallocate() }

  /// The value of a word; nil for one that means nothing.
  @inline(__always)
  func value(_ start: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    if count == 1 {
      let value = single[Int(start[0])]
      if !value.isNaN { return value }
    }
    return longValue(start, count)
  }

  @inline(never)
  private func longValue(_ start: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    for word in words where word.bytes.count == count {
      let isSame = word.bytes.withUnsafeBufferPointer { bytes in
        for place in 0..<count {
          let byte = start[place]
          let small = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
          if small != bytes[place] { return false }
        }
        return true
      }
      if isSame { return word.value }
    }
    return other
  }

  /// The value of a meaning for a kind of role.
  static func value(of meaning: LogWords.Meaning, _ kind: LogRole.Kind) -> Double {
    func decider(_ decider: Decider) -> Double {
      Value.decider + Double(Decider.allCases.firstIndex(of: decider) ?? 0)
    }
    return switch meaning {
    case .yes: Value.yes
    case .no: Value.no
    case .pending: Value.pending
    case .expired: kind == .decider ? decider(.timeout) : Value.expired
    case .person: decider(.person)
    case .rule: decider(.rule)
    case .timeout: decider(.timeout)
    case .bypass: decider(.bypass)
    case .unknown: Value.unknown
    }
  }
}
