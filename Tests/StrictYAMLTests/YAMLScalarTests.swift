// SPDX-License-Identifier: GPL-3.0-or-later
@testable import StrictYAML
import Testing

@Suite struct YAMLScalarTests {
  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func plainNothing(text: String) {
    #expect(YAMLScalar(text: text, style: .plain).isNull)
    #expect(!YAMLScalar(text: text, style: .quoted).isNull)
    #expect(!YAMLScalar(text: text, style: .block).isNull)
  }

  @Test(arguments: ["nULL", "none", "nil", "-", "0"])
  func plainSomething(text: String) {
    #expect(!YAMLScalar(text: text, style: .plain).isNull)
  }

  @Test(arguments: ["yes", "No", "ON", "off", "True", "FALSE"])
  func truthValues(text: String) {
    #expect(YAMLScalar(text: text, style: .plain).looksBoolean)
    #expect(!YAMLScalar(text: text, style: .quoted).looksBoolean)
  }

  @Test(arguments: ["y", "n", "yes!", "nope", "1"])
  func words(text: String) {
    #expect(!YAMLScalar(text: text, style: .plain).looksBoolean)
  }
}
