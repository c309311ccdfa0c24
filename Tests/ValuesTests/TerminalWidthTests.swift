// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@Suite struct TerminalWidthTests {
  @Test func widthsCountTerminalCells() {
    #expect(TerminalWidth.cells(of: "abc") == 3)
    #expect(TerminalWidth.cells(of: "日本") == 4)
    #expect(TerminalWidth.cells(of: "e\u{301}x") == 2)
    #expect(TerminalWidth.cells(of: "🎉👩‍👩‍👧") == 4)
    #expect(TerminalWidth.cells(of: "❤️") == 2)
    #expect(TerminalWidth.cells(of: "\u{200B}") == 0)
    #expect(TerminalWidth.cells(of: "©é–…") == 4)
    #expect(TerminalWidth.cut("日本語テキスト", to: 7) == "日本語…")
    #expect(TerminalWidth.cut("short", to: 5) == "short")
    #expect(TerminalWidth.cut("longer", to: 5) == "long…")
    #expect(TerminalWidth.cut("x", to: 0) == "")
  }
}
