// SPDX-License-Identifier: GPL-3.0-or-later

/// A ZIP archive of files that are stored as they are, with one time for all.
struct StoredZip {
  private struct Entry {
    var name: [UInt8]
    var sum: UInt32
    var size: UInt32
    var offset: UInt32
  }

  /// The first day that the format knows; it knows no time zones and needs none here.
  private static let date: UInt16 = 1 << 5 | 1
  private static let version: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11

  private var output: [UInt8] = []
  private var entries: [Entry] = []

  /// Adds a file; all of them together stay below four gigabytes.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let entry = Entry(
      name: Array(name.utf8), sum: CRC32.of(bytes), size: UInt32(bytes.count),
      offset: UInt32(output.count))
    write(0x0403_4B50 as UInt32)
    describe(entry)
    output += entry.name
    output += bytes
    entries.append(entry)
  }

  /// The archive with its directory.
  func finished() -> [UInt8] {
    var archive = self
    let start = UInt32(output.count)
    for entry in entries {
      archive.write(0x0201_4B50 as UInt32)
      archive.write(Self.version)
      archive.describe(entry)
      // No remark, first disk, no attributes.
      for _ in 0..<3 { archive.write(0 as UInt16) }
      archive.write(0 as UInt32)
      archive.write(entry.offset)
      archive.output += entry.name
    }
    let size = UInt32(archive.output.count) - start
    archive.write(0x0605_4B50 as UInt32)
    for _ in 0..<2 { archive.write(0 as UInt16) }
    for _ in 0..<2 { archive.write(UInt16(entries.count)) }
    archive.write(size)
    archive.write(start)
    archive.write(0 as UInt16)
    return archive.output
  }

  /// What stands of a file both before it and in the directory, up to the lengths of its names.
  private mutating func describe(_ entry: Entry) {
    write(Self.version)
    write(Self.flags)
    // Stored, at midnight.
    for _ in 0..<2 { write(0 as UInt16) }
    write(Self.date)
    write(entry.sum)
    for _ in 0..<2 { write(entry.size) }
    write(UInt16(entry.name.count))
    write(0 as UInt16)
  }

  private mutating func write<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { output += $0 }
  }
}
