// SPDX-License-Identifier: GPL-3.0-or-later

/// Room for texts whose escapes were resolved, given back as a whole with each record.
final class Scratch {
  private var chunks: [UnsafeMutableBufferPointer<UInt8>] = []
  private var used = 0

  deinit { chunks.forEach { $0.deallocate() } }

  /// Gives everything back; only the largest piece of room is kept.
  @inline(__always)
  func reset() {
    if used == 0, chunks.count <= 1 { return }
    used = 0
    while chunks.count > 1 { chunks.removeFirst().deallocate() }
  }

  /// Room for so many bytes, that stays where it is until `reset`.
  func room(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if let chunk = chunks.last, let base = chunk.baseAddress, chunk.count - used >= count {
      defer { used += count }
      return base + used
    }
    let size = max(4_096, count, (chunks.last?.count ?? 0) * 2)
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
    chunks.append(chunk)
    used = count
    return UnsafeMutablePointer(chunk.baseAddress ?? UnsafeMutablePointer(mutating: Cell.nowhere))
  }
}
