// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads blocks on one core and counts what is in them.
final class LogWorker {
  private let pass: LogPass
  private let records: RecordReader
  private let interpreter: CaseInterpreter
  private let tally: Tally
  private var cases: CaseTable?
  /// Behind a pointer, as in `RowReader`.
  private let found: UnsafeMutablePointer<LogPass.Outcome>
  private var outcome: LogPass.Outcome {
    get { found.pointee }
    _modify { yield &found.pointee }
  }
  private let identity: Int
  private let isSampled: Bool

  init(_ pass: LogPass) {
    self.pass = pass
    found = .allocate(capacity: 1)
    found.initialize(to: LogPass.Outcome())
    let layout = pass.layout
    records = RecordReader(layout, join: pass.join)
    interpreter = CaseInterpreter(layout)
    tally = Tally(records.rows, assuming: pass.assumed)
    cases = layout.rows == .single ? nil : CaseTable(layout)
    let channel = layout.channelsOfRole[.caseID]?.first
    identity = channel.map { layout.isThere($0) ? $0 : -1 } ?? -1
    isSampled = identity >= 0 && layout.rows == .single && pass.repeats == nil
  }

  deinit {
    found.deinitialize(count: 1)
    found.deallocate()
  }

  /// Takes blocks until the log ends.
  func run(_ reader: BlockReader) throws(LogProblem) {
    let block = LogBlock()
    while try reader.next(block), block.index < pass.mostBlocks {
      if cases != nil { readEvents(block) } else { readCases(block) }
      outcome.lines[block.index] = records.line
      pass.request.progress?(reader.handedOut)
      if records.rows.crowded != nil || tally.isCrowded { break }
    }
    countCases()
    outcome.passedOver = records.passedOver
    outcome.withoutPartner = records.withoutPartner
    outcome.crowded = records.rows.crowded
    outcome.isCrowded = tally.isCrowded
  }

  /// Adds what was found to what others have found.
  func drain(into total: inout LogPass.Outcome) {
    total.rows += outcome.rows
    total.dropped.add(outcome.dropped)
    total.seen |= outcome.seen
    total.sample.add(outcome.sample)
    if !outcome.samples.isEmpty { total.samples = outcome.samples }
    total.passedOver += outcome.passedOver
    total.withoutPartner += outcome.withoutPartner
    total.lines.merge(outcome.lines) { first, _ in first }
    total.crowded = total.crowded ?? outcome.crowded
    total.isCrowded = total.isCrowded || outcome.isCrowded
    tally.drain(into: &total.sheet, times: &total.times)
  }

  // MARK: A row for each case

  private func readCases(_ block: LogBlock) {
    let rows = records.rows
    var row = 0
    records.forEachRow(in: block) { fault in
      row += 1
      found.pointee.rows += 1
      var fault = fault
      guard fault == nil, rows.read() else {
        drop(fault ?? rows.fault, block)
        return
      }
      guard let values = interpreter.values(rows.frame, fault: &fault) else {
        found.pointee.seen |= rows.frame.present
        drop(fault, block)
        return
      }
      found.pointee.seen |= rows.frame.present
      if let repeats = pass.repeats {
        let hash = rows.frame.values[identity].bitPattern
        let place = UInt64(block.index) << 32 | UInt64(row)
        if pass.isSearch { return repeats.add(hash, row: place) }
        guard repeats.counts(hash, row: place) else { return drop(RowFault(.repeated), block) }
      } else if isSampled {
        outcome.sample.add(ByteHash.mixed(rows.frame.values[identity].bitPattern))
      }
      tally.add(values) { Thinning.draw(rows.identity) }
      if block.index == 0, found.pointee.samples.count < LogExplanation.mostSamples { sample() }
    }
  }

  private func drop(_ fault: RowFault?, _ block: LogBlock) {
    outcome.dropped.add(
      fault ?? RowFault(.unreadable), block: block.index, line: records.line)
  }

  private func sample() {
    let identity = records.rows.identity
    outcome.samples.append(
      CaseSample(layout: pass.layout, reader: records.rows).values(
        of: records.rows.frame, identity: identity.kind == .absent ? nil : identity.text))
  }

  // MARK: Several rows for a case

  private func readEvents(_ block: LogBlock) {
    let rows = records.rows
    records.forEachRow(in: block) { fault in
      found.pointee.rows += 1
      guard fault == nil, rows.read() else {
        drop(fault ?? rows.fault, block)
        return
      }
      found.pointee.seen |= rows.frame.present
      guard rows.frame.value(identity) != nil else { return drop(RowFault(.noCaseID), block) }
      cases?.add(rows.frame, identity: rows.identity, hash: rows.frame.values[identity].bitPattern)
    }
  }

  private func countCases() {
    guard let cases else { return }
    cases.forEach { frame, draw, identity in
      var fault: RowFault?
      guard let values = interpreter.values(frame, fault: &fault) else {
        // A case has no line of its own.
        outcome.dropped.add(fault ?? RowFault(.unreadable), block: 0, line: 0)
        return
      }
      tally.add(values) { draw }
      guard found.pointee.samples.count < LogExplanation.mostSamples else { return }
      outcome.samples.append(
        CaseSample(layout: pass.layout, reader: records.rows).values(
          of: frame, identity: identity))
    }
  }
}
