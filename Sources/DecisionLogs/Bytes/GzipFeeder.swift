// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Hands the bytes of a pipe on to a child that unpacks them, in a thread of its own.
final class GzipFeeder {
  private let source: Int32
  private let target: Int32
  private let head: [UInt8]

  private init(source: Int32, target: Int32, head: [UInt8]) {
    self.source = source
    self.target = target
    self.head = head
  }

  /// Starts; the target is closed at the end of the source, or where the child takes no more.
  ///
  /// - Returns: the thread, for whoever ends the child to wait for; nil where there is none.
  static func start(from source: Int32, to target: Int32, head: [UInt8]) -> pthread_t? {
    let feeder = GzipFeeder(source: source, target: target, head: head)
    let box = Unmanaged.passRetained(feeder).toOpaque()
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { box in
        guard let box else { return nil }
        Unmanaged<GzipFeeder>.fromOpaque(box).takeRetainedValue().run()
        return nil
      }, box)
    if failure == 0 { return thread }
    // The child then sees an early end, which is told as such.
    Unmanaged<GzipFeeder>.fromOpaque(box).release()
    close(target)
    return nil
  }

  private func run() {
    defer { close(target) }
    guard send(head[...]) else { return }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while hasMore() {
      let count = read(source, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0, send(bytes[..<count]) else { return }
    }
  }

  /// Waits for the source; false where the child is gone.
  private func hasMore() -> Bool {
    var waiting = [
      pollfd(fd: source, events: Int16(POLLIN), revents: 0),
      pollfd(fd: target, events: 0, revents: 0),
    ]
    while poll(&waiting, nfds_t(waiting.count), -1) < 0 {
      if errno != EINTR { return false }
    }
    return waiting[1].revents == 0
  }

  private func send(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let rest = bytes[sent...]
        let count = Glibc.send(
          target, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count,
          Int32(MSG_NOSIGNAL))
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        sent += count
      }
      return true
    }
  }
}
