/// How a table is written as text.
struct TableText: Sendable {
    var delimiter = ";"
    var decimal = ","
    /// Between thousands; empty for none.
    var thousands = ""
    var lineEnd = "\r\n"
    /// Whether every field stands in quotes.
    var quotesAll = false
    var hasMark = false
    /// How an amount is written that has been written in the usual way, such as `-1234,50`.
    var amount: @Sendable (String) -> String = { $0 }
    /// How a day is written.
    var day: @Sendable (Int) -> String = TableText.iso

    static let iso: @Sendable (Int) -> String = { day in
        "\(day / 10000)-\(two(day / 100 % 100))-\(two(day % 100))"
    }

    /// Two digits.
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    func field(_ cell: Grid.Cell) -> String {
        switch cell {
        case .text(let text): quoted(text)
        case .amount(let ore): quoted(amount(number(ore)))
        case .day(let day): quoted(self.day(day))
        case .raw(let text): text
        }
    }

    /// An amount with decimals and perhaps thousands, before what ``amount`` does.
    func number(_ ore: Int64) -> String {
        let digits = "\(ore.magnitude / 100)"
        var kronor = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { kronor += thousands }
            kronor.append(digit)
        }
        return (ore < 0 ? "-" : "") + kronor + decimal + Self.two(Int(ore.magnitude % 100))
    }

    private func quoted(_ text: String) -> String {
        let needsQuotes = quotesAll || text.contains(delimiter) || text.contains("\"")
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    func bytes(_ grid: Grid) -> [UInt8] {
        let lines = grid.lines.map { $0.map(field).joined(separator: delimiter) + lineEnd }
        return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(lines.joined().utf8)
    }
}
