// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import ShippedContent

@testable import Documents

/// The plans of the examples.
enum Content {
  /// The plan of an example such as `back-office/password-reset`.
  static func plan(of example: String) throws -> Plan {
    let (file, questionnaire) = try Shipped.answers(of: example)
    return Planner(questionnaire).plan(for: file)
  }

  /// The sections of that plan.
  static func sections(of example: String) throws -> [GeneratedSection] {
    var writer = DocumentWriter(templates: try Shipped.templates())
    return try writer.document(of: plan(of: example)).sections
  }
}
