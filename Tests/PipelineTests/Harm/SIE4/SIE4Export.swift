import LedgerGenerator

/// A SIE 4 export, line by line.
struct SIE4Export: HarmedExport {
    /// What the pipeline takes of the file.
    enum Content: CaseIterable, Sendable {
        case vouchers, periods, years
    }

    var book: Book
    var isDoubtful = false
    let content: Content
    var lines: [String]
    var lineEnd = "\r\n"
    /// How the text becomes bytes.
    var encoded: @Sendable (String) -> [UInt8] = SIE4Export.cp437

    private static let pipelines = [
        Content.vouchers: HarmPipeline(), .periods: HarmPipeline("basis: periodsaldon"),
        .years: HarmPipeline("basis: arssaldon", byYear: true),
    ]
    var pipeline: HarmPipeline { Self.pipelines[content]! }
    var right: Figures { content == .years ? Figures(yearOf: book) : Figures(book) }
    var bytes: [UInt8] { encoded(lines.map { $0 + lineEnd }.joined()) }

    init(_ random: inout SplitMix64) {
        book = Book(&random)
        content = random.pick([.vouchers, .vouchers, .periods, .years])
        lines = Self.head(content == .vouchers ? 4 : 3, hasCurrency: random.oneIn(2)) + Self.registers
        if content != .vouchers || random.oneIn(2) { lines += Self.years(book) }
        switch content {
        case .vouchers: lines += book.vouchers.flatMap(Self.voucher)
        case .periods: lines += Self.periods(book)
        case .years: break
        }
        if random.oneIn(3) { lineEnd = "\n" }
    }

    private static func head(_ type: Int, hasCurrency: Bool) -> [String] {
        [
            "#FLAGGA 0", "#PROGRAM \"Ekonomisystem\" 7.1", "#FORMAT PC8", "#GEN 20260701", "#SIETYP \(type)",
            "#ORGNR 212000-0000", "#FNAMN \"Exempelby kommun\"", "#RAR 0 20260101 20261231",
            "#RAR -1 20250101 20251231",
        ] + (hasCurrency ? ["#VALUTA SEK"] : [])
    }

    private static let registers =
        (["1940", "2510"] + Book.accounts).flatMap { konto in
            let type = ["1": "T", "2": "S", "3": "I"][konto.prefix(1)] ?? "K"
            return ["#KONTO \(konto) \"Konto på \(konto)\"", "#KTYP \(konto) \(type)"]
        } + ["#DIM 1 \"Ansvar\"", "#DIM 20 \"Verksamhet\""]
        + Book.ansvar.map { "#OBJEKT 1 \"\($0)\" \"Enhet \($0)\"" }
        + Book.vht.map { "#OBJEKT 20 \"\($0)\" \"Område \($0)\"" }

    static func kronor(_ ore: Int64) -> String {
        "\(ore < 0 ? "-" : "")\(ore.magnitude / 100).\(TableText.two(Int(ore.magnitude % 100)))"
    }

    private static func objects(_ row: Book.Row) -> String {
        row.ansvar.isEmpty ? "{}" : "{1 \"\(row.ansvar)\" 20 \"\(row.vht)\"}"
    }

    private static func voucher(_ rows: [Book.Row]) -> [String] {
        ["#VER \"A\" \(rows[0].voucher) \(rows[0].day) \"\(rows[0].text)\"", "{"]
            + rows.map { "   #TRANS \($0.konto) \(objects($0)) \(kronor($0.amount)) \"\" \"\($0.text)\"" } + ["}"]
    }

    /// The year's balances: the sheet opens with 0.
    private static func years(_ book: Book) -> [String] {
        sums(book.rows) { [$0.konto] }.map { key, amount in
            "\(key[0] < "3" ? "#UB" : "#RES") 0 \(key[0]) \(kronor(amount))"
        }
    }

    /// The total of an account in a month, and its details.
    private static func periods(_ book: Book) -> [String] {
        let totals = sums(book.rows) { ["2026\(TableText.two($0.month))", $0.konto, "{}"] }
        let details = sums(book.outcome) { ["2026\(TableText.two($0.month))", $0.konto, objects($0)] }
        return (totals + details).sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, amount in
            "#PSALDO 0 \(key.joined(separator: " ")) \(kronor(amount)) 0"
        }
    }

    private static func sums(_ rows: [Book.Row], _ key: (Book.Row) -> [String]) -> [(key: [String], value: Int64)] {
        var sums: [[String]: Int64] = [:]
        for row in rows { sums[key(row), default: 0] += row.amount }
        return sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// Code page 437 of the letters that the book has.
    static let cp437: @Sendable (String) -> [UInt8] = { text in
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
            switch scalar {
            case "å": [0x86]
            case "ä": [0x84]
            case "ö": [0x94]
            case "Å": [0x8F]
            case "Ä": [0x8E]
            case "Ö": [0x99]
            default: Array(String(scalar).utf8)
            }
        }
    }
}
