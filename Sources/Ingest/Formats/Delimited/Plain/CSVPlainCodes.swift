import LedgerModel

/// Looks up the numbers of plain rows' codes, those of many rows together.
///
/// Fenced like ``CSVFastRows``.
struct CSVPlainCodes: Sendable {
    let layout: TableLayout

    /// Gets ready to look up the codes of `count` rows; false when a row needs the general path.
    func seek(_ first: CSVPlainRow, count: Int, _ group: CSVRowGroup, _ assembly: inout LedgerAssembly) -> Bool {
        guard let columns = layout.codesTogether else { return seekApart(first, count: count, group, &assembly) }
        let (keys, limit) = (group.keys, layout.rowLimit)
        var row = first
        for index in 0..<count {
            guard row.base[Int(row.end)] == 0x0A, row.count <= limit else { return false }
            let key = row.fields(columns.lowerBound, columns.upperBound)
            keys.initializeElement(at: index, to: assembly.konteringar.interner.seek(key))
            row.advance()
        }
        return true
    }

    /// The same where other columns stand between those of the codes, which are put together then.
    @inline(never)
    private func seekApart(
        _ first: CSVPlainRow, count: Int, _ group: CSVRowGroup, _ assembly: inout LedgerAssembly
    ) -> Bool {
        var row = first
        for index in 0..<count {
            let room = UnsafeMutableBufferPointer(rebasing: group.keyBytes[(index * CSVRowGroup.keyLimit)...])
            guard row.base[Int(row.end)] == 0x0A, row.count <= layout.rowLimit, let key = key(of: row, in: room)
            else { return false }
            group.keys.initializeElement(at: index, to: assembly.konteringar.interner.seek(key))
            row.advance()
        }
        return true
    }

    /// Goes on with what ``seek(_:count:_:_:)`` has begun.
    func approach(count: Int, _ group: CSVRowGroup, _ assembly: inout LedgerAssembly) {
        for index in 0..<count { assembly.konteringar.interner.approach(&group.keys[index]) }
    }

    /// Gives the records of `count` rows the numbers of their codes; false when a row needs the general path.
    func find(
        count: Int, line: Int, _ group: CSVRowGroup, _ gain: inout CSVPlainBlock, _ assembly: inout LedgerAssembly
    ) throws -> Bool {
        var forms: UInt8 = 0
        for index in 0..<count {
            var known = assembly.konteringar.interner.find(group.keys[index])
            if known == nil || known?.form == Form.unknown.rawValue {
                known = try newPlacement(group.keys[index], line + index, &assembly)
            }
            guard let known else { return false }
            // Branch-free: balance accounts are common and unpredictable.
            forms |= known.form
            group.records[index].placement = known.number
        }
        if forms & Form.balance.rawValue != 0 { gain.hasBalanceAccounts = true }
        if forms & Form.income.rawValue != 0 { gain.hasIncome = true }
        return true
    }

    /// The bytes of a row's code columns with delimiters between, put together in `room`.
    private func key(of row: CSVPlainRow, in room: UnsafeMutableBufferPointer<UInt8>) -> ByteView? {
        var count = 0
        for column in layout.codes {
            let field = row.field(column)
            guard count + field.count < CSVRowGroup.keyLimit else { return nil }
            for byte in field {
                room[count] = byte
                count += 1
            }
            room[count] = layout.delimiter
            count += 1
        }
        return ByteView(UnsafeBufferPointer(rebasing: room[..<(count - 1)]))
    }

    /// What a code's account is, each a bit of its own.
    private enum Form: UInt8 {
        case unknown = 0
        case plain = 1
        case balance = 2
        case income = 4

        init(konto first: UInt8?) {
            switch first {
            case UInt8(ascii: "1"), UInt8(ascii: "2"): self = .balance
            case UInt8(ascii: "3"): self = .income
            default: self = .plain
            }
        }
    }

    @inline(never)
    private func newPlacement(
        _ key: ByteInterner.Sought, _ line: Int, _ assembly: inout LedgerAssembly
    ) throws -> ByteInterner.Known? {
        guard let codes = layout.plainCodes(key.key) else { return nil }
        let known = try assembly.konteringar.known(key, line: line, in: &assembly.delivery.batch) {
            $0.announce(codes: codes.codes, line: $1)
        }
        return assembly.konteringar.interner.note(form: Form(konto: codes[.konto].first).rawValue, of: known)
    }
}
