/// The first files of a zip archive, by the headers in front of them (APPNOTE.TXT, 4.3.7).
enum ZipHead {
    /// The names of the files whose headers can be reached from the first bytes of an archive.
    ///
    /// Where a header does not say how long its file is, the names behind it are not known. Names inside of the files
    /// do not count: a workbook in an archive is no workbook.
    static func names(_ head: [UInt8]) -> [String] {
        var names: [String] = []
        var rest = head[...]
        while rest.starts(with: [0x50, 0x4B, 0x03, 0x04]), rest.count > 30 {
            func number(_ place: Int, _ bytes: Int) -> Int {
                rest.dropFirst(place).prefix(bytes).reversed().reduce(0) { $0 << 8 | Int($1) }
            }
            let (nameLength, isOpen) = (number(26, 2), number(6, 2) & 8 != 0)
            names.append(String(decoding: rest.dropFirst(30).prefix(nameLength), as: UTF8.self))
            if isOpen { break }
            rest = rest.dropFirst(30 + nameLength + number(28, 2) + number(18, 4))
        }
        return names
    }
}
