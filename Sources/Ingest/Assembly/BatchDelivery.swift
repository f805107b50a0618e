import LedgerModel

/// Fills batches with records and their texts, and hands them to a consumer.
struct BatchDelivery {
    var batch = LedgerBatch()
    /// Whether texts are kept for the records.
    let keepsTexts: Bool
    /// Whether a batch is committed as soon as it is handed on, in a source that is not read in blocks.
    var commitsBatches = false
    private let consumer: BatchConsumer

    /// A batch is handed on when its texts have outgrown this many bytes.
    private static let textLimit = 4 << 20

    init(to consumer: BatchConsumer, keepsTexts: Bool) {
        self.consumer = consumer
        self.keepsTexts = keepsTexts
    }

    /// Whether the batch is to be handed on.
    @inline(__always)
    var isFull: Bool { batch.records.count >= LedgerBatch.capacity || batch.text.count > Self.textLimit }

    /// Hands on the batch and empties it; false when it is empty already.
    mutating func handOn(nextPlacement: Int) throws -> Bool {
        guard !batch.isEmpty else { return false }
        try consumer.take(&batch)
        if commitsBatches { try consumer.commit()?() }
        batch.removeAll(nextPlacement: nextPlacement)
        return true
    }

    /// What is to be done with the batches of a block when it is the block's turn.
    func takeCommit() -> (() throws -> Void)? { consumer.commit() }

    // MARK: Texts

    /// Keeps a text for the next record, decoded; empty when texts are not kept.
    mutating func append(text bytes: ByteView, decoder: TextDecoder) -> TextRange {
        guard keepsTexts, !bytes.isEmpty else { return .empty }
        let offset = batch.text.count
        decoder.decode(bytes, into: &batch.text)
        return TextRange(offset: UInt32(offset), count: UInt32(batch.text.count - offset))
    }

    /// Keeps a text for the next record that is UTF-8 already; empty when texts are not kept.
    @inline(__always)
    mutating func append(utf8 bytes: ByteView) -> TextRange {
        guard keepsTexts, !bytes.isEmpty else { return .empty }
        let offset = batch.text.count
        batch.text.append(contentsOf: bytes)
        return TextRange(offset: UInt32(offset), count: UInt32(bytes.count))
    }

    /// Keeps the head of a voucher for the records after it, until the batch is handed on; gives its index.
    mutating func appendHead(series: [UInt8], number: TextRange) -> UInt32 {
        batch.vouchers.append(VoucherHead(series: batch.append(text: series), number: number))
        return UInt32(batch.vouchers.count - 1)
    }
}
