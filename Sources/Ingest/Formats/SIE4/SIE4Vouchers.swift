import Diagnostics
import LedgerModel

/// `#VER`, `#TRANS` and the braces round them (points 5.4, 11 #VER, #TRANS).
extension SIE4Reader {
    mutating func readVoucher(_ place: Place, _ assembly: inout LedgerAssembly) throws {
        if voucherState != .outside {
            if voucherState == .inside {
                assembly.log.add(
                    finding({ .sieUnclosedVoucher(assembly.openVoucher.label, at: $0) }, place, assembly))
            }
            try endVoucher(place, &assembly)
        }
        let isEmpty = isEmptyList(fieldCount, place)
        let hasBrace = isEmpty || line.fields.last?.form == .openBrace
        let count = hasBrace ? fieldCount - 1 : fieldCount
        var (series, number, dateField) = (1, 2, 3)
        var date = count >= 3 ? self.date(3, place, &assembly) : nil
        // A writer that leaves out an empty series moves every field one to the left.
        if date == nil, isSeriesMissing(count, place), let moved = SIE4DateText.day(bytes(2, of: place))?.date {
            repeats(Diagnostic.sieMissingSeries, place, assembly)
            (series, number, dateField, date) = (Int.max, 1, 2, moved)
        }
        if date == nil {
            let value = count >= dateField ? text(dateField, of: place) : ""
            assembly.log.add(
                finding({ .sieDate(value, at: $0) }, place, assembly, column: column(dateField, place)))
        }
        let day = date ?? LedgerDate(unchecked: 0)
        assembly.beginVoucher(
            series: utf8(series, of: place), number: utf8(number, of: place), date: day, line: lineNumber)
        bookedBefore = assembly.summary.booked.records
        lacksRow = false
        twins = SIE4Twins()
        voucherState = hasBrace ? .inside : .announced
        if isEmpty { try endVoucher(place, &assembly) }
    }

    /// Whether `#VER` starts with the number and a date, and no date that failed to be read stands where it belongs.
    private func isSeriesMissing(_ count: Int, _ place: Place) -> Bool {
        guard count >= 2, line.fields[1].form == .bare, bytes(1, of: place).allSatisfy(isDigit) else { return false }
        guard count >= 3, line.fields[3].form == .bare, let first = bytes(3, of: place).first else { return true }
        return !isDigit(first)
    }

