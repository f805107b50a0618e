import Diagnostics
import LedgerModel

@testable import Ingest

/// Makes small SIE files for tests.
enum SIE4Text {
    /// Four records that every file has.
    static let start = "#FLAGGA 0\n#PROGRAM \"Räkna\" 1.0\n#SIETYP 4\n#RAR 0 20260101 20261231\n"

    /// A file of lines, without the letters of the program's name, so that they say nothing about the encoding.
    static func file(_ lines: String, type: Int = 4) -> String {
        start.replacing("ä", with: "a").replacing("#SIETYP 4", with: "#SIETYP \(type)") + lines
    }

    /// A voucher with rows.
    static func voucher(_ rows: String, head: String = "#VER A 1 20260131") -> String {
        file("\(head)\n{\n\(rows)\n}\n")
    }

    /// Bytes of a text whose characters up to U+00FF stand for the bytes of their number.
    static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}

extension ReadSource {
    /// Reads lines after the usual start of a SIE file.
    static func sie4(
        _ lines: String, type: Int = 4, content: SourceOptions.Content = .whatever, limits: Limits = Limits()
    ) throws -> ReadSource {
        try ReadSource(SIE4Text.file(lines, type: type), content: content, keepsTexts: true, limits: limits)
    }

    /// Reads a voucher's rows after the usual start of a SIE file.
    static func voucher(_ rows: String, head: String = "#VER A 1 20260131") throws -> ReadSource {
        try ReadSource(SIE4Text.voucher(rows, head: head), keepsTexts: true)
    }

    /// Reads bytes, written as characters up to U+00FF, after the usual start of a SIE file.
    static func sie4(bytes lines: String) throws -> ReadSource {
        try ReadSource(
            SIE4Text.file(lines), SourceOptions(path: "test", keepsTexts: true), encode: SIE4Text.bytes)
    }
}
