import Diagnostics
import LedgerModel

/// The records around the vouchers: identification, chart of accounts, balances.
extension SIE4Reader {
    mutating func readDescription(_ label: SIE4Label, _ place: Place, _ assembly: inout LedgerAssembly) {
        switch label {
        case .flagga:
            contents.header.identity.note(label, "", line: lineNumber)
            if text(1, of: place) == "1" {
                contents.header.isImported = true
                assembly.log.add(finding(Diagnostic.sieImported, place, assembly))
            }
        case .program:
            let parts = (1..<max(line.fields.count, 1)).map { text($0, of: place) }
            assembly.summary.program = parts.filter { !$0.isEmpty }.joined(separator: " ")
        case .gen:
            // What it says counts for nothing, however it is written.
            if let date = SIE4DateText.day(bytes(1, of: place))?.date { assembly.summary.fileDate = date }
        case .sietyp:
            readType(place, &assembly)
        case .fnamn:
            // The name is often written without quotes.
            let parts = (1..<max(line.fields.count, 1)).map { text($0, of: place) }
            assembly.summary.company = parts.joined(separator: " ")
            contents.header.identity.note(label, assembly.summary.company, line: lineNumber)
        case .orgnr:
            assembly.summary.organisationNumber = text(1, of: place)
            contents.header.identity.note(label, text(1, of: place), line: lineNumber)
        case .rar: readYear(place, &assembly)
        case .valuta: checkCurrency(place, &assembly)
        case .prosa, .enhet: checkUnit(label, place, assembly)
        case .ktyp:
            if ["T", "S"].contains(text(2, of: place)) { contents.header.balanceAccounts.insert(text(1, of: place)) }
        case .konto:
            _ = checkAccount(1, place, &assembly)
            assembly.summary.accountNames[text(1, of: place)] = text(2, of: place)
        case .dim, .underdim:
            assembly.summary.declare(dimension: text(1, of: place), name: text(2, of: place))
        case .objekt:
            assembly.summary.declare(
                object: text(2, of: place), name: text(3, of: place), dimension: text(1, of: place))
        default: break
        }
    }

    private mutating func readType(_ place: Place, _ assembly: inout LedgerAssembly) {
        // 4E and 4I are names in the specification; the field holds the digit alone.
        let value = text(1, of: place)
        guard let type = Int(value.prefix(1)), (1...4).contains(type), value.dropFirst().allSatisfy(\.isLetter) else {
            assembly.log.add(
                finding({ .sieType(text(1, of: place), at: $0) }, place, assembly, column: column(1, place)))
            return
        }
        contents.header.type = type
        contents.header.identity.note(.sietyp, value, line: lineNumber)
    }

    private mutating func readYear(_ place: Place, _ assembly: inout LedgerAssembly) {
        guard let index = Int(text(1, of: place)) else {
            assembly.log.add(finding({ .sieYearIndex(text(1, of: place), at: $0) }, place, assembly))
            return
        }
        // An import file may leave the dates out.
        if bytes(2, of: place).isEmpty && bytes(3, of: place).isEmpty { return }
        guard let start = date(2, place, &assembly), let end = lastDay(3, place, &assembly), start < end
        else {
            let value = "\(text(2, of: place)) \(text(3, of: place))"
            assembly.log.add(finding({ .sieDate(value, at: $0) }, place, assembly, column: column(2, place)))
            return
        }
        if (end.year - start.year) * 12 + end.month - start.month >= 18 {
            assembly.log.add(
                finding({ .sieLongYear(start: "\(start)", end: "\(end)", at: $0) }, place, assembly))
        }
        contents.header.declare(SourceSummary.FiscalYear(index: index, start: start, end: end), line: lineNumber)
    }

    /// The last day of a fiscal year; a February that ends too late ends with its month.
    private mutating func lastDay(_ index: Int, _ place: Place, _ assembly: inout LedgerAssembly) -> LedgerDate? {
        let bytes = bytes(index, of: place)
        if let date = date(index, place, &assembly) { return date }
        guard bytes.count == 8, let month = DateText.compactMonth(.init(rebasing: bytes[..<6])),
            ["29", "30", "31"].contains(text(index, of: place).suffix(2))
        else { return nil }
        let day = LedgerDate.daysIn(month: month.month, of: month.year)
        let date = LedgerDate(year: month.year, month: month.month, day: day)
        let value = text(index, of: place)
        assembly.log.add(
            finding(
                { .sieYearEnd(value, taken: date.map { "\($0)" } ?? "", at: $0) }, place, assembly,
                column: column(index, place)))
        return date
    }

    /// `#IB`, `#UB`, `#RES`: year index, account, amount.
    mutating func readYearBalance(
        _ kind: SIE4Balances.Kind, _ place: Place, _ assembly: inout LedgerAssembly
    ) throws {
        guard let index = yearIndex(place, &assembly), let ore = amount(3, place, &assembly),
            checkAccount(2, place, &assembly),
            isAmountClear(AmountPlace(amount: 3, hasList: true, isRow: false), place, &assembly)
        else {
            contents.balances.lacksRow = true
            return
        }
        try addBalance(
            kind, yearIndex: index, period: Period(year: 0), account: 2, list: .max, ore: ore, place, assembly)
    }

