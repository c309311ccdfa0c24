// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc

extension FileSystem {
  /// Where files go that nobody keeps: what `TMPDIR` names, else `/tmp`.
  static var temporaryFolder: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.isEmpty ? "/tmp" : named
  }
}
