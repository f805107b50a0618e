import Diagnostics
import LedgerModel

/// The text of the element that is being read, gathered from the pieces that the parser gives.
struct XMLValue {
    private(set) var bytes: [UInt8] = []
    private var line = 0
    private var column = 0

    /// Starts anew.
    @inline(__always)
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        line = 0
    }

    /// Adds a piece; throws ``SourceFault`` when the text gets longer than a field may be.
    @inline(__always)
    mutating func append(
        _ piece: ByteView, at position: XMLPosition, in assembly: borrowing LedgerAssembly
    ) throws {
        if bytes.isEmpty { (line, column) = position.place(before: piece.count) }
        bytes.append(contentsOf: piece)
        let limit = assembly.options.limits.fieldBytes
        if bytes.count > limit {
            throw SourceFault(.xmlLongValue(limit: limit, at: assembly.location(line: line, column: column)))
        }
    }

    /// Adds a piece of a text that is only looked at, as long as it is short.
    mutating func appendStart(_ piece: ByteView, at position: XMLPosition) {
        if bytes.count > Self.shortText { return }
        if bytes.isEmpty { (line, column) = position.place(before: piece.count) }
        bytes.append(contentsOf: piece.prefix(Self.shortText + 1))
    }

    /// No amount and no word is longer.
    private static let shortText = 200

    /// Where the text starts; an empty text is at `position`.
    func location(orAt position: XMLPosition, in assembly: borrowing LedgerAssembly) -> SourceLocation {
        let place = place(orAt: position)
        return assembly.location(line: place.line, column: place.column)
    }

    /// The same as a line and a column, which an empty text does not have.
    func place(orAt position: XMLPosition) -> (line: Int, column: Int?) {
        line == 0 ? (position.line, nil) : (line, column)
    }
}
