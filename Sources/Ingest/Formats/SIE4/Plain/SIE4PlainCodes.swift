import LedgerModel

/// Looks up the numbers of plain rows' konteringar, those of many rows together.
///
/// Fenced: a key lies in a block, `5010 {1 "710"`, with its closing brace behind it.
struct SIE4PlainCodes: Sendable {
    private let codes: SIE4Codes

    init(codes: SIE4Codes) {
        self.codes = codes
    }

    /// What is known of how a kontering is written.
    private enum Form: UInt8 {
        case unknown = 0
        case plain = 1
        /// It calls for a finding, which the general path gives.
        case odd = 2
    }

    /// Looks up konteringar, and gives their records the numbers; false when the form of one is odd.
    @inline(__always)
    func lookUp(
        _ keys: UnsafeMutableBufferPointer<ByteInterner.Sought>, _ records: UnsafeMutableBufferPointer<LedgerRecord>,
        _ assembly: inout LedgerAssembly
    ) throws -> Bool {
        for index in keys.indices { assembly.konteringar.interner.approach(&keys[index]) }
        for index in keys.indices {
            guard let number = try number(of: keys[index], line: Int(records[index].line), &assembly) else {
                return false
            }
            records[index].placement = number
        }
        return true
    }

    /// The number of a kontering; nil for an odd one.
    ///
    /// Known bytes are known to be split right. An odd form is kept in mind, too.
    @inline(__always)
    func number(of key: ByteInterner.Sought, line: Int, _ assembly: inout LedgerAssembly) throws -> UInt32? {
        if let known = assembly.konteringar.interner.find(key), known.form != Form.unknown.rawValue {
            return known.form == Form.plain.rawValue ? known.number : nil
        }
        return try newNumber(of: key, line: line, &assembly)
    }

    @inline(never)
    private func newNumber(of key: ByteInterner.Sought, line: Int, _ assembly: inout LedgerAssembly) throws -> UInt32? {
        let bytes = ByteView(start: key.key.baseAddress, count: key.key.count + 1)
        let known: ByteInterner.Known
        if let usual = codes.usualCodes(bytes, hasUnasked: &assembly.konteringar.seen.hasUnasked) {
            known = try assembly.konteringar.known(key, line: line, in: &assembly.delivery.batch) {
                $0.announce(codes: usual.codes, line: $1)
            }
            if key.key.last != UInt8(ascii: "{") {
                for part in CodePart.allCases where !usual[part].isEmpty { assembly.konteringar.seen.insert(part) }
            }
        } else if let kontering = codes.plainKontering(bytes, others: &assembly.konteringar.seen) {
            known = try assembly.konteringar.known(key, line: line, in: &assembly.delivery.batch) {
                $0.announce(.ledger(kontering), line: $1)
            }
            assembly.konteringar.seen.insert(kontering)
        } else {
            // The general path numbers it, and reports it.
            if let known = assembly.konteringar.interner.find(key) {
                _ = assembly.konteringar.interner.note(form: Form.odd.rawValue, of: known)
            }
            return nil
        }
        return assembly.konteringar.interner.note(form: Form.plain.rawValue, of: known).number
    }
}
