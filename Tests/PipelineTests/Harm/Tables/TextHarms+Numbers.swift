import LedgerGenerator

/// Amounts and days as texts have them.
extension TextHarms {
    private static func amounts(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (String) -> String
    ) -> Change<TextTable> {
        Change(name) { export, _ in
            export.isDoubtful = isDoubtful
            export.text.amount = write
            return true
        }
    }

    /// Writes one amount in another way than the rest.
    private static func oneAmount(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (String, TableText) -> String
    ) -> Change<TextTable> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let text = export.text
            let role = random.pick(export.grid.amountColumns)
            let rows = export.grid.rows.indices.filter {
                if case .amount(let ore) = export.grid.rows[$0][role] { ore.magnitude > 100_000 } else { false }
            }
            guard !rows.isEmpty, text.delimiter != "," else { return false }
            let row = random.pick(rows)
            export.grid.rows[row][role] = .raw(write(text.field(export.grid.rows[row][role]), text))
            return true
        }
    }

    private static func days(
        _ name: String, isDoubtful: Bool = false, _ write: @escaping @Sendable (Int) -> String
    ) -> Change<TextTable> {
        Change(name) { export, _ in
            export.isDoubtful = isDoubtful
            export.text.day = write
            return export.grid.column(.datum) != nil
        }
    }

    private static func parts(_ day: Int) -> (year: Int, month: Int, day: Int) {
        (day / 10000, day / 100 % 100, day % 100)
    }

    static let numbers: [Change<TextTable>] = [
        amounts("minus behind the amount") { $0.hasPrefix("-") ? $0.dropFirst() + "-" : $0 },
        amounts("minus as parentheses") { $0.hasPrefix("-") ? "(\($0.dropFirst()))" : $0 },
        amounts("minus as a dash") { $0.replacing("-", with: "−") },
        amounts("minus apart from the amount") { $0.replacing("-", with: "- ") },
        amounts("CR behind credits") { $0.hasPrefix("-") ? "\($0.dropFirst()) CR" : $0 },
        amounts("K behind credits, D behind debits") { $0.hasPrefix("-") ? "\($0.dropFirst()) K" : "\($0) D" },
        amounts("plus before debits") { $0.hasPrefix("-") ? $0 : "+\($0)" },
        amounts("SEK behind the amount") { "\($0) SEK" },
        amounts("EUR behind the amount", isDoubtful: true) { "\($0) EUR" },
        amounts("tkr behind the amount", isDoubtful: true) { "\($0) tkr" },
        amounts("three decimals") { "\($0)0" },
        amounts("three decimals that are no zeros", isDoubtful: true) { "\($0)5" },
        oneAmount("one amount in tkr", isDoubtful: true) { text, _ in "\(text) tkr" },
        oneAmount("one amount in euro", isDoubtful: true) { text, _ in "\(text) €" },
        oneAmount("one amount with the other mark") { text, table in
            text.replacing(table.decimal, with: table.decimal == "," ? "." : ",")
        },
        oneAmount("one amount of whole thousands with the other mark", isDoubtful: true) { text, table in
            text.prefix { $0 != "," && $0 != "." }.dropLast(3) + (table.decimal == "," ? "." : ",") + "500"
        },
        oneAmount("one amount with an exponent", isDoubtful: true) { _, table in "1\(table.decimal)23E+05" },
        oneAmount("one amount with a blank in place of its mark", isDoubtful: true) { text, table in
            text.replacing(table.decimal, with: " ")
        },
        oneAmount("one amount with a line break in it", isDoubtful: true) { text, table in
            text.replacing(table.decimal, with: "\n")
        },
        oneAmount("one amount that is cut to hashes", isDoubtful: true) { _, _ in "######" },
        oneAmount("one amount with two minuses", isDoubtful: true) { text, _ in "--\(text)" },
        oneAmount("one amount with a percent sign", isDoubtful: true) { text, _ in "\(text) %" },
        oneAmount("one amount as a sum", isDoubtful: true) { text, _ in "=\(text)+100" },
        oneAmount("one amount with invisible signs") { text, _ in "\u{200B}\(text)\u{FEFF}" },
        oneAmount("one amount with an apostrophe") { text, _ in "'\(text)" },
        days("days before months") { "\(two(parts($0).day))/\(two(parts($0).month))/2026" },
        days("months before days") { "\(parts($0).month)/\(parts($0).day)/2026" },
        days("two digits of the year") { "26-\(two(parts($0).month))-\(two(parts($0).day))" },
        days("two digits of the year, last") { "\(two(parts($0).day)).\(two(parts($0).month)).26" },
        days("days as a spreadsheet counts them") { "\(serial($0))" },
        days("days as seconds") { "\((serial($0) - 25_569) * 86_400)" },
        days("days with a time before midnight in another zone", isDoubtful: false) {
            "\(TableText.iso($0))T23:30:00Z"
        },
        days("days that could be months", isDoubtful: true) {
            "\(two(parts($0).month))/\(two(parts($0).day % 12 + 1))/2026"
        },
    ]

    private static func two(_ number: Int) -> String { TableText.two(number) }

    /// The number that spreadsheets give a day of 2026.
    static func serial(_ day: Int) -> Int {
        46_023 + [0, 31, 59, 90, 120, 151, 181][parts(day).month - 1] + parts(day).day - 1
    }
}
