import Testing

@testable import LedgerGenerator

/// Reads back just enough of each format to compare the booked rows: account and amount, in order.
@Suite struct LedgerFormatTests {
    static func text(_ format: LedgerFormat, rows: Int = 900) throws -> String {
        // Swedish letters of code page 437 are no UTF-8, but nothing that is compared here has any.
        String(decoding: try format.bytes(of: SeededLedgerTests.ledger(rows: rows)), as: UTF8.self)
    }

    static func booked(_ format: LedgerFormat) throws -> [String] {
        let lines = try text(format).split(whereSeparator: \.isNewline)
        switch format {
        case .csv:
            return lines.dropFirst().map { line in
                let cells = line.split(separator: ";", omittingEmptySubsequences: false)
                return "\(cells[3]) \(cells[8].replacing(",", with: "."))"
            }
        case .sie4:
            return lines.filter { $0.contains("#TRANS ") }.map { line in
                let account = line.split(separator: " ")[1]
                let amount = line.split(separator: "} ")[1].prefix { $0 != " " }
                return "\(account) \(amount)"
            }
        case .sie5:
            return lines.filter { $0.hasPrefix("<LedgerEntry") && !$0.contains("<Overstrike") }.map { line in
                let cells = line.split(separator: "\"")
                return "\(cells[1]) \(cells[3])"
            }
        case .xmlsie:
            return lines.filter { $0.hasPrefix("<LedgerEntry>") }.map { line in
                "\(element("AccountId", of: line)) \(element("Amount", of: line))"
            }
        }
    }

    static func element(_ name: String, of line: some StringProtocol) -> String {
        guard let opening = line.firstRange(of: "<\(name)>"), let closing = line.firstRange(of: "</\(name)>") else {
            return ""
        }
        return String(line[opening.upperBound..<closing.lowerBound])
    }

    @Test(arguments: [LedgerFormat.sie4, .sie5, .xmlsie])
    func formatsCarryTheSameRows(format: LedgerFormat) throws {
        let rows = try Self.booked(format)
        #expect(rows.count == 900)
        #expect(rows == (try Self.booked(.csv)))
    }

    @Test func changedRowsAreMarkedAndNotBookedTwice() throws {
        let lines = try Self.text(.sie4, rows: 3_000).split(whereSeparator: \.isNewline)
        let added = lines.indices.filter { lines[$0].contains("#RTRANS") }
        #expect(!added.isEmpty && lines.contains { $0.contains("#BTRANS") })
        for index in added { #expect(lines[index].replacing("#RTRANS", with: "#TRANS") == lines[index + 1]) }
        #expect(lines.filter { $0.contains("#TRANS ") }.count == 3_000)
    }

    @Test func balancesOfEachYearAgreeWithItsRows() throws {
        let ledger = SeededLedgerTests.ledger(rows: 900)
        let totals = try LedgerTotals(ledger)
        #expect(totals.change.map { $0.reduce(0, +) } == [0, 0])
        for (account, index) in zip(ledger.register.accounts, ledger.register.accounts.indices) {
            let closing = totals.opening[0][index] + totals.change[0][index]
            #expect(totals.opening[1][index] == (account.isBalanceAccount ? closing : 0))
        }
    }

    @Test func sie4IsCodePage437WithCarriageReturns() throws {
        let bytes = try LedgerFormat.sie4.bytes(of: SeededLedgerTests.ledger(rows: 300))
        #expect(bytes.contains(0x94) && !bytes.contains(0xC3))
        #expect(bytes.count { $0 == 0x0A } == bytes.count { $0 == 0x0D })
    }

    @Test(arguments: [
        ("Avgift \"maxtaxa\"", "Avgift \\\"maxtaxa\\\""), ("C:\\temp", "C:\\temp"),
        ("\\\\server", "\\\\\\server"), ("sist\\", "sist\\\\"),
    ])
    func sie4EscapesWhatAReaderWouldMistake(text: String, escaped: String) {
        #expect(SIE4Writer.escape(text) == escaped)
    }
}
