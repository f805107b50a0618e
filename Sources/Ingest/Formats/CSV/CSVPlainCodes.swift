import LedgerModel

/// Looks up the numbers of plain rows' codes, those of many rows together.
///
/// Fenced like ``CSVFastRows``.
struct CSVPlainCodes: Sendable {
    let layout: CSVLayout
    let decoder: TextDecoder

    /// Looks up the numbers of all rows' codes; false when a row needs the general path.
    func look(
        up codings: UnsafeMutableBufferPointer<UInt32>, _ first: CSVPlainRow, line: Int, _ gain: inout CSVPlainBlock,
        _ assembly: inout LedgerAssembly
    ) throws -> Bool {
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.keyLimit * Self.group + BlockBuffer.slack) {
            room in
            room.initialize(repeating: 0)
            return try withUnsafeTemporaryAllocation(of: ByteInterner.Sought.self, capacity: Self.group) { keys in
                var (row, done) = (first, 0)
                while done < codings.count {
                    let next = UnsafeMutableBufferPointer(rebasing: codings[done...].prefix(keys.count))
                    guard seek(keys, count: next.count, &row, room, &assembly),
                        try find(keys, next, line: line + done, &gain, &assembly)
                    else { return false }
                    done += next.count
                }
                return true
            }
        }
    }

    private func seek(
        _ keys: UnsafeMutableBufferPointer<ByteInterner.Sought>, count: Int, _ row: inout CSVPlainRow,
        _ room: UnsafeMutableBufferPointer<UInt8>, _ assembly: inout LedgerAssembly
    ) -> Bool {
        for index in 0..<count {
            let room = UnsafeMutableBufferPointer(rebasing: room[(index * Self.keyLimit)...])
            guard row.base[Int(row.end)] == 0x0A, row.count <= layout.rowLimit, let key = key(of: row, room) else {
                return false
            }
            keys.initializeElement(at: index, to: assembly.interner.seek(key))
            row.advance()
        }
        return true
    }

    private func find(
        _ keys: UnsafeMutableBufferPointer<ByteInterner.Sought>, _ codings: UnsafeMutableBufferPointer<UInt32>,
        line: Int, _ gain: inout CSVPlainBlock, _ assembly: inout LedgerAssembly
    ) throws -> Bool {
        for index in codings.indices { assembly.interner.approach(&keys[index]) }
        for index in codings.indices {
            var known = assembly.interner.find(keys[index])
            if known == nil || known?.form == Form.unknown.rawValue {
                known = try newCoding(keys[index].key, line + index, &assembly)
            }
            guard let known else { return false }
            if known.form == Form.balance.rawValue { gain.hasBalanceAccounts = true }
            codings.initializeElement(at: index, to: known.number)
        }
        return true
    }

    /// The bytes of a row's code columns with delimiters between, as they stand or, from apart, put together in `room`.
    @inline(__always)
    private func key(
        of row: CSVPlainRow, _ room: UnsafeMutableBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8>? {
        if let together = layout.codesTogether { return row.fields(together.lowerBound, together.upperBound) }
        var count = 0
        for column in layout.codes {
            let field = row.field(column)
            guard count + field.count < Self.keyLimit else { return nil }
            for byte in field {
                room[count] = byte
                count += 1
            }
            room[count] = layout.delimiter
            count += 1
        }
        return UnsafeBufferPointer(rebasing: room[..<(count - 1)])
    }

    /// So long are the codes of a row at most, when they stand apart.
    private static let keyLimit = 256

    /// The codes of so many rows are looked up together.
    private static let group = 64

    private enum Form: UInt8 {
        case unknown, plain, balance
    }

    @inline(never)
    private func newCoding(
        _ key: UnsafeBufferPointer<UInt8>, _ line: Int, _ assembly: inout LedgerAssembly
    ) throws -> ByteInterner.Known? {
        guard let kontering = layout.kontering(key, decoder) else { return nil }
        let known = try assembly.known(key, line: line) { .ledger(kontering) }
        let isBalance = kontering.konto.utf8.first.map { $0 == UInt8(ascii: "1") || $0 == UInt8(ascii: "2") } ?? false
        return assembly.interner.note(form: (isBalance ? Form.balance : .plain).rawValue, of: known)
    }
}
