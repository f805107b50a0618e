public import LedgerModel
public import Storage

/// Writes the normalized transactions as CSV while the sources are read, in the sources' order.
///
/// Either partitioned by month below a folder, with the verksamhet and slag that the mapping decided, or all into one file
/// without them. Memory is bounded by the number of distinct codings and months (a buffer of 64 KiB and an open file for
/// each month met), never by the number of records.
public final class TransactionWriter {
    private let destination: Destination
    private var renderer: RecordRenderer
    private var partitions: [Int32: FileWriter] = [:]
    private var current: (period: Int32, writer: FileWriter)?

    private enum Destination {
        case folder(any FileSystem, String)
        case file
    }

    /// Partitions `transaktioner/period=2026-01/transaktioner.csv` below `directory`.
    ///
    /// `verksamheter` are the ids of the register, in its order: what an assignment's indexes mean.
    public init(fileSystem: any FileSystem, directory: String, verksamheter: [String]) {
        destination = .folder(fileSystem, directory)
        renderer = RecordRenderer(verksamheter: verksamheter)
    }

    /// All records in one file, without the columns that need a mapping; a header is written at once.
    public init(file: any OutputFile) throws(StorageError) {
        destination = .file
        renderer = RecordRenderer(verksamheter: nil)
        let writer = FileWriter(file)
        try writer.write(renderer.header)
        current = (Self.anyPeriod, writer)
        partitions[Self.anyPeriod] = writer
    }

    /// Starts a source: codings count from 0 again.
    public func begin(source: String, scenario: Scenario) {
        renderer.begin(source: source, scenario: scenario)
    }

    /// Writes a batch's records; `assignments` says where its new codings go, one for each, in the same order.
    ///
    /// A writer of one file needs no assignments.
    public func write(_ batch: LedgerBatch, assignments: [Assignment] = []) throws(StorageError) {
        renderer.announce(batch.newCodings, assignments)
        let renderer = renderer
        for record in batch.records {
            let writer = try writer(for: record.date)
            try writer.withRoom(for: renderer.room(for: record, in: batch)) { room in
                renderer.render(record, in: batch, into: room)
            }
            writer.rows += 1
        }
    }

    /// Completes the partitions of the wanted periods, removes the others, and returns the files by period.
    ///
    /// A writer of one file returns that file, whatever the periods.
    public func finish(keeping periods: Set<Period>) throws(StorageError) -> [WrittenFile] {
        current = nil
        defer { partitions = [:] }
        var files: [WrittenFile] = []
        for (rawPeriod, writer) in partitions.sorted(by: { $0.key < $1.key }) {
            let period = Period(unchecked: rawPeriod)
            switch destination {
            case .file: files.append(try writer.finish(as: "", isTabular: true))
            case .folder where periods.contains(period):
                files.append(try writer.finish(as: TransactionColumns.path(period), isTabular: true))
            case .folder(let fileSystem, let directory):
                try fileSystem.remove("\(directory)/\(TransactionColumns.partition(period))")
            }
        }
        return files
    }

    private static let anyPeriod: Int32 = 0

    private func writer(for date: LedgerDate) throws(StorageError) -> FileWriter {
        guard case .folder(let fileSystem, let directory) = destination else {
            guard let current else { preconditionFailure("nothing is written after the end") }
            return current.writer
        }
        let period = date.period
        // Records come in runs of the same month, so this is nearly always the answer.
        if let current, current.period == period.rawValue { return current.writer }
        let writer: FileWriter
        if let open = partitions[period.rawValue] {
            writer = open
        } else {
            try fileSystem.createDirectory("\(directory)/\(TransactionColumns.partition(period))")
            writer = FileWriter(try fileSystem.createOutput("\(directory)/\(TransactionColumns.path(period))"))
            try writer.write(renderer.header)
            partitions[period.rawValue] = writer
        }
        current = (period.rawValue, writer)
        return writer
    }
}
