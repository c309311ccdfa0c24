// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import AnswerFiles

@Suite("A show of hands in a note")
struct HandCountTests {
  @Test(arguments: [
    ("votes: yes 6, no 2 (Ann, Bo, and Cy)", "yes"), ("votes: no 8", "no"),
    ("votes: no 4, yes 4", nil), ("votes: eu-only 3, uk 2, other 1", "eu-only"),
    ("votes: all", nil), ("as in the votes: yes 6", nil),
  ])
  func leads(_ note: String, _ leading: String?) {
    #expect(HandCount.all(in: note).last?.leading == leading)
  }

  @Test(arguments: [
    ("votes: yes 6, no 2", nil), ("up to 25 EUR; votes: yes 6, no 2 (Ann and Bo)", "up to 25 EUR"),
    ("votes: no 8; as last year; by hand", "as last year; by hand"), ("nothing", "nothing"),
  ])
  func isNoReason(_ note: String, _ remark: String?) {
    #expect(HandCount.removed(from: note) == remark)
  }
}
