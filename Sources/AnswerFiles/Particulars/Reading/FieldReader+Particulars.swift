// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

extension FieldReader {
  /// The keys of what is stated beside the answers.
  static let settingKeys = [
    "case_word", "scope", "people", "staff_today", "worked_today", "weekdays", "holidays",
    "peak_dates", "audit", "appeal", "reversible_until", "error_cost_for", "past_cases",
    "system_cost_per_year", "vendor", "not_kept",
  ]

  /// What belongs to one workflow alone.
  mutating func particulars(_ fields: YAMLFields) -> Particulars {
    var particulars = Particulars()
    particulars.deadlines = list(fields["deadlines"], in: "deadlines") { $0.deadline($1) }
    particulars.rules = list(fields["rules"], in: "rules") { $0.workflowRule($1) }
    particulars.risks = list(fields["risks"], in: "risks") { $0.workflowRisk($1) }
    particulars.metrics = list(fields["metrics"], in: "metrics") { $0.workflowMetric($1) }
    particulars.signers = list(fields["signers"], in: "signers") { $0.signer($1) }
    particulars.scope = list(fields["scope"], in: "scope") { $0.mark($1) }
    particulars.caseWord = fields["case_word"].flatMap { caseWord($0) }
    particulars.people = fields["people"].map { people($0) } ?? []
    particulars.audit = fields["audit"].flatMap { audit($0) }
    particulars.appeal = fields["appeal"].flatMap { appeal($0) }
    particulars.vendor = fields["vendor"].flatMap { vendor($0) }
    particulars.notKept = texts(fields["not_kept"], in: "not_kept")
    particulars.errorCostFor = stated(fields["error_cost_for"], in: "error_cost_for") {
      $0.text($1, in: "error_cost_for")
    }
    particulars.staffToday = stated(fields["staff_today"], in: "staff_today") {
      $0.text($1, in: "staff_today")
    }
    particulars.workedToday = fields["worked_today"].flatMap { share($0, in: "worked_today") }
    particulars.reversibleUntil = stated(fields["reversible_until"], in: "reversible_until") {
      $0.timeSpan($1, in: "reversible_until")
    }
    particulars.peakDates = stated(fields["peak_dates"], in: "peak_dates") {
      $0.dates($1, in: "peak_dates")
    }
    particulars.weekdays = stated(fields["weekdays"], in: "weekdays") { $0.weekdays($1) }
    particulars.holidays = holidays(fields["holidays"])
    particulars.pastCases = stated(fields["past_cases"], in: "past_cases") {
      $0.count($1, in: "past_cases")
    }
    particulars.systemCostPerYear = stated(
      fields["system_cost_per_year"], in: "system_cost_per_year"
    ) { $0.count($1, in: "system_cost_per_year") }
    return particulars
  }

  private mutating func caseWord(_ node: YAMLNode) -> CaseWord? {
    guard
      let fields = fields(of: node, in: "case_word", keys: ["one", "many"]),
      let one = requiredText("one", of: fields), let many = requiredText("many", of: fields)
    else { return nil }
    return CaseWord(one: one, many: many)
  }

  /// How many people each role has, by the role's name.
  private mutating func people(_ node: YAMLNode) -> [RoleCount] {
    (entries(of: node, in: "people") ?? []).compactMap { entry in
      let place = location(entry.value.start)
      if entry.value.scalar?.text == "?" {
        return RoleCount(role: entry.key, count: nil, location: place)
      }
      return count(entry.value, in: "the number of people for '\(entry.key)'").map {
        RoleCount(role: entry.key, count: $0, location: place)
      }
    }
  }

  private mutating func audit(_ node: YAMLNode) -> Audit? {
    let keys = ["who", "hours_per_day", "minutes", "note", "by", "proposed"]
    guard
      let fields = fields(of: node, in: "audit", keys: keys),
      let who = requiredText("who", of: fields)
    else { return nil }
    return Audit(
      who: who,
      hoursPerDay: fields["hours_per_day"].flatMap { countOrUnknown($0, in: "hours_per_day") },
      minutes: fields["minutes"].flatMap { minutesOrUnknown($0) },
      note: optionalText(fields["note"], in: "note"), by: optionalText(fields["by"], in: "by"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: location(node.start))
  }

  private mutating func appeal(_ node: YAMLNode) -> Appeal? {
    guard
      let fields = fields(
        of: node, in: "appeal", keys: ["who", "within", "note", "by", "proposed"]),
      let who = requiredText("who", of: fields)
    else { return nil }
    return Appeal(
      who: who, within: fields["within"].flatMap { timeSpan($0, in: "within") },
      note: optionalText(fields["note"], in: "note"),
      by: optionalText(fields["by"], in: "by"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: location(node.start))
  }

  /// What is rented or bought; a bare text says what.
  private mutating func vendor(_ node: YAMLNode) -> Vendor? {
    let place = location(node.start)
    guard node.entries != nil else {
      return text(node, in: "vendor").map { Vendor(what: $0, location: place) }
    }
    let keys = ["answer", "notice_days", "every", "note", "by", "proposed"]
    guard
      let fields = fields(of: node, in: "vendor", keys: keys),
      let what = requiredText("answer", of: fields)
    else { return nil }
    return Vendor(
      what: what,
      noticeDays: fields["notice_days"].flatMap { countOrUnknown($0, in: "notice_days") },
      every: fields["every"].flatMap { timeSpan($0, in: "every") },
      note: optionalText(fields["note"], in: "note"), by: optionalText(fields["by"], in: "by"),
      isProposed: flag(fields["proposed"], in: "proposed"), location: place)
  }

  /// The minutes of a reading, above 0; nil where they are `"?"`.
  private mutating func minutesOrUnknown(_ node: YAMLNode) -> PlainNumber? {
    guard let number = countOrUnknown(node, in: "minutes") else { return nil }
    guard number.value > 0 else {
      error("minutes is \(number.text), out of range", at: node, remedy: "it must be above 0")
      return nil
    }
    return number
  }

  /// A number from 0 up; nil where it is `"?"`.
  private mutating func countOrUnknown(_ node: YAMLNode, in what: String) -> PlainNumber? {
    node.scalar?.text == "?" ? nil : count(node, in: what)
  }
}
