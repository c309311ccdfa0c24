// SPDX-License-Identifier: GPL-3.0-or-later

/// Times in no order, 4 bytes each: lists are put together by naming their pieces, so that no time
/// is ever moved or held twice.
package struct TimeList: Sendable {
  private var pieces: [TimePiece] = []
  package private(set) var count = 0

  package init() {}

  package init(_ seconds: some Sequence<Float>) {
    var list = FloatList()
    for time in seconds { list.append(time) }
    self = list.finished()
  }

  init(_ piece: TimePiece) {
    guard piece.count > 0 else { return }
    pieces = [piece]
    count = piece.count
  }

  package var isEmpty: Bool { count == 0 }

  package mutating func append(_ other: TimeList) {
    pieces += other.pieces
    count += other.count
  }

  /// Hands out all times, some at once; what is handed out is valid until `body` returns.
  package func forEachPart(_ body: (UnsafeBufferPointer<Float>) -> Void) {
    for piece in pieces { piece.forEachPart(body) }
  }

  /// How many times meet a condition.
  package func count(where isMet: (Float) -> Bool) -> Int {
    var met = 0
    forEachPart { part in
      for time in part where isMet(time) { met += 1 }
    }
    return met
  }
}
