import Diagnostics
import LedgerModel

extension LedgerAssembly {
    /// The place of a value of an element, or of the element.
    func location(of value: ByteView?, in element: XMLElement) -> SourceLocation {
        let place = element.place(of: value)
        return location(line: place.line, column: place.column)
    }

    /// Closes the open voucher and tells if it does not balance, unless that follows from a row that cannot be read.
    mutating func endXMLVoucher(isComplete: Bool) {
        let difference = endVoucher()
        guard difference != 0, isComplete else { return }
        let voucher = openVoucher
        log.add(
            .xmlUnbalanced(
                voucher.label, difference: Amount(ore: difference).description, at: location(line: voucher.line)))
    }
}

extension LedgerAssembly {
    /// Tells that the file declares dimensions, and not all that the pipeline itself names.
    mutating func reportXMLMissingDimensions() {
        let declared = Set(summary.dimensions.compactMap { Int($0.number) })
        if declared.isEmpty { return }
        for part in options.statedDimensions.sorted() {
            guard let number = options.dimensions[part], !declared.contains(number) else { continue }
            log.add(.xmlMissingDimension(part.rawValue, number: number, at: location()))
        }
    }

    /// Tells that booked rows are dated outside the fiscal years that the file declares, if it declares any.
    mutating func reportXMLDatesOutsideYears() {
        let years = summary.fiscalYears
        guard !years.isEmpty, let first = summary.firstDate, let last = summary.lastDate else { return }
        for date in first == last ? [first] : [first, last]
        where !years.contains(where: { $0.start <= date && date <= $0.end || date.day == 0 }) {
            log.add(.xmlOutsideYears("\(date)", month: "\(date.period)", at: location()))
        }
    }
}

extension ByteView {
    /// The bytes as text, for messages and names.
    var string: String { String(decoding: self, as: UTF8.self) }

    /// The bytes without the white space around them, which XML Schema's numbers and dates may have.
    @inline(__always)
    var trimmed: ByteView {
        guard let first, let last = self.last, first <= 0x20 || last <= 0x20 else { return self }
        let tail = drop { $0 <= 0x20 }
        let end = tail.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? tail.startIndex
        return ByteView(rebasing: self[tail.startIndex..<end])
    }
}
