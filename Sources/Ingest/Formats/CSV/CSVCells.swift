import LedgerModel

/// The cells of a plain row that the fast path looks at.
///
/// Fenced like ``CSVFastRows``: the pointers are into its block.
struct CSVCells {
    private(set) var date = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private(set) var amount: UnsafePointer<UInt8>
    private(set) var amountEnd: UnsafePointer<UInt8>
    private(set) var codes: UnsafePointer<UInt8>
    private(set) var codesCount = 0
    private(set) var text: UnsafePointer<UInt8>?
    private(set) var textCount = 0
    private(set) var hasDoubledQuotes = false
    private(set) var series = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private(set) var number = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    init() {
        // Never read: ``split(_:_:)`` sets them before anything else is asked.
        let nowhere = UnsafePointer<UInt8>(bitPattern: 8)
        guard let nowhere else { preconditionFailure("an address that is not zero is an address") }
        (amount, amountEnd, codes) = (nowhere, nowhere, nowhere)
    }

    /// Finds the cells of the row at `start`, and returns the start of the next row; nil when it is not plain.
    @inline(__always)
    mutating func split(_ start: UnsafePointer<UInt8>, _ layout: CSVLayout) -> UnsafePointer<UInt8>? {
        var pointer = start
        let last = layout.roles.count - 1
        return layout.roles.withUnsafeBufferPointer { roles in
            for column in 0...last {
                let cell = pointer
                var end: UnsafePointer<UInt8>
                var content = cell
                var isDoubled = false
                if cell.pointee == layout.quote {
                    content = cell + 1
                    guard let close = Self.close(of: content, layout.quote, &isDoubled) else { return nil }
                    pointer = close + 1
                    end = close
                } else {
                    pointer = ByteScan.find(layout.delimiter, 0x0A, 0x0D, from: cell)
                    end = pointer
                }
                guard end - content <= layout.fieldLimit else { return nil }
                let isQuoted = content != cell
                switch roles[column] {
                case .other: break
                case .text: (text, textCount, hasDoubledQuotes) = (content, end - content, isDoubled)
                case _ where isQuoted: return nil
                case .date: date = UnsafeBufferPointer(start: cell, count: end - cell)
                case .amount: (amount, amountEnd) = (cell, end)
                case .series: series = UnsafeBufferPointer(start: cell, count: end - cell)
                case .number: number = UnsafeBufferPointer(start: cell, count: end - cell)
                case .firstCode: codes = cell
                case .code: break
                case .lastCode: codesCount = end - codes
                case .onlyCode: (codes, codesCount) = (cell, end - cell)
                }
                if column == last { return Self.nextRow(pointer) }
                guard pointer.pointee == layout.delimiter else { return nil }
                pointer += 1
            }
            return nil
        }
    }

    /// The quote that closes a field; nil when a line ends first, since such a field is for the general path.
    @inline(__always)
    private static func close(
        of content: UnsafePointer<UInt8>, _ quote: UInt8, _ isDoubled: inout Bool
    ) -> UnsafePointer<UInt8>? {
        var pointer = content
        while true {
            pointer = ByteScan.find(quote, 0x0A, 0x0D, from: pointer)
            guard pointer.pointee == quote else { return nil }
            guard pointer[1] == quote else { return pointer }
            isDoubled = true
            pointer += 2
        }
    }

    @inline(__always)
    private static func nextRow(_ pointer: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        if pointer.pointee == 0x0A { return pointer + 1 }
        return pointer.pointee == 0x0D && pointer[1] == 0x0A ? pointer + 2 : nil
    }
}
