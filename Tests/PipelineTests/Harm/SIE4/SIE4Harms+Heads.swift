import LedgerGenerator

/// What the head and the vouchers' own lines say.
extension SIE4Harms {
    private static func head(
        _ name: String, isDoubtful: Bool = true, _ words: [String]
    ) -> Change<SIE4Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            export.lines.removeAll { $0.hasPrefix("#VALUTA") }
            export.addToHead(random.pick(words))
            return true
        }
    }

    /// Writes the line of each voucher in another way, or of one.
    private static func voucher(
        _ name: String, isDoubtful: Bool = false, all: Bool = true, _ write: @escaping @Sendable ([String]) -> String
    ) -> Change<SIE4Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let places = export.places("#VER")
            guard !places.isEmpty else { return false }
            for place in all ? places : [random.pick(places)] {
                export.lines[place] = write(export.lines[place].split(separator: " ").map(String.init))
            }
            return true
        }
    }

    private static func parts(_ day: String) -> (year: Substring, month: Substring, day: Substring) {
        (day.prefix(4), day.dropFirst(4).prefix(2), day.dropFirst(6))
    }

    static let heads: [Change<SIE4Export>] = [
        head(
            "another currency",
            ["#VALUTA EUR", "#VALUTA eur", "#VALUTA \"USD\"", "#VALUTA NOK", "#valuta EUR", "#VALUTA  DKK"]),
        head(
            "a currency that is a unit",
            ["#VALUTA TKR", "#VALUTA KSEK", "#VALUTA \"tkr\"", "#VALUTA MSEK", "#VALUTA SEK1000"]),
        head(
            "a unit in the remarks",
            ["#PROSA \"Belopp i tkr\"", "#PROSA \"Alla belopp i tusental kronor\"", "#PROSA \"Belopp anges i MSEK\""]),
        head("a currency in the remarks", ["#PROSA \"Belopp i EUR\"", "#PROSA \"Redovisningsvaluta: EUR\""]),
        head("a label of a unit", ["#ENHETBELOPP tkr", "#BELOPPSENHET 1000", "#SKALA 1000", "#UNIT KSEK"]),
        Change("two currencies") { export, _ in
            export.isDoubtful = true
            export.addToHead("#VALUTA EUR")
            export.addToHead("#VALUTA SEK")
            return true
        },
        Change("another currency at the end") { export, _ in
            export.isDoubtful = true
            export.lines.append("#VALUTA EUR")
            return true
        },
        doubt("the fiscal year is another") { export, _ in
            export.content != .years
                && export.edit("#RAR") { $0.replacing("2025", with: "2023").replacing("2026", with: "2024") }
        },
        doubt("the fiscal years changed places") { export, _ in
            export.content != .vouchers
                && export.edit("#RAR") {
                    $0.hasPrefix("#RAR 0") ? "#RAR -1 20260101 20261231" : "#RAR 0 20250101 20251231"
                }
        },
        doubt("two fiscal years with one number") { export, _ in
            export.content != .vouchers && export.edit("#RAR") { $0.replacing("-1", with: "0") }
        },
        voucher("days with hyphens") { field in
            let day = parts(field[3])
            return "\(field[0]) \(field[1]) \(field[2]) \(day.year)-\(day.month)-\(day.day)"
        },
        voucher("two digits of the year") { "\($0[0]) \($0[1]) \($0[2]) \($0[3].dropFirst(2))" },
        voucher("days before months") { field in
            let day = parts(field[3])
            return "\(field[0]) \(field[1]) \(field[2]) \(day.day)\(day.month)\(day.year)"
        },
        voucher("days with points") { field in
            let day = parts(field[3])
            return "\(field[0]) \(field[1]) \(field[2]) \(day.day).\(day.month).\(day.year)"
        },
        voucher("months and days in each other's place", isDoubtful: false) { field in
            let day = parts(field[3])
            return "\(field[0]) \(field[1]) \(field[2]) \(day.year)\(day.day)\(day.month)"
        },
        voucher("a voucher of another century", isDoubtful: true, all: false) { field in
            "\(field[0]) \(field[1]) \(field[2]) 1926\(field[3].dropFirst(4))"
        },
        voucher("a voucher far ahead", isDoubtful: true, all: false) { field in
            "\(field[0]) \(field[1]) \(field[2]) 2062\(field[3].dropFirst(4))"
        },
        voucher("a voucher without a date", isDoubtful: true, all: false) { "\($0[0]) \($0[1]) \($0[2]) \"\" \"x\"" },
        voucher("a voucher with zeros for a date", isDoubtful: true, all: false) {
            "\($0[0]) \($0[1]) \($0[2]) 00000000"
        },
        voucher("a voucher whose date is missing", isDoubtful: true, all: false) { "\($0[0]) \($0[1]) \($0[2])" },
        voucher("number and date in each other's place") { "\($0[0]) \($0[1]) \($0[3]) \($0[2])" },
        voucher("the series left out") { "\($0[0]) \($0[2]) \($0[3])" },
        voucher("a series of two words without quotes") { "\($0[0]) A B \($0[2]) \($0[3])" },
        voucher("the time behind the date") { "\($0[0]) \($0[1]) \($0[2]) \($0[3])T00:00:00 \"x\"" },
        voucher("a voucher of month 13", isDoubtful: true, all: false) { "\($0[0]) \($0[1]) \($0[2]) 20261331" },
    ]
}
