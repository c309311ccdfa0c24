// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Values

struct FigureReadingTests {
  @Test(arguments: [
    ("1200", nil, "1200"), ("1,200", nil, "1200"), ("1,200,000", nil, "1200000"),
    ("1'200", nil, "1200"), ("1 200", nil, "1200"), ("1\u{A0}200", nil, "1200"),
    ("12\u{202F}000\u{202F}000", nil, "12000000"), ("１２００", nil, "1200"),
    ("1.5k", nil, "1500"), ("1.2 million", nil, "1200000"), ("750k", nil, "750000"),
    ("2k", nil, "2000"), ("2 thousand", nil, "2000"), ("4,5", nil, "4.5"),
    ("4,50", nil, "4.50"), ("1.200,50", nil, "1200.50"), ("1,200.50", nil, "1200.50"),
    ("1.200.000", nil, "1200000"), (".5", nil, "0.5"), ("-3", nil, "-3"), ("0.125", nil, "0.125"),
    ("1.2340", nil, "1.2340"), ("12.3456", nil, "12.3456"), ("1_200", nil, "1200"),
    ("€ 4.50", "per hour", "4.50"), ("4.50 EUR", "per hour", "4.50"), ("$12", "per error", "12"),
    ("45 EUR/h", "per hour", "45"), ("45 an hour", "per hour", "45"),
    ("12 per error", "per error", "12"),
    ("15 %", "share", "0.15"), ("0.5%", "share", "0.005"), ("0.15", "share", "0.15"),
    ("12,5 %", "share", "0.125"), ("1 in 20", "share", "0.05"),
    ("2h", "minutes", "120"), ("1.5 hours", "minutes", "90"), ("90 s", "minutes", "1.5"),
    ("20 min", "minutes", "20"), ("3.5 min", "minutes", "3.5"), ("1h30", "minutes", "90"),
    ("1h 30 min", "minutes", "90"), ("5 min per case", "minutes", "5"),
    ("8h", "hours per day", "8"), ("8 hours a day", "hours per day", "8"),
    ("1,200 a day", "cases per day", "1200"), ("300 cases", "cases per day", "300"),
    ("12 people", "people", "12"), ("2.5 FTE", "people", "2.5"),
  ])
  func readsWhatPeopleWrite(_ written: String, _ unit: String?, _ text: String) throws {
    let reading = try FigureReading(written, unit: unit)
    #expect(reading.number.text == text && reading.note == nil)
  }

  @Test(arguments: [
    ("6000/month", "286", "6,000 a month, at 21 working days"),
    ("6,000 claims per month", "286", "6,000 a month, at 21 working days"),
    ("30 per week", "6", "30 a week, at 5 working days"),
    ("2k a year", "8", "2,000 a year, at 250 working days"),
    ("~400", "400", "an estimate"), ("about 400", "400", "an estimate"),
    ("ca. 400 a day", "400", "an estimate"), ("400 or so", "400", "an estimate"),
    ("400ish", "400", "an estimate"), ("400?", "400", "an estimate"),
    ("400 est.", "400", "an estimate"), ("400 (approx.)", "400", "an estimate"),
    ("1,200 cases a day (estimate)", "1200", "an estimate"),
    ("300-400", "350", "300 to 400 cases per day, of which the middle counts"),
    ("300 – 400", "350", "300 to 400 cases per day, of which the middle counts"),
    ("300 to 400", "350", "300 to 400 cases per day, of which the middle counts"),
    ("between 300 and 400", "350", "300 to 400 cases per day, of which the middle counts"),
    ("1-2k", "1500", "1,000 to 2,000 cases per day, of which the middle counts"),
    (
      "about 300-400 per week", "70",
      "60 to 80 cases per day, of which the middle counts; 300 to 400 a week, at 5 working days; "
        + "an estimate"
    ),
  ])
  func keepsWhatTheFigureNoLongerTells(_ written: String, _ text: String, _ note: String) throws {
    let reading = try FigureReading(written, unit: "cases per day")
    #expect(reading.number.text == text)
    #expect(reading.note == note)
    #expect(reading.understood?.hasSuffix("(kept in the note)") == true)
  }

