// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How often a test on random cases tries: so often, or `HITL_THOROUGH` times as often.
package func rounds(_ few: Int) -> Int {
  few * (ProcessInfo.processInfo.environment["HITL_THOROUGH"].flatMap(Int.init) ?? 1)
}
