import LedgerGenerator

/// Delimiters, quotes, cuts and bytes.
extension TextHarms {
    /// Puts a field as it stands into a random row.
    private static func oneText(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (TableText) -> String
    ) -> Change<TextTable> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            guard export.grid.column(.text) != nil else { return false }
            let text = write(export.text)
            return export.grid.editOne(.text, &random) { _ in .raw(text) }
        }
    }

    /// Changes the bytes of the file.
    private static func bytes(
        _ name: String, isDoubtful: Bool = true,
        _ change: @escaping @Sendable ([UInt8], inout SplitMix64) -> [UInt8]
    ) -> Change<TextTable> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let file = change(export.bytes, &random)
            export.last = { _ in file }
            return true
        }
    }

    static let fields: [Change<TextTable>] = [
        oneText("the delimiter in a text") { "Skärm\($0.delimiter) kabel" },
        Change("the delimiter in a text, and a blank last column") { export, random in
            export.grid.insert("Kommentar", at: export.grid.header.count) { _, _ in .blank }
            guard export.grid.column(.text) ?? .max < export.grid.amountColumns[0] || random.oneIn(2) else {
                return false
            }
            let text = "Skärm\(export.text.delimiter) kabel"
            return export.grid.editOne(.text, &random) { _ in .raw(text) }
        },
        Change("the delimiter in every text, and blank last columns") { export, _ in
            for name in ["Kommentar", "Attest"] {
                export.grid.insert(name, at: export.grid.header.count) { _, _ in .blank }
            }
            let text = "Skärm\(export.text.delimiter) kabel"
            return export.grid.edit(.text) { row, cell in row % 4 == 1 ? .raw(text) : cell }
        },
        Change("the decimal mark is the delimiter, without quotes") { export, _ in
            (export.text.delimiter, export.text.decimal) = (",", ",")
            let text = export.text
            for row in export.grid.rows.indices {
                for column in export.grid.amountColumns {
                    if case .amount(let ore) = export.grid.rows[row][column] {
                        export.grid.rows[row][column] = .raw(text.number(ore))
                    }
                }
            }
            return true
        },
        Change("the thousands' mark is the delimiter, without quotes") { export, _ in
            (export.text.delimiter, export.text.decimal, export.text.thousands) = (",", ".", ",")
            let text = export.text
            for row in export.grid.rows.indices {
                for column in export.grid.amountColumns {
                    if case .amount(let ore) = export.grid.rows[row][column] {
                        export.grid.rows[row][column] = .raw(text.number(ore))
                    }
                }
            }
            return true
        },
        oneText("a quote opened and never closed", isDoubtful: true) { _ in "\"Hyra" },
        oneText("a quote within a text") { _ in "Skärm 24\" svart" },
        oneText("a line break in a text without quotes") { _ in "Hyra\nlokal" },
        oneText("a line end of another kind in a text") { _ in "Hyra\rlokal" },
        oneText("a line break in a quoted text") { _ in "\"Hyra\nlokal\"" },
        oneText("a NUL in a text", isDoubtful: true) { _ in "Hyra\u{0}lokal" },
        oneText("a backslash before a quote") { _ in "\"Skärm 24\\\" svart\"" },
        bytes("cut in the middle of a row") { file, random in
            // Within the amounts and texts, since a row of a plain end may be whole.
            Array(file.prefix(lastLine(file) + 12 + random.below(5)))
        },
        bytes("cut in the middle of the file, within a row") { file, random in
            let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
            let whole = lines.prefix(lines.count / 2).joined(separator: [0x0A])
            return Array(whole + [0x0A] + lines[lines.count / 2].prefix(9 + random.below(4)))
        },
        bytes("a byte order mark in the middle", isDoubtful: false) { file, _ in
            let half = file.count / 2 + (file[(file.count / 2)...].firstIndex(of: 0x0A) ?? 0) - file.count / 2 + 1
            return Array(file[..<half] + [0xEF, 0xBB, 0xBF] + file[half...])
        },
        bytes("the file after itself") { file, _ in file + file },
        bytes("UTF-16", isDoubtful: false) { file, _ in
            [0xFF, 0xFE] + String(decoding: file, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        },
        Change("lines lost their ends") { export, random in
            let lines = String(decoding: export.bytes, as: UTF8.self)
                .split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
            let place = 2 + random.below(lines.count - 5)
            let end = export.text.lineEnd
            let glued = lines[...place].joined(separator: end) + lines[(place + 1)...].joined(separator: end)
            export.last = { _ in Array(glued.utf8) }
            return true
        },
        Change("another delimiter in some rows") { export, random in
            let lines = String(decoding: export.bytes, as: UTF8.self)
                .split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
            let place = 2 + random.below(lines.count - 4)
            let (old, end) = (export.text.delimiter, export.text.lineEnd)
            let other = old == ";" ? "\t" : ";"
            let changed = lines.indices.map { $0 == place ? lines[$0].replacing(old, with: other) : lines[$0] }
            export.last = { _ in Array(changed.joined(separator: end).utf8) }
            return true
        },
        Change("a comment sign before some rows") { export, random in
            export.isDoubtful = true
            let sign = random.pick(["#", "//", "--", "* ", "; "])
            let place = export.grid.place(&random)
            let field = export.text.field(export.grid.rows[place][0])
            export.grid.rows[place][0] = .raw(sign + field)
            return true
        },
    ]

    /// Where the last line starts that is not blank.
    private static func lastLine(_ file: [UInt8]) -> Int {
        (file.dropLast(2).lastIndex(of: 0x0A) ?? 0) + 1
    }
}