  @Test(arguments: [
    ("2 days", "2880", "2 days of 24 hours"), ("1d", "1440", "1 day of 24 hours"),
    ("one working day", "480", "1 working day of 8 hours"),
    ("two working days", "960", "2 working days of 8 hours"),
    ("a week", "10080", "1 week of 7 days"),
    ("2 business weeks", "4800", "2 working weeks of 5 days of 8 hours"),
  ])
  func takesDaysWhereMinutesAreAsked(_ written: String, _ text: String, _ note: String) throws {
    let reading = try FigureReading(written, unit: "minutes")
    #expect(reading.number.text == text && reading.note == note)
    #expect(FigureRemarks.removed(from: note) == nil)
    #expect(throws: FigureRefusal.self) { try FigureReading(written, unit: "people") }
  }

  @Test(arguments: [("4 working hours", "240"), ("two hours", "120"), ("an hour", "60")])
  func takesHoursInWords(_ written: String, _ text: String) throws {
    let reading = try FigureReading(written, unit: "minutes")
    #expect(reading.number.text == text && reading.note == nil)
  }

  @Test(
    arguments: [
      ("11 of 90", 11, 90, nil), ("310 out of 1,500", 310, 1500, nil), ("0 of 80", 0, 80, nil),
      ("1 in 20", nil, nil, nil), ("1/20", nil, nil, nil),
      // What was only estimated, or is no whole number of cases, was not counted.
      ("about 11 of 90", nil, nil, "11 of 90; an estimate"), ("2.5 of 90", nil, nil, "2.5 of 90"),
    ] as [(String, Int?, Int?, String?)])
  func keepsWhatWasCounted(_ written: String, _ count: Int?, _ of: Int?, _ note: String?) throws {
    let reading = try FigureReading(written, unit: "share")
    #expect(reading.count?.count == count && reading.count?.of == of && reading.note == note)
    if count != nil { #expect(reading.understood?.contains("of") == true) }
    if let note { #expect(FigureRemarks.removed(from: "Ann; \(note)") == "Ann") }
  }

  @Test(arguments: [
    ("10-15 %", "share", "0.125", "10% to 15%, of which the middle counts"),
    ("10%-15%", "share", "0.125", "10% to 15%, of which the middle counts"),
    ("30 min - 1 h", "minutes", "45", "30 to 60 minutes, of which the middle counts"),
    (
      "30-50 h per week", "hours per day", "8",
      "6 to 10 hours per day, of which the middle counts; 30 to 50 a week, at 5 working days"
    ),
    ("40-50 EUR", "per hour", "45", "40 to 50 per hour, of which the middle counts"),
  ])
  func rangesOfEveryUnit(
    _ written: String, _ unit: String, _ text: String, _ note: String
  ) throws {
    let reading = try FigureReading(written, unit: unit)
    #expect(reading.number.text == text && reading.note == note)
  }

  @Test(arguments: [
    ("many", nil), ("", nil), ("1.2.3", nil), ("1,2,3", nil), ("15 %", "minutes"),
    ("2h", "people"), ("3 apples", nil), ("1e5", nil), ("--3", nil), ("12345678901234567", nil),
    ("1 2", nil), ("1 2000", nil), ("1,20,000", nil), ("5.", nil), ("0x10", nil),
    ("up to 400", "cases per day"), ("> 400", nil), ("at least 3", nil), ("400+", nil),
    ("maximum 40", nil), ("?", nil), ("ish", nil), ("400-300", nil),
    ("2026-11-22", nil), ("50 per hour", "cases per day"), ("3 apples", "cases per day"),
    ("€ 12", "people"), ("45 per day", "per hour"), ("1:30", "minutes"), ("2m", nil),
    ("6000 per fortnight", "cases per day"), ("1,20 0", nil),
    ("400 (from the log)", "cases per day"), ("10 of 0", "share"),
  ])
  func refusesTheRestWithAnExample(_ written: String, _ unit: String?) {
    let refusal = #expect(throws: FigureRefusal.self) {
      try FigureReading(written, unit: unit)
    }
    #expect(refusal?.example.isEmpty == false)
  }

  @Test(arguments: [("2026-11-01", "minutes"), ("12.12.2026", nil), ("1 Dec 2026", "per hour")])
  func aDayIsNoFigure(_ written: String, _ unit: String?) {
    let refusal = #expect(throws: FigureRefusal.self) { try FigureReading(written, unit: unit) }
    #expect(refusal?.message.contains("day") == true)
  }

  @Test func whatGoesWithNoPriceIsToldAsOne() {
    let refusal = #expect(throws: FigureRefusal.self) {
      try FigureReading("60 bucks", unit: "per hour")
    }
    #expect(refusal?.message == "“bucks” does not go with a price per hour.")
  }

