// SPDX-License-Identifier: GPL-3.0-or-later
import Cores
import Diagnostics
import Synchronization

/// One reading of a log, from its beginning to its end or to a block.
struct LogPass {
  let input: LogInput
  let request: LogRequest
  let layout: LogLayout
  let join: JoinTable?
  var assumed = AssumedChances()
  /// Says which row of a case counts, once all were seen.
  var repeats: RepeatTable?
  /// Whether the rows are only looked through for repeats.
  var isSearch = false
  /// How many blocks are read.
  var mostBlocks = Int.max

  /// What one core has found, or all of them.
  struct Outcome {
    var sheet = CountSheet()
    var times: [LogGroup: CaseTimes] = [:]
    var rows = 0
    var dropped = DroppedRows()
    var seen: UInt64 = 0
    var sample = RepeatSample()
    var samples: [[(role: LogRole, value: String)]] = []
    var passedOver = 0
    var withoutPartner = 0
    /// The lines of each block.
    var lines: [Int: Int] = [:]
    var crowded: LogRole?
    var isCrowded = false
  }

  /// Reads on as many cores as are asked for.
  ///
  /// - Throws: `LogProblem` where the log cannot be read to its end.
  func run(_ reader: BlockReader) throws(LogProblem) -> Outcome {
    let total = Mutex(Outcome())
    let failure = Mutex<LogProblem?>(nil)
    let threads = layout.rows == .single ? request.cores ?? EveryCore.count : 1
    EveryCore.run(on: threads) { _ in
      do throws(LogProblem) {
        let worker = LogWorker(self)
        try worker.run(reader)
        // In turns, so that what was handed over is given back before the next one is.
        total.withLock { worker.drain(into: &$0) }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let problem = failure.withLock({ $0 }) { throw problem }
    return total.withLock { $0 }
  }
}
