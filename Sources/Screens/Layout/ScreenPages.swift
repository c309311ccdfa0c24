// SPDX-License-Identifier: GPL-3.0-or-later
/// Lines in parts that the terminal has room for above a prompt.
package enum ScreenPages {
  /// The pages, none empty but an only one; all in one where lines are read out.
  ///
  /// A page ends at an empty line where one is in its second half, so that what belongs together
  /// stays together.
  package static func of(_ lines: [String], style: ScreenStyle) -> [[String]] {
    guard let limit = style.pageLines.map({ max(1, $0 - style.messageLines) }) else {
      return [lines]
    }
    var pages: [[String]] = []
    var page: [String] = []
    var endsAtGap = false
    for line in lines {
      if !page.isEmpty, style.rows(of: page + [line]) > limit {
        var rest: [String] = []
        endsAtGap = false
        if let gap = page.lastIndex(of: ""), 2 * gap >= page.count {
          rest = Array(page[(gap + 1)...])
          page.removeSubrange(gap...)
          endsAtGap = true
        }
        pages.append(page)
        page = rest
      }
      if !page.isEmpty || !line.isEmpty { page.append(line) }
    }
    if !page.isEmpty || pages.isEmpty { pages.append(page) }
    return endsAtGap ? pages : withoutOrphan(pages)
  }

  /// The pages with at least two lines on the last: one alone reads like something else.
  private static func withoutOrphan(_ pages: [[String]]) -> [[String]] {
    guard pages.count > 1, pages[pages.count - 1].count == 1,
      let last = pages[pages.count - 2].last, pages[pages.count - 2].count > 2
    else { return pages }
    var pages = pages
    pages[pages.count - 2].removeLast()
    pages[pages.count - 1].insert(last, at: 0)
    return pages
  }
}
