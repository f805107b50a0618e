import DelimitedText

/// The records of a published CSV file, one after another; memory is bounded by a block and the longest record.
struct PublishedRecords {
    private let file: PublishedFile
    private var machine = DelimitedMachine(dialect: .comma)
    private var block: [UInt8] = []
    private var isLast = false

    /// No record that we write is longer.
    private static let longestRecord = 64 << 20

    init(_ file: PublishedFile) {
        self.file = file
    }

    /// The next record; nil at the end.
    mutating func next() throws -> PublishedRecord? {
        while true {
            switch Self.step(&machine, in: block, isLast: isLast) {
            case .record: return PublishedRecord(bytes: block, fields: machine.fields)
            case .end: return nil
            case .incomplete: try readMore()
            case .unclosedQuote, .textAfterQuote: throw DamagedFile(path: file.path)
            }
        }
    }

    /// Static, since a span of a property would be an access to the whole structure.
    private static func step(
        _ machine: inout DelimitedMachine, in block: [UInt8], isLast: Bool
    ) -> DelimitedMachine.Step {
        machine.nextRecord(in: block.span, isLast: isLast)
    }

    private mutating func readMore() throws {
        let read = machine.position
        block.removeFirst(read)
        machine.rebase(by: read)
        guard block.count < Self.longestRecord else { throw DamagedFile(path: file.path) }
        isLast = try file.read(appendingTo: &block) == 0
    }
}
