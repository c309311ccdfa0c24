// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Interviews

struct PromptTests {
  @Test func aPromptStartsEmpty() {
    let prompt = Prompt(.none, label: "1>")
    #expect(prompt.draft.isEmpty && prompt.choices.isEmpty)
  }
}
