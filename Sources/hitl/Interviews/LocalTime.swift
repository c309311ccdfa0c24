// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

/// Moments as people in this place read them: `2026-11-25 14:02`.
enum LocalTime {
  static var now: String { text(time(nil)) }

  /// When a file was last written; nil where there is none.
  static func saved(_ path: String) -> String? {
    var status = stat()
    return stat(path, &status) == 0 ? text(status.st_mtim.tv_sec) : nil
  }

  private static func text(_ moment: time_t) -> String {
    var moment = moment
    var parts = tm()
    localtime_r(&moment, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M", &parts)
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
