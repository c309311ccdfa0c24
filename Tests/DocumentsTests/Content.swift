// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import ShippedContent

@testable import Documents

/// The plans of the examples.
enum Content {
  static let examples = [
    "back-office/address-changes", "back-office/bereavement-complaints", "back-office/crm-update",
    "back-office/invoice-processing", "back-office/password-reset",
    "back-office/prior-authorization", "back-office/small-loan-decisions",
    "back-office/supplier-onboarding", "contact-center/chatbot-escalation",
    "contact-center/guided-troubleshooting", "contact-center/live-call-assist",
    "contact-center/live-fraud-detection", "contact-center/order-service-agent",
    "contact-center/quality-review",
  ]

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
