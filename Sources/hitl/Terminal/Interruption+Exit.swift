// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc
import Interviews

extension Interruption {
  /// 128 and the signal's number, as shells count.
  var exitStatus: Int32 {
    switch self {
    case .interrupt: 128 + SIGINT
    case .termination: 128 + SIGTERM
    case .hangup: 128 + SIGHUP
    }
  }
}
