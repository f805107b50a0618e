public import LedgerModel
public import Storage

/// The output of a run's records: the sinks of several formats, or none.
public struct RecordOutput {
    /// The formats that are published; each can give encoders to any worker.
    public let formats: [any RecordFormat]
    /// The format of the amounts of budgets and forecasts in the run's trace; nil when there is no trace.
    public let amounts: (any RecordFormat)?
    /// In the order of the formats, the one of the trace last.
    private let sinks: [any RecordSink]

    /// The file of amounts, in the folder of a run.
    public static var amountsPath: String { AmountColumns.path }

    /// No output.
    public init() {
        formats = []
        amounts = nil
        sinks = []
    }

    /// Sinks of some formats, with files in one place; `hasTrace` keeps amounts as they were read besides.
    ///
    /// Records that an `earlier` run has too need not be written again.
    public init(
        _ formats: [any RecordFormat], hasTrace: Bool = false, in place: RecordPlace, earlier: EarlierRun? = nil
    ) throws {
        self.formats = formats
        amounts = hasTrace ? AmountRecordFormat() : nil
        sinks = try (formats + (amounts.map { [$0] } ?? [])).map { try $0.sink(in: place, earlier) }
    }

    /// Appends the encoders' pieces, one for each format, in the order of the sources; from one thread at a time.
    ///
    /// Sources of outcome have no piece for the trace, which comes last.
    public func append(_ pieces: [any RecordPiece]) throws(StorageError) {
        for index in pieces.indices { try sinks[index].append(any: pieces[index]) }
    }

    /// Where the records stand that were appended since the last call, by the names of the formats.
    ///
    /// Nil when one of them does not say.
    public func takeRanges() -> [String: [RecordRange]]? {
        let all = zip(formats, sinks).map { (type(of: $0).name, $1.takeRanges()) }
        guard all.allSatisfy({ $0.1 != nil }) else { return nil }
        return Dictionary(uniqueKeysWithValues: all.map { ($0, $1 ?? []) })
    }

    /// Whether the earlier run has all that stands at ranges, by the names of the formats.
    public func hasEarlier(_ ranges: [String: [RecordRange]]) -> Bool {
        zip(formats, sinks).allSatisfy { format, sink in
            ranges[type(of: format).name]?.allSatisfy(sink.hasEarlier) ?? false
        }
    }

    /// Appends what stands at ranges of the earlier run, which ``hasEarlier(_:)`` has said yes to.
    public func append(earlier ranges: [String: [RecordRange]]) throws(StorageError) {
        for (format, sink) in zip(formats, sinks) { try sink.append(ranges[type(of: format).name] ?? []) }
    }

    /// Removes the records of later months, which are left to those months' own runs.
    public func discard(after month: Period) throws(StorageError) {
        for sink in sinks { try sink.discard(after: month) }
    }

    /// Completes the files of the wanted periods, makes them durable and returns them.
    public func finish(keeping periods: Set<Period>) throws(StorageError) -> [WrittenFile] {
        var files: [WrittenFile] = []
        for file in try end(keeping: periods) { files.append(try file.synchronizeAndClose()) }
        return files
    }

    /// Completes the files of the wanted periods and returns them still open: not each may have to be durable.
    public func end(keeping periods: Set<Period>) throws(StorageError) -> [EndedFile] {
        var files: [EndedFile] = []
        for sink in sinks { files += try sink.end(keeping: periods) }
        return files
    }
}
