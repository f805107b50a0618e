import LedgerModel

/// Turns accounts and object lists (point 5.4) into konteringar: fields are decoded one by one, since code pages mix.
struct SIE4Codes: Sendable {
    let decoder: TextDecoder
    let codeParts: CodeParts

    /// The codes of an account field and an object list field of a line; `list` may be beyond its fields.
    func kontering(_ line: SIE4Line, account: Int, list: Int, _ block: ByteView) -> Kontering {
        guard account < line.fields.count else { return Kontering(konto: "") }
        var kontering = Kontering(konto: text(line.fields[account], block))
        guard list < line.fields.count, line.fields[list].form == .list else { return kontering }
        var inner = SIE4Line()
        inner.split(list: line.fields[list], of: block)
        for index in stride(from: 0, to: inner.fields.count - 1, by: 2) {
            let dimension = SIE4Line.content(inner.fields[index], of: block)
            guard let part = codeParts[dimension], kontering[part].isEmpty else { continue }
            kontering[part] = text(inner.fields[index + 1], block)
        }
        return kontering
    }

    /// The kontering of `5010 {1 "710"}`; nil when its form calls for a finding.
    ///
    /// `others` gets the dimensions that the pipeline does not ask for.
    func plainKontering(_ bytes: ByteView, others: inout SeenParts) -> Kontering? {
        var line = SIE4Line()
        line.split(bytes, from: 0, to: bytes.count)
        guard !line.hasGluedList, line.fields.count == 2, line.fields[0].form == .bare, line.fields[1].form == .list,
            !line.fields[1].isUnclosed, line.fields[1].end == bytes.count - 1
        else { return nil }
        let account = bytes[line.fields[0].start..<line.fields[0].end]
        guard account.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        var inner = SIE4Line()
        inner.split(list: line.fields[1], of: bytes)
        let pairs = SIE4ObjectList(inner, of: bytes, self)
        guard pairs.isPlain, !inner.fields.contains(where: \.isUnclosed) else { return nil }
        let kontering = kontering(line, account: 0, list: 1, bytes)
        // Its codes may be none, or have their names behind them.
        for part in CodePart.allCases where kontering[part].contains(" ") || CodeFault.reason(kontering[part]) != nil {
            return nil
        }
        others.insert(pairs)
        return kontering
    }

    /// The codes of one that is written as nearly all are; nil where it takes a closer look.
    ///
    /// `hasUnasked` is set when a dimension is not asked for.
    func usualCodes(_ bytes: ByteView, hasUnasked: inout Bool) -> PlainCodes? {
        var codes = PlainCodes()
        var rest = PlainCodes.Rest(bytes)
        codes[.konto] = rest.take(SIE4Codes.isDigit)
        guard !codes[.konto].isEmpty, rest.skip(UInt8(ascii: " ")), rest.skip(UInt8(ascii: "{")) else { return nil }
        while !rest.skip(UInt8(ascii: "}")) {
            let dimension = rest.take(SIE4Codes.isDigit)
            guard !dimension.isEmpty, rest.skip(UInt8(ascii: " ")), rest.skip(UInt8(ascii: "\"")) else { return nil }
            let code = rest.take(FieldText.isPlainCode)
            guard rest.skip(UInt8(ascii: "\"")), rest.skip(UInt8(ascii: " ")) || rest.first == UInt8(ascii: "}") else {
                return nil
            }
            if let part = codeParts[dimension] {
                if !codes[part].isEmpty { return nil }
                codes[part] = code
            } else if !SeenParts.isReserved(dimension) {
                return nil
            } else {
                hasUnasked = true
            }
        }
        // Nearly every code is digits, which are never amiss.
        for part in CodePart.allCases where !codes[part].allSatisfy(SIE4Codes.isDigit) {
            if CodeFault.reason(codes[part].string) != nil { return nil }
        }
        return rest.isEmpty ? codes : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

    private func text(_ field: SIE4Line.Field, _ block: ByteView) -> String {
        SIE4Line.content(field, of: block).withBytes { decoder.string($0) }
    }
}
