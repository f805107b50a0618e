import DelimitedText

extension RecordMachine {
    /// Finds the next record of a block, as in a span.
    mutating func nextRecord(in block: ByteView, isLast: Bool) -> DelimitedMachine.Step {
        nextRecord(in: block.unchecked.span, isLast: isLast)
    }
}

extension DelimitedMachine.Field {
    /// The field's bytes with doubled quotes halved.
    func content(of block: ByteView) -> [UInt8] { content(of: block.unchecked) }
}
