// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

/// What is proposed in words, said anew with the parts that it has.
package enum Rewording: Sendable {
  case rule(what: String, who: String?)
  case risk(what: String, because: String?, who: String?)
  /// A bound takes the place of the other one; without any, those that are there stay.
  case metric(what: String, bound: Bound?, who: String?)
  case action(Remark)
  case deadline(Deadline)

  package enum Bound: Sendable {
    case atMost(String)
    case atLeast(String)
  }

  /// The order in which new parts are written.
  static let keys = [
    "what", "because", "at_most", "at_least", "within", "from", "source", "who", "due", "before",
    "settles",
  ]

  /// What is said, without whatever is not.
  var fields: [YAMLValue.Field] {
    switch self {
    case .rule(let what, let who): Self.fields(what, who)
    case .risk(let what, let because, let who):
      Self.fields(what, who) + (because.map { [.init("because", .text($0))] } ?? [])
    case .metric(let what, let bound, let who): Self.fields(what, who) + (bound?.fields ?? [])
    case .action(let remark): remark.fields.filter { $0.key != "proposed" }
    case .deadline(let deadline): deadline.fields.filter { $0.key != "proposed" }
    }
  }

  private static func fields(_ what: String, _ who: String?) -> [YAMLValue.Field] {
    [.init("what", .text(what))] + (who.map { [.init("who", .text($0))] } ?? [])
  }
}

extension Rewording.Bound {
  fileprivate var fields: [YAMLValue.Field] {
    let (key, figure, other) =
      switch self {
      case .atMost(let figure): ("at_most", figure, "at_least")
      case .atLeast(let figure): ("at_least", figure, "at_most")
      }
    return [.init(key, .word(figure)), .init(other, nil)]
  }
}
