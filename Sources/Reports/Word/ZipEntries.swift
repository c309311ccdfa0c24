// SPDX-License-Identifier: GPL-3.0-or-later

/// The files of a ZIP archive, as its directory lists them.
struct ZipEntries {
  struct Entry {
    var name: String
    var method: Int
    var size: Int
    var packed: ArraySlice<UInt8>
  }

  /// It is no archive, or one that is packed in another way.
  struct Broken: Error {}

  private(set) var entries: [Entry] = []

  init(_ archive: [UInt8]) throws(Broken) {
    guard archive.count >= 22 else { throw Broken() }
    // The end has no remark in the archives that are read here.
    let end = archive.count - 22
    guard Self.number(archive, end, 4) == 0x0605_4B50 else { throw Broken() }
    var place = Self.number(archive, end + 16, 4)
    for _ in 0..<Self.number(archive, end + 10, 2) {
      guard place + 46 <= archive.count, Self.number(archive, place, 4) == 0x0201_4B50 else {
        throw Broken()
      }
      let packedSize = Self.number(archive, place + 20, 4)
      let nameLength = Self.number(archive, place + 28, 2)
      let start = Self.number(archive, place + 42, 4)
      guard place + 46 + nameLength <= archive.count, start + 30 <= archive.count else {
        throw Broken()
      }
      let name = archive[place + 46..<place + 46 + nameLength]
      let data =
        start + 30 + Self.number(archive, start + 26, 2) + Self.number(archive, start + 28, 2)
      guard data + packedSize <= archive.count else { throw Broken() }
      entries.append(
        Entry(
          name: String(decoding: name, as: UTF8.self),
          method: Self.number(archive, place + 10, 2), size: Self.number(archive, place + 24, 4),
          packed: archive[data..<data + packedSize]))
      place +=
        46 + nameLength + Self.number(archive, place + 30, 2)
        + Self.number(archive, place + 32, 2)
    }
  }

  /// What an entry holds.
  static func bytes(of entry: Entry) throws(Broken) -> [UInt8] {
    guard entry.size <= mostBytes else { throw Broken() }
    switch entry.method {
    case 0: return Array(entry.packed)
    case 8:
      do throws(Inflate.Broken) {
        return try Inflate.bytes(of: entry.packed, size: entry.size)
      } catch {
        throw Broken()
      }
    default: throw Broken()
    }
  }

  /// Of one file.
  private static let mostBytes = 500_000_000

  /// A number with its lowest byte first.
  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
