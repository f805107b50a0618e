import LedgerModel

extension CodeParts {
    /// The index plus one of the code part of a dimension; 0 for dimensions that the pipeline does not use.
    ///
    /// Fenced: two bytes may be read from `start`.
    @inline(__always)
    func number(ofPart start: UnsafePointer<UInt8>, count: Int) -> UInt8 {
        let (first, second) = (start[0] &- 0x30, start[1] &- 0x30)
        if count == 1, first <= 9 { return shortNumbers[Int(first)] }
        if count == 2, first <= 9, second <= 9 { return shortNumbers[Int(first) * 10 + Int(second)] }
        return self[ByteView(start: start, count: count)].map { UInt8($0.index + 1) } ?? 0
    }
}
