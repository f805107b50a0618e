import Diagnostics
import LedgerModel

/// The rows that are none of the data.
extension SourceTable {
    private static let wholeWords: Set = [
        "totalt", "total", "totalsumma", "slutsumma", "summa totalt", "total summa", "grand total",
    ]

    /// Whether a row is none of the data: blank, the header again, a balance, or a sum, which is checked.
    mutating func skips(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        guard let column = columns.isReportTerms ? columns[.verksamhet] : columns[.konto] else { return false }
        let isStarred = row.trimmed(0).first == UInt8(ascii: "*")
        if !isStarred, let first = row.trimmed(column).first, first &- 0x30 <= 9 { return false }
        if row.isBlank {
            // Lines without anything are no rows at all.
            if row.fields.count > 1 { sums.blankRows += 1 }
            return true
        }
        let texts = row.fields.indices.map { row.text($0, decoder) }
        if texts == header {
            sums.repeatedHeaders += 1
            reportTitle()
            return true
        }
        if let count = TableHead.rows(in: texts) {
            statements.rows = (count, place(row, nil).row)
            return true
        }
        // A row that is too short has no such cell, which is reported when it turns out to be data.
        let code = column < texts.count ? texts[column] : ""
        let label = (code.isEmpty ? texts : [code]).first { isLabel($0, isCode: !code.isEmpty, columns) }
        if !isStarred, case .balance? = label.flatMap(RowLabel.init) {
            sums.balanceRows += 1
            return true
        }
        let isResultLine = label == nil && !isStarred && isResultLine(code, columns)
        guard isStarred || label != nil || isResultLine else { return false }
        if label == nil, isBooking(row, konto: code, columns) {
            report(.csvStarredRow(code, at: place(row, nil).row), row)
        } else if isResultLine, isTitle(code) {
            report(.csvMarkedRow(code, at: place(row, column).cell), row)
        } else {
            let text = label ?? texts.first { !$0.isEmpty } ?? ""
            skipSum(row, called: text, resultLine: isResultLine ? column : nil, columns)
        }
        return true
    }

    /// Leaves a sum out once it has been checked; a line of result is one whose account says what it sums.
    private mutating func skipSum(
        _ row: SourceRow, called text: String, resultLine: Int?, _ columns: SourceColumns
    ) {
        guard let reading = sumAmount(row, columns) else { return }
        let amount: Int64? = if case .ore(let ore) = reading { ore } else { nil }
        let location = place(row, nil).row
        if let column = resultLine, let amount, amount != 0, !sums.isSum(amount, of: 2) {
            return report(.csvNoAccount(row.text(column, decoder), at: place(row, column).cell), row)
        }
        if amount == nil {
            checkWords(row, columns)
            if let column = resultLine { title = (row.text(column, decoder), location) }
        }
        let isWhole = SourceTable.wholeWords.contains(text.lowercased())
        let finding = sums.addSumRow(amount: amount, isWhole: isWhole, text: text, at: location)
        if let finding { report(finding, row) }
        carried.konto = nil
    }

    /// Whether a row with an account and no time is a sum, which is checked, or a balance, by one of its texts.
    ///
    /// `Total Energi AB` is no sum's text, and initials such as `IB` stand in other columns than the text.
    mutating func skipsTimeless(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        let times = [columns[.datum], columns[.period]].compactMap(\.self)
        guard columns.months.isEmpty, !times.isEmpty, times.allSatisfy({ row.trimmed($0).isEmpty }) else {
            return false
        }
        let texts = row.fields.indices.map { row.text($0, decoder) }
        let column = texts.indices.first { column in
            switch RowLabel(texts[column]) {
            case .sum(isSure: true)?, .balance(isSure: true)?: true
            case .balance(isSure: false)?: column == columns[.text]
            case .sum(isSure: false)?, .struck?, .scenario?, nil: false
            }
        }
        guard let text = column.map({ texts[$0] }), let label = RowLabel(text) else { return false }
        switch label {
        case .balance: sums.balanceRows += 1
        case .sum:
            guard let reading = sumAmount(row, columns) else { return true }
            let amount: Int64? = if case .ore(let ore) = reading { ore } else { nil }
            let location = place(row, nil).row
            if let finding = sums.addSumRow(amount: amount, isWhole: false, text: text, at: location) {
                report(finding, row)
            }
        case .struck, .scenario: return false
        }
        return true
    }

