import Diagnostics

/// A kind of file that is certainly no export, known by its first bytes, and the way out.
struct ForeignFile {
    /// What it is: `it is ...`.
    let words: String
    /// What to do; nil where nothing but the general remedy can be said.
    let help: String?

    /// The file as a finding.
    func finding(at location: SourceLocation) -> Diagnostic {
        .unrecognised(words, help: help, at: location)
    }

    private static let unpack = "Unpack it; of compressed files, gzip and zip with one file in it are read."
    private static let export = "Export the figures as SIE, CSV or .xlsx."
    private static let save = "Open it, and save it as .xlsx or CSV."

    /// The kinds with the bytes that they start with.
    private static let kinds: [(start: [UInt8], words: String, help: String)] = [
        (Array("%PDF".utf8), "it is a PDF document", export),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "it is compressed with xz", unpack),
        (Array("BZh".utf8), "it is compressed with bzip2", unpack),
        ([0x28, 0xB5, 0x2F, 0xFD], "it is compressed with zstd", unpack),
        ([0x04, 0x22, 0x4D, 0x18], "it is compressed with lz4", unpack),
        ([0x1F, 0x9D], "it is compressed with compress", unpack),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "it is a 7-Zip archive", unpack),
        (Array("Rar!".utf8), "it is a RAR archive", unpack),
        (Array("MSCF".utf8), "it is a cabinet archive", unpack),
        ([0x1F, 0x8B], "it is a gzip file inside a gzip file", unpack),
        (Array("PK".utf8) + [3, 4], "it is a zip archive", unpack),
        (Array("PAR1".utf8), "it is a Parquet file", export),
        (Array("ARROW1".utf8), "it is an Arrow file", export),
        (Array("SQLite format 3".utf8), "it is a SQLite database", export),
        ([0, 1, 0, 0] + Array("Standard ".utf8), "it is an Access database", export),
        ([0x89] + Array("PNG".utf8), "it is a picture", export),
        ([0xFF, 0xD8, 0xFF], "it is a picture", export),
        (Array("{\\rtf".utf8), "it is a document in rich text format", export),
    ]

    /// Where a tar archive has its name.
    private static let tarMark = (place: 257, bytes: Array("ustar".utf8))

    /// What a file is that starts so; nil when it may be an export.
    static func kind(of head: [UInt8]) -> ForeignFile? {
        if let kind = kinds.first(where: { head.starts(with: $0.start) }) {
            return ForeignFile(words: kind.words, help: kind.help)
        }
        if head.dropFirst(tarMark.place).starts(with: tarMark.bytes) {
            return ForeignFile(words: "it is a tar archive", help: unpack)
        }
        return nil
    }

    // MARK: Compound files

    /// Whether a file is a compound file, as the old formats of Office and workbooks with a password are.
    static func isCompound(_ head: [UInt8]) -> Bool { head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

    /// What a compound file is, by the names of its streams, which are in UTF-16.
    static func compound(_ head: [UInt8], at location: SourceLocation) -> Diagnostic {
        func has(_ name: String) -> Bool { head.firstRange(of: name.utf16.flatMap { [UInt8($0 & 0xFF), 0] }) != nil }
        if has("EncryptedPackage") { return .protected("the workbook or document", at: location) }
        let isWord = has("WordDocument")
        let words = isWord ? "it is an old Word file (.doc)" : "it is an old Excel file (.xls)"
        return .unrecognised(
            has("Workbook") || has("Book") || isWord ? words : "it is an old Excel or Word file, or has a password",
            help: isWord ? export : "Open it, and save it as .xlsx without password.", at: location)
    }

    // MARK: Archives

    /// The kind of document that an archive is, by the names of its files; nil when it is none that is known.
    static func package(of names: [String]) -> ForeignFile? {
        guard names.contains("mimetype"), names.contains("content.xml") else { return nil }
        return ForeignFile(words: "it is a file of LibreOffice (.ods)", help: save)
    }
}
