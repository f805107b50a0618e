import CByteMask

/// Where the fields of a block of rows end: the delimiters and line ends outside quotes.
///
/// Fenced: it writes places into room for one a byte and eight more. Invariant: the places rise, and the last is that
/// of a line end, if only of the one behind the block.
struct CSVMarks {
    /// Offsets into the block, after a first one that stands for the byte before it.
    let places: [UInt32]

    /// The marks of a block, by the ends that were found when it was cut, or else anew.
    ///
    /// Nil when its quotes are not plain. Fenced: it is followed by ``BlockBuffer/slack`` line feeds.
    init?(_ block: ByteView, cutBy known: [UInt64] = [], delimiter: UInt8, quote: UInt8) {
        guard let last = block.last else { return nil }
        // The line feed right behind the block ends a row that lacks its own.
        let length = block.count + (last == 0x0A ? 0 : 1)
        var masks = known
        if known.isEmpty {
            let rows = ByteView(start: block.baseAddress, count: length)
            guard let ends = CSVEnds(rows, delimiter: delimiter, quote: quote) else { return nil }
            masks = ends.masks
        }
        places = Array(unsafeUninitializedCapacity: length + 9) { room, count in
            guard let first = room.baseAddress else { return }
            first[0] = .max
            count = 1 + Int(byte_mask_places(masks, Int64(masks.count), first + 1))
        }
        // Else the block ends inside quotes.
        guard places.last == UInt32(length - 1) else { return nil }
    }
}