    /// Tells of a title before the header comes again, unless it is one of those above the table, as on each page.
    private mutating func reportTitle() {
        guard let title else { return }
        self.title = nil
        let isOfPages = evidence.preamble.contains { $0.cells.contains { $0.trimmed == title.text } }
        if !isOfPages { faults.append(.csvFurtherTable(title.text, at: title.location)) }
    }

    /// Whether a line says that rows of another scenario follow; a look at a file takes it for an outcome.
    private func isTitle(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ")
        let isEarlier = words.first == "fg" || words.first?.hasPrefix("föregående") == true
        let own: SourceOptions.Content = content == .whatever ? .outcome(.verifikationer) : content
        return isEarlier || words.first.flatMap { RowLabel(unread: String($0), in: own) } == .scenario
    }

    private func isLabel(_ text: String, isCode: Bool, _ columns: SourceColumns) -> Bool {
        guard let label = RowLabel(text) else { return false }
        // In report terms a code such as `ub` is that of a verksamhet.
        if case .balance = label, isCode, columns.isReportTerms { return false }
        return true
    }

    /// Whether an account has no digit, as `Bruttovinst` and `Årets resultat` have none: they sum the rows above.
    private func isResultLine(_ konto: String, _ columns: SourceColumns) -> Bool {
        !columns.isReportTerms && !konto.isEmpty && konto.utf8.allSatisfy { $0 &- 0x30 > 9 }
    }

    /// Whether a row has an account and a day as bookings have, although a star marks it as a sum.
    private func isBooking(_ row: SourceRow, konto: String, _ columns: SourceColumns) -> Bool {
        guard !columns.isReportTerms, let column = columns[.datum] ?? columns[.period] else { return false }
        let isAccount = !konto.isEmpty && konto.utf8.allSatisfy { $0 &- 0x30 <= 9 }
        return isAccount && !row.trimmed(column).isEmpty
    }

    /// The amount of a sum row, in öre; nothing where it has none or leaves out its side of the ledger.
    private mutating func sumAmount(_ row: SourceRow, _ columns: SourceColumns) -> AmountReading? {
        if let sign = columns[.tecken], row.trimmed(sign).isEmpty { return .nothing }
        guard !columns.months.isEmpty else { return amount(row, columns, blank: .nothing) }
        var sum: Int64?
        for (column, _) in columns.months {
            guard let reading = read(row, column, blank: .nothing) else { return nil }
            if case .ore(let ore) = reading { sum = (sum ?? 0) + ore }
        }
        return sum.map(AmountReading.ore) ?? .nothing
    }

    private func label(_ text: String, in column: Int, _ columns: SourceColumns) -> RowLabel? {
        column == columns[.text] ? RowLabel(text) : RowLabel(unread: text, in: content)
    }

    /// Checks the texts of a row of data for those of sums and balances; `ore` is its amount as the table writes it.
    ///
    /// So many records of the row have been `counted` already, as those of a wide row are.
    mutating func checkLabels(_ row: SourceRow, _ ore: Int64, _ columns: SourceColumns, counted: Int = 0) {
        let konto = columns[.konto].map { row.trimmed($0) } ?? .empty
        defer { sums.follow(konto, ore) }
        for column in labels where column < row.fields.count && RowLabel.mayBegin(row.bytes(column)) {
            let text = row.text(column, decoder)
            guard let label = self.label(text, in: column, columns) else { continue }
            let labelled = LabelledRow(
                label: label, text: text, isText: column == columns[.text], ore: ore, above: sums.above(konto),
                isOfResult: konto.first.map { (0x33...0x38).contains($0) } ?? true,
                location: place(row, column).cell, excerpt: row.excerpt(decoder))
            let ahead = counted == 0 ? 0 : -ore
            if let finding = sums.check(labelled, ahead: ahead, aheadRows: -counted) { faults.append(finding) }
            return
        }
    }
}