  @Test func threeDigitsBehindOneDotAreAskedBack() throws {
    let refusal = #expect(throws: FigureRefusal.self) {
      try FigureReading("1.200", unit: "cases per day")
    }
    #expect(refusal?.message == "“1.200” can be 1.2 or 1,200.")
    #expect(refusal?.example == "1200, or 1.2")
    let millions = #expect(throws: FigureRefusal.self) {
      try FigureReading("2.345 million", unit: "cases per day")
    }
    #expect(millions?.example == "2345000000, or 2345000")
    // Only one of the two lies in the range.
    let upToADay: (PlainNumber) -> Bool = { $0.value <= 24 }
    #expect(try FigureReading("7.500", unit: nil, isPossible: upToADay).number.text == "7.5")
    #expect(try FigureReading("7,500", unit: nil, isPossible: upToADay).number.text == "7.5")
    #expect(
      try FigureReading("1.250 %", unit: "share", isPossible: { $0.value <= 1 }).number.text
        == "0.0125")
    // What is typed to say which is taken.
    #expect(try FigureReading("1.2", unit: nil).number.text == "1.2")
    #expect(PlainNumber("1.234")?.unmistakable == "1.2340")
    #expect(try FigureReading("1.2340", unit: nil).number.text == "1.2340")
  }

  @Test func saysBackOnlyWhatWasNotWrittenLikeThat() throws {
    #expect(try FigureReading("0.15", unit: "share").understood == nil)
    #expect(try FigureReading("15 %", unit: "share").understood == "0.15, that is 15%")
    #expect(try FigureReading("2h", unit: "minutes").understood == "120 minutes")
    #expect(
      try FigureReading("300-400", unit: "cases per day").understood
        == "350 cases per day; the middle of 300 to 400 cases per day (kept in the note)")
  }
}

struct WrittenDateTests {
  @Test(arguments: [
    "2026-11-22", "22.11.2026", "22. 11. 2026", "2026/11/22", "2026.11.22", "22 Nov 2026",
    "Nov 22, 2026", "22nd November 2026", "11/22/2026", "22/11/2026", "2026-11-22T10:00:00Z",
    "2026-11-22 10:00",
  ])
  func readsADay(_ written: String) throws {
    #expect(WrittenDate(written) == CalendarDate("2026-11-22").map(WrittenDate.day))
  }

  @Test func whatIsTwoDaysIsNone() throws {
    let may = try #require(CalendarDate("2026-05-11"))
    let november = try #require(CalendarDate("2026-11-05"))
    #expect(WrittenDate("11/5/2026") == .either(may, november))
    #expect(WrittenDate("5/5/2026") == CalendarDate("2026-05-05").map(WrittenDate.day))
    #expect(WrittenDate("5.11.2026") == .day(november))
  }

  @Test(arguments: [
    "", "tomorrow", "22.11.26", "31.2.2026", "13/13/2026", "22.11.", "2026-11", "a b c",
    "1 200 300", "2026-11-22x",
  ])
  func refusesTheRest(_ written: String) { #expect(WrittenDate(written) == nil) }
}

struct OddCharacterTests {
  @Test(arguments: [
    ("name\u{A0}", "a no-break space (U+00A0)", 4), ("“b”", "a curly quote (U+201C)", 0),
    ("１２", "a full-width character (U+FF11)", 0), ("а", "a letter of another script (U+0430)", 0),
    ("b\u{200B}", "a zero-width space (U+200B)", 1),
  ])
  func namesTheFirst(_ text: String, _ words: String, _ offset: Int) {
    let odd = OddCharacter(in: text)
    #expect(odd?.words == words && odd?.offset == offset)
  }

  @Test(arguments: ["name", "Größe", "Ünal", "日本", "€ 5", "–"])
  func whatPeopleWriteIsNotOdd(_ text: String) { #expect(OddCharacter(in: text) == nil) }

  @Test(arguments: [
    ("1.500", "1.5", "1.5"), ("1.250", "1.25", "1.25"), ("1.2", "1.2", nil), ("12", "12", nil),
  ])
  func aPointThatIsThousandsToSomeIsSaidBack(
    _ written: String, _ text: String, _ understood: String?
  ) throws {
    let reading = try FigureReading(written, unit: nil) { $0.value <= 366 }
    #expect(reading.number.text == text && reading.understood == understood)
  }
}
