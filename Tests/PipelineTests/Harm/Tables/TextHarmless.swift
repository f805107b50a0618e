import LedgerGenerator

/// Changes of a table as text that change nothing.
enum TextHarmless {
    static let all: [Change<TextTable>] = GridHarmless.all.map { $0.of(TextTable.self) } + dialects + files

    /// Changes how the table is written.
    private static func dialect(
        _ name: String, _ change: @escaping @Sendable (inout TableText) -> Void
    ) -> Change<TextTable> {
        Change(name) { export, _ in
            change(&export.text)
            return true
        }
    }

    /// Changes the bytes of the file.
    private static func file(
        _ name: String, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> Change<TextTable> {
        Change(name) { export, _ in
            export.last = change
            return true
        }
    }

    private static let dialects = [
        dialect("LF") { $0.lineEnd = "\n" },
        dialect("CR LF") { $0.lineEnd = "\r\n" },
        dialect("a byte order mark") { $0.hasMark = true },
        dialect("quotes round every field") { $0.quotesAll = true },
        dialect("decimal point") { $0.decimal = "." },
        dialect("decimal comma") { $0.decimal = "," },
        dialect("semicolons") { $0.delimiter = ";" },
        dialect("tabs") { $0.delimiter = "\t" },
        dialect("bars") { $0.delimiter = "|" },
        dialect("no-break spaces between thousands") { $0.thousands = "\u{00A0}" },
        dialect("thin spaces between thousands") { $0.thousands = "\u{202F}" },
        dialect("spaces between thousands") { $0.thousands = " " },
        dialect("the other mark between thousands") { $0.thousands = $0.decimal == "," ? "." : "," },
        dialect("minus behind the amount") { $0.amount = { $0.hasPrefix("-") ? $0.dropFirst() + "-" : $0 } },
        dialect("a dash for minus") { $0.amount = { $0.replacing("-", with: "−") } },
        dialect("parentheses for minus") { $0.amount = { $0.hasPrefix("-") ? "(\($0.dropFirst()))" : $0 } },
        dialect("kr behind the amount") { $0.amount = { "\($0) kr" } },
        dialect("days without hyphens") { $0.day = { "\($0)" } },
        dialect("days with points") {
            $0.day = { "\(TableText.two($0 % 100)).\(TableText.two($0 / 100 % 100)).\($0 / 10000)" }
        },
        dialect("days with a time") { $0.day = { TableText.iso($0) + " 00:00:00" } },
    ]

    private static let files = [
        file("line ends of both kinds") { file in
            var isOdd = false
            return file.filter { $0 != 0x0D }.flatMap { byte -> [UInt8] in
                if byte == 0x0A { isOdd.toggle() }
                return byte == 0x0A && isOdd ? [0x0D, 0x0A] : [byte]
            }
        },
        file("blank lines at the end") { $0 + [0x0A, 0x0A, 0x0D, 0x0A] },
        file("blank lines at the start") { [0x0D, 0x0A, 0x0A] + $0 },
        file("Windows-1252") { file in
            String(decoding: file, as: UTF8.self).unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x3F }
        },
        file("blanks at the ends of lines") { file in
            file.filter { $0 != 0x0D }.flatMap { $0 == 0x0A ? [0x20, $0] : [$0] }
        },
        file("compressed") { StoredGzip.bytes($0) },
    ]
}