    /// `#PSALDO`, `#PBUDGET`: year index, month, account, object list, amount.
    mutating func readPeriodBalance(
        _ kind: SIE4Balances.Kind, _ place: Place, _ assembly: inout LedgerAssembly
    ) throws {
        if kind == .period { assembly.summary.periodBalances += 1 } else { assembly.summary.periodBudgets += 1 }
        guard let index = yearIndex(place, &assembly) else {
            contents.balances.lacksRow = true
            return
        }
        var (month, account, list, amount) = (2, 3, 4, 5)
        if fieldCount < 4 || line.fields[4].form != .list {
            repeats(Diagnostic.sieMissingList, place, assembly)
            (list, amount) = (Int.max, 4)
        }
        if SIE4DateText.month(bytes(month, of: place)) == nil, DateText.compactMonth(bytes(account, of: place)) != nil,
            SIE4DateText.closedYear(bytes(month, of: place)) == nil
        {
            repeats(Diagnostic.sieSwappedPeriod, place, assembly)
            (month, account) = (account, month)
        }
        guard let period = balanceMonth(month, place, &assembly), let ore = self.amount(amount, place, &assembly),
            checkAccount(account, place, &assembly),
            isAmountClear(AmountPlace(amount: amount, hasList: list != .max, isRow: false), place, &assembly),
            checkList(list, place, &assembly)
        else {
            contents.balances.lacksRow = true
            return
        }
        contents.quantities.add(
            isZero: amount + 1 < line.fields.count ? look(amount + 1, place).isZero : nil, line: lineNumber)
        try addBalance(
            kind, yearIndex: index, period: period, account: account, list: list, ore: ore, place, assembly)
    }

    /// The month of a balance; that of period 13 is what the pipeline says.
    private mutating func balanceMonth(_ index: Int, _ place: Place, _ assembly: inout LedgerAssembly) -> Period? {
        if let (month, hasMarks) = SIE4DateText.month(bytes(index, of: place)) {
            if hasMarks { repeats({ .sieISODate("\(month)", at: $0) }, place, assembly, column: column(index, place)) }
            return month
        }
        let year = SIE4DateText.closedYear(bytes(index, of: place))
        if let year, let month = assembly.options.closingPeriod { return Period(year: year, month: month) }
        let value = text(index, of: place)
        let make = year == nil ? Diagnostic.sieDate : Diagnostic.sieClosingPeriod
        assembly.log.add(finding({ make(value, $0) }, place, assembly, column: column(index, place)))
        return nil
    }

    private func yearIndex(_ place: Place, _ assembly: inout LedgerAssembly) -> Int? {
        if let index = Int(text(1, of: place)), (-100...100).contains(index) { return index }
        assembly.log.add(
            finding({ .sieYearIndex(text(1, of: place), at: $0) }, place, assembly, column: column(1, place)))
        return nil
    }

    private mutating func addBalance(
        _ kind: SIE4Balances.Kind, yearIndex: Int, period: Period, account: Int, list: Int, ore: Int64, _ place: Place,
        _ assembly: LedgerAssembly
    ) throws {
        var raw = Array(bytes(account, of: place))
        if list != .max { raw += [UInt8(ascii: "{")] + bytes(list, of: place) }
        let (key, isNew) = raw.withBytes { contents.balances.number(of: $0) }
        if isNew {
            let dimensions = dimensions(of: list, place)
            let kontering = kontering(account: account, list: list, place)
            contents.seen.insert(kontering)
            contents.balances.define(
                SIE4Balances.Key(
                    kontering: kontering, raw: raw, dimensions: dimensions,
                    usedDimensions: dimensions.filter { codes.codeParts[$0.utf8] != nil }))
            if contents.balances.exceeds(assembly.options.limits.placements) {
                throw assembly.konteringar.tooMany(contents.balances.konteringar.count, line: lineNumber)
            }
        }
        let accountNumber = contents.balances.number(ofAccount: SIE4Line.content(line.fields[account], of: place.block))
        contents.balances.append(
            SIE4Balances.Row(
                kind: kind, line: UInt32(truncatingIfNeeded: lineNumber), yearIndex: Int32(yearIndex), period: period,
                account: accountNumber, kontering: key, ore: ore))
    }

    /// The dimensions that an object list names, sorted; empty for no list or an empty one.
    private func dimensions(of list: Int, _ place: Place) -> [String] {
        guard list < line.fields.count else { return [] }
        var inner = SIE4Line()
        inner.split(list: line.fields[list], of: place.block)
        let names = stride(from: 0, to: inner.fields.count - 1, by: 2).map { index in
            SIE4Line.content(inner.fields[index], of: place.block).withBytes { decoder.string($0) }
        }
        return names.sorted()
    }
}
