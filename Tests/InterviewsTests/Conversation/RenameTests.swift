// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

private let room = """
  hitl: 1
  workflow: {name: Refunds}
  participants: [Ann Berg, kim-lee, Bo]
  decider: kim-lee
  answers:
    predictability:
      note: "Ann Berg: odd; kim-lee: storms"
      rounds: [{votes: {Ann Berg: a, kim-lee: b}}]
      dissent: [{who: kim-lee, answer: b}]
    error_impact: {answer: "?", ask: kim-lee}
  lanes:
    - id: clear
      name: Clear
      share: {answer: 0.5, note: "kim-lee: rather more"}
      marks: [small]
    - {id: rest, name: Rest}
  steps: [{name: Decide, actor: person, reviewer: kim-lee, note: "kim-lee: by hand"}]
  actions: [{what: Count them, who: kim-lee}]

  """

@Suite("Another name for somebody who takes part")
struct RenameTests {
  private func held(_ lines: [String]) throws -> Held { try hold(room, lines + [":quit"]) }

  private let rename = ":participants Ann Berg, Kim Lee, Bo"

  @Test("takes votes, notes and tasks along where somebody says so", arguments: ["yes", "Kim Lee"])
  func taken(answer: String) throws {
    let sheet = try held([rename, answer]).sheet
    let entry = try #require(sheet.entries["predictability"])
    #expect(entry.rounds[0].votes.map(\.participant) == ["Ann Berg", "Kim Lee"])
    #expect(entry.note == "Ann Berg: odd; Kim Lee: storms")
    #expect(entry.dissent.map(\.who) == ["Kim Lee"] && sheet.decider == "Kim Lee")
    #expect(sheet.entries["error_impact"]?.ask == "Kim Lee")
    #expect(sheet.actions.map(\.who) == ["Kim Lee"])
    #expect(sheet.lanes[0].share?.note == "Kim Lee: rather more")
    #expect(sheet.steps[0].reviewer == "Kim Lee" && sheet.steps[0].note == "Kim Lee: by hand")
    #expect(!sheet.text.contains("kim-lee"))
  }

  @Test("leaves them and says so otherwise", arguments: ["", "no"])
  func left(answer: String) throws {
    let held = try held([rename, answer])
    #expect(held.sheet.entries["predictability"]?.rounds[0].votes.last?.participant == "kim-lee")
    #expect(
      held.script.screens.contains {
        if case .notice(.departed(["kim-lee"])) = $0 { true } else { false }
      })
  }

  @Test(
    "is asked about where the names are nearly one, or one takes the place of one",
    arguments: [
      (":participants Ann Berg, Kim Lee, Bo", true), (":participants Ann Berg, Eva, Bo", true),
      (":participants Ann Berg, Bo, Eva, Femi", false), (":participants Ann Berg, kim-lee", false),
      (":participants Ann Berg, KIM-LEE, Bo", false),
    ])
  func asked(line: String, isAsked: Bool) throws {
    #expect(try held([line]).script.labels.contains("who>") == isAsked)
  }

  @Test("of whom nothing stands there is not asked about")
  func unheard() throws {
    let held = try held([":participants Ann Berg, kim-lee, Eva"])
    #expect(!held.script.labels.contains("who>"))
  }

  @Test(
    "a sheet is that of the participant whose name its file has",
    arguments: [
      ("kim-lee", "Kim Lee"), ("kim-li", "kim-li"),
    ])
  func sheet(name: String, voter: String) throws {
    var sheet = FilledSheet(file: "\(name).yaml", name: nil)
    sheet.answers = ["predictability": .letter(.b)]
    let file = "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Ann Berg, Kim Lee]\n"
    let held = try hold(file, [":quit"]) { options in
      options.sheets = FilledSheets(
        [sheet], questionnaire: try? answerSheet(file).questionnaire)
    }
    let votes = held.sheet.entries["predictability"]?.rounds.first?.votes
    #expect(votes?.map(\.participant) == [voter])
  }
}

@Suite("What is no name")
struct NoNameTests {
  @Test("leaves out who and what is not named", arguments: ["none", "?", "nobody"])
  func details(line: String) throws {
    let held = try hold([":goto name", line, ":goto description", line, ":quit"])
    #expect(held.sheet.workflow.name == "Refunds" && held.sheet.workflow.description == nil)
    let room = try hold(["1", ":participants \(line)", ":quit"])
    #expect(room.sheet.participants.isEmpty)
  }

  @Test("asks about two people in one name, which quotes or a comma settle")
  func two() throws {
    let held = try hold([":participants Ann, Tom Huber and Ines Moreau", ":quit"])
    #expect(held.sheet.participants.isEmpty)
    #expect(held.script.refusals.first?.example == ":participants Ann, Tom Huber, Ines Moreau")
    let quoted = try hold([":participants Ann, \"Tom Huber and Ines Moreau\"", ":quit"])
    #expect(quoted.sheet.participants.count == 2)
    let team = try hold([":participants Ann, Terms and conditions team", ":quit"])
    #expect(team.sheet.participants.count == 2)
    let typed = ParticipantsInput.typed(["Ann", "Tom Huber and Ines Moreau"])
    #expect(try ParticipantsInput.read(typed).count == 2)
  }

  @Test("takes a name with what somebody is behind it as a person's")
  func roles() throws {
    let people = ["Marta Kovacs (head of service)", "Tom Weber (data)", "Tom Huber (sales)"]
    #expect(NameMatch.whole("Marta", among: people) == people[0])
    #expect(NameMatch.whole("Tom Weber", among: people) == people[1])
    #expect(throws: InputRefusal.self) { try NameMatch.refuseAmbiguous("Tom", among: people) }
    #expect(NameMatch.slip("Marta Kowacs", among: people) == people[0])
    #expect(NameMatch.whole("Data", among: ["Data scientist (team)"]) == nil)
  }

  @Test("gives a note that begins with a first name to whoever has it")
  func heads() throws {
    let file =
      "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Petra Lind (technician), Bo Ek]\n"
    let held = try hold(file, ["b", ":note < Petra: a door", ":action Count @Petra", ":quit"])
    #expect(held.sheet.entries["predictability"]?.note == "Petra Lind (technician): a door")
    #expect(held.sheet.actions.map(\.who) == ["Petra Lind (technician)"])
    let other = try hold(file, ["b", ":note < Rarely: a door", ":quit"])
    #expect(other.sheet.entries["predictability"]?.note?.hasSuffix("Rarely: a door") == true)
  }
}

@Suite("Forward over what was gone back over")
struct AheadTests {
  @Test("leads to each in turn")
  func each() throws {
    let held = try hold(["a", "a", "a", "<", "<", "<", "b", "", "", ":quit"])
    #expect(held.script.labels == ["1>", "2>", "3>", "4>", "3>", "2>", "1>", "2>", "3>", "4>"])
  }

  @Test("ends where somebody goes elsewhere")
  func elsewhere() throws {
    let held = try hold(["a", "a", "a", "<", "<", ":goto 1", "b", ":quit"])
    #expect(held.script.labels == ["1>", "2>", "3>", "4>", "3>", "2>", "1>", "4>"])
  }
}
