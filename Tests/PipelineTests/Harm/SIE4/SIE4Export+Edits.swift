import LedgerGenerator

/// Small edits of an export's lines, of which the changes are made.
extension SIE4Export {
    /// The label of the records that the pipeline takes.
    var label: String {
        switch content {
        case .vouchers: "#TRANS"
        case .periods: "#PSALDO"
        case .years: "#RES"
        }
    }

    /// Where records with a label stand.
    func places(_ label: String) -> [Int] {
        lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix(label + " ") }
    }

    /// Where money stands that the pipeline takes; of vouchers only that of result accounts.
    var money: [Int] {
        places(label).filter { content != .vouchers || lines[$0].contains("{1 ") }
    }

    /// A place of money.
    func place(_ random: inout SplitMix64) -> Int { random.pick(money) }

    /// Edits every record with a label; false when there is none, or nothing changes.
    mutating func edit(_ label: String, _ line: (String) -> String) -> Bool {
        let places = places(label)
        for place in places { lines[place] = line(lines[place]) }
        return !places.isEmpty
    }

    /// The lines of a voucher, from `#VER` to `}`; nil in a file of balances.
    func voucher(_ random: inout SplitMix64) -> ClosedRange<Int>? {
        let places = places("#VER")
        guard !places.isEmpty else { return nil }
        let start = random.pick(places)
        return start...(lines[start...].firstIndex(of: "}") ?? start)
    }

    /// Edits all rows of one voucher, or all balances of one account.
    mutating func editTogether(_ random: inout SplitMix64, _ line: (String) -> String) {
        if let voucher = voucher(&random), content == .vouchers {
            for index in voucher where lines[index].contains("#TRANS") { lines[index] = line(lines[index]) }
            return
        }
        let account = Self.account(lines[place(&random)])
        for index in money where Self.account(lines[index]) == account { lines[index] = line(lines[index]) }
    }

    /// The account of a record.
    static func account(_ line: String) -> String {
        let fields = line.split(separator: " ")
        switch fields[0] {
        case "#PSALDO": return String(fields[3])
        case "#RES", "#UB": return String(fields[2])
        default: return String(fields[1])
        }
    }

    /// Changes the amount of a record.
    static func withAmount(_ line: String, _ change: (String) -> String) -> String {
        var fields = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let start = fields.lastIndex { $0.hasSuffix("}") } ?? 2
        guard let place = fields[start...].firstIndex(where: { $0.last?.isNumber == true && $0.contains(".") }) else {
            return line
        }
        fields[place] = change(fields[place])
        return fields.joined(separator: " ")
    }

    /// Adds a line to the head, after the name of the company.
    mutating func addToHead(_ line: String) {
        lines.insert(line, at: (places("#FNAMN").first ?? 0) + 1)
    }
}
