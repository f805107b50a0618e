import Diagnostics

extension LedgerAssembly {
    /// The place of a value of an element, or of the element.
    func location(of value: UnsafeBufferPointer<UInt8>?, in element: XMLElement) -> SourceLocation {
        let place = element.place(of: value)
        return location(line: place.line, column: place.column)
    }

    /// Reads an amount in öre; one that is missing or unreadable is nil and a finding.
    @inline(__always)
    mutating func xmlAmount(_ text: UnsafeBufferPointer<UInt8>?, in element: XMLElement) -> Int64? {
        if let text, case .ore(let ore) = AmountText.read(text.trimmed) { return ore }
        return unusualAmount(text, at: location(of: text, in: element))
    }

    /// Reads an amount that is not plainly one.
    @inline(never)
    mutating func unusualAmount(_ text: UnsafeBufferPointer<UInt8>?, at location: SourceLocation) -> Int64? {
        if let text, case .commaOre(let ore) = AmountText.read(text.trimmed) {
            log.add(.xmlDecimalComma(text.string, at: location))
            return ore
        }
        log.add(.xmlAmount(text?.string, at: location))
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// No bytes.
    static var empty: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: nil, count: 0) }

    /// The bytes as text, for messages and names.
    var string: String { String(decoding: self, as: UTF8.self) }

    /// The bytes without the white space around them, which XML Schema's numbers and dates may have.
    @inline(__always)
    var trimmed: UnsafeBufferPointer<UInt8> {
        guard let first, let last = self.last, first <= 0x20 || last <= 0x20 else { return self }
        let tail = drop { $0 <= 0x20 }
        let end = tail.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? tail.startIndex
        return UnsafeBufferPointer(rebasing: self[tail.startIndex..<end])
    }
}