    func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }

    mutating func openBrace(_ place: Place, _ assembly: inout LedgerAssembly) {
        if voucherState == .announced {
            voucherState = .inside
        } else {
            assembly.log.add(finding(Diagnostic.sieLoneBrace, place, assembly))
        }
    }

    mutating func closeBrace(_ place: Place, _ assembly: inout LedgerAssembly) throws {
        guard voucherState == .inside else {
            assembly.log.add(finding(Diagnostic.sieLoneBrace, place, assembly))
            return
        }
        try endVoucher(place, &assembly)
    }

    private mutating func endVoucher(_ place: Place, _ assembly: inout LedgerAssembly) throws {
        voucherState = .outside
        let voucher = assembly.openVoucher
        let difference = assembly.endVoucher()
        contents.vouchers.append(voucher, isBooked: assembly.summary.booked.records > bookedBefore)
        // That it does not balance follows from a row that cannot be read, which has been told.
        if difference != 0, !lacksRow {
            let finding = Diagnostic.sieUnbalanced(
                voucher.label, difference: Amount(ore: difference).description,
                at: assembly.location(line: voucher.line))
            let head = line(voucher.line, above: place)?.excerpt(decoder)
            assembly.log.add(head.map { finding.with(excerpt: $0) } ?? finding)
        } else if !lacksRow {
            reportTwins(voucher, head: line(voucher.line, above: place), &assembly)
        }
    }

    /// A line above one of the same block; nil where it stands in a block before.
    private func line(_ number: Int, above place: Place) -> Place? {
        var (start, end) = (place.start, place.end)
        guard number <= lineNumber else { return nil }
        for _ in number..<lineNumber {
            guard start > 0 else { return nil }
            end = start - 1
            start = (ByteScan.last(0x0A, in: ByteView(rebasing: place.block[..<end])) ?? -1) + 1
        }
        return trimmed(Place(block: place.block, start: start, end: end))
    }

    mutating func readTransaction(_ place: Place, _ assembly: inout LedgerAssembly) throws {
        if voucherState != .inside { assembly.log.add(finding(Diagnostic.sieOutsideVoucher, place, assembly)) }
        var (list, amount, date, rowText) = (2, 3, 4, 5)
        if fieldCount < 2 || line.fields[2].form != .list {
            repeats(Diagnostic.sieMissingList, place, assembly)
            (list, amount, date, rowText) = (Int.max, 2, 3, 4)
        }
        // A list that is not closed has swallowed the amount, and has been told.
        let isSwallowed = line.fields.last.map { $0.isUnclosed && $0.form == .list } ?? false
        guard !isSwallowed, let ore = self.amount(amount, place, &assembly, isBeforeDate: true),
            checkAccount(1, place, &assembly),
            isAmountClear(AmountPlace(amount: amount, hasList: list != .max, isRow: true), place, &assembly),
            checkList(list, place, &assembly)
        else {
            lacksRow = true
            return
        }
        twins.book(bytes(1, of: place), ore)
        // Outside a voucher, which has been told, it has no day: that of the voucher before is not its own.
        let voucherDate = voucherState == .outside ? LedgerDate(unchecked: 0) : assembly.openVoucher.date
        let ownDate = rowDate(date, place, &assembly)
        if let ownDate { contents.vouchers.appendRow(on: ownDate, line: lineNumber) }
        let booked = ownDate ?? voucherDate
        try assembly.book(ore: ore, date: booked)
        guard assembly.options.content.hasVouchers else { return }
        // With its opening quote, so that no bare field can give the same key.
        let first = line.fields[1].form == .quoted ? line.fields[1].start - 1 : line.fields[1].start
        let key = first..<(list == .max ? line.fields[1].end : line.fields[2].end)
        var new: Kontering?
        let placement = try assembly.placement(
            of: ByteView(rebasing: place.block[key]), line: lineNumber
        ) {
            let kontering = kontering(account: 1, list: list, place)
            new = kontering
            $0.announce(.ledger(kontering), line: $1)
        }
        if let new {
            contents.seen.insert(new)
            checkCodes(new, place, assembly)
        }
        let voucher = assembly.voucherIndex()
        let text = rowText < line.fields.count ? append(rowText, place, &assembly) : .empty
        try assembly.deliver(
            LedgerRecord(
                line: UInt32(truncatingIfNeeded: lineNumber), placement: placement, ore: ore, date: booked,
                voucher: voucher,
                text: text))
    }

    /// The row's own date when the pipeline asks for it and the row has one.
    private mutating func rowDate(_ index: Int, _ place: Place, _ assembly: inout LedgerAssembly) -> LedgerDate? {
        guard assembly.options.dateBy == .row, index < line.fields.count else { return nil }
        let bytes = bytes(index, of: place)
        if bytes.isEmpty || bytes.allSatisfy({ $0 == UInt8(ascii: "0") }) { return nil }
        if let date = date(index, place, &assembly) { return date }
        assembly.log.add(
            finding({ .sieDate(text(index, of: place), at: $0) }, place, assembly, column: column(index, place)))
        return nil
    }

    /// The date in a field, with a finding where it has marks; nil when it is none.
    mutating func date(_ index: Int, _ place: Place, _ assembly: inout LedgerAssembly) -> LedgerDate? {
        guard let (date, hasMarks) = SIE4DateText.day(bytes(index, of: place)) else { return nil }
        if hasMarks { repeats({ .sieISODate("\(date)", at: $0) }, place, assembly, column: column(index, place)) }
        return date
    }

    /// The codes of an account field and an object list field of this line.
    func kontering(account: Int, list: Int, _ place: Place) -> Kontering {
        codes.kontering(line, account: account, list: list, place.block)
    }

    private func utf8(_ index: Int, of place: Place) -> [UInt8] {
        Array(text(index, of: place).utf8)
    }

    private func append(_ index: Int, _ place: Place, _ assembly: inout LedgerAssembly) -> TextRange {
        let field = line.fields[index]
        guard field.hasEscapes else { return assembly.append(text: bytes(index, of: place), decoder: decoder) }
        return SIE4Line.content(field, of: place.block).withBytes {
            assembly.append(text: $0, decoder: decoder)
        }
    }
}
