// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Words that tell something where people wrote freely, so that it can be asked back.
///
/// They only raise a question; no verdict, control or figure rests on them.
package struct TelltaleEntry: Sendable {
  package var telltale: Telltale
  /// Words or phrases; capitals make no difference.
  package var words: [String]
  package var location: SourceLocation
}

/// What words can tell.
package enum Telltale: String, CaseIterable, Sendable {
  /// An outcome that goes against somebody: refuse, cut.
  case againstPeople = "against-people"
  /// A case that is settled: paid, refused, closed.
  case settles
  /// People who work here are compared: per agent.
  case comparesStaff = "compares-staff"
  /// Somebody who is counted is not there: on parental leave.
  case away
  /// A limit follows: above, up to.
  case limit
  /// Somebody who protects personal data: privacy officer.
  case protectsData = "protects-data"
  /// Somebody does not answer for something: not for the score.
  case disclaims
  /// Cases are read or tried: read, test.
  case readsCases = "reads-cases"
  /// A task begins with it and reads real cases: replay, count.
  case readsRealCases = "reads-real-cases"
  /// Somebody is asked something.
  case asks
  /// Something is reported.
  case reports
  /// A result is contested: appeal, dispute.
  case contests
  /// Something is counted or timed in words: six, twice, half.
  case counts
  /// A record is kept or ends: archived, deleted.
  case keeps
  /// A time follows or is asked for: years, how long.
  case span
  /// Cases go unseen: without a look.
  case letsAlone = "lets-alone"
  /// Something is kept from somebody for a while: hold it, freeze.
  case holds
}

extension [TelltaleEntry] {
  /// The words or phrases that tell it.
  package subscript(_ telltale: Telltale) -> [String] {
    filter { $0.telltale == telltale }.flatMap(\.words)
  }
}
