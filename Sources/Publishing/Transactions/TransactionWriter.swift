public import LedgerModel
public import Storage

/// Writes the normalized transactions as CSV while the sources are read, in the sources' order.
///
/// Either partitioned by month below a folder, with the verksamhet and slag that the mapping decided, or all into one
/// file without them. Memory is bounded by the number of distinct codings and months (a buffer of 64 KiB and an open
/// file for each month met), never by the number of records.
public final class TransactionWriter {
    private let destination: Destination
    /// What renders the records for it.
    public let template: TransactionTemplate
    /// The rendering of ``write(_:assignments:)`` for the source.
    private var rendering: TransactionRendering?
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
        template = TransactionTemplate(verksamheter: verksamheter)
    }

    /// All records in one file, without the columns that need a mapping; a header is written at once.
    public init(file: any OutputFile) throws(StorageError) {
        destination = .file
        template = TransactionTemplate(verksamheter: nil)
        let writer = try Self.start(file, header: template.header)
        current = (Self.anyPeriod, writer)
        partitions[Self.anyPeriod] = writer
    }

    /// Starts a source: codings count from 0 again.
    public func begin(source: String, scenario: Scenario) {
        rendering = template.rendering(of: source, scenario: scenario)
    }

    /// Writes a batch's records; `assignments` says where its new codings go, one for each, in the same order.
    ///
    /// A writer of one file needs no assignments.
    public func write(_ batch: LedgerBatch, assignments: [Assignment] = []) throws(StorageError) {
        guard let rendering else { preconditionFailure("a source begins before its records") }
        rendering.render(batch, assignments: assignments)
        if let rendered = rendering.take() { try write(rendered) }
    }

    /// Writes what a rendering has given; called in the order of the source, by one thread at a time.
    public func write(_ rendered: RenderedTransactions) throws(StorageError) {
        for chunk in rendered.chunks {
            let writer = try writer(for: Period(unchecked: chunk.period))
            try writer.write(chunk.lines)
            writer.rows? += chunk.rows
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
            case .file: files.append(try writer.finish(as: ""))
            case .folder where periods.contains(period):
                files.append(try writer.finish(as: TransactionColumns.path(period)))
            case .folder(let fileSystem, let directory):
                try fileSystem.remove("\(directory)/\(TransactionColumns.partition(period))")
            }
        }
        return files
    }

    /// What the one file counts as; no period has this number.
    private static let anyPeriod: Int32 = 0

    private static func start(_ file: any OutputFile, header: [UInt8]) throws(StorageError) -> FileWriter {
        let writer = FileWriter(file)
        try writer.write(header)
        writer.rows = 0
        return writer
    }

    private func writer(for period: Period) throws(StorageError) -> FileWriter {
        // Records come in runs of the same month, so this is nearly always the answer.
        if let current, current.period == period.rawValue || current.period == Self.anyPeriod {
            return current.writer
        }
        guard case .folder(let fileSystem, let directory) = destination else {
            preconditionFailure("nothing is written after the end")
        }
        let writer: FileWriter
        if let open = partitions[period.rawValue] {
            writer = open
        } else {
            try fileSystem.createDirectory("\(directory)/\(TransactionColumns.partition(period))")
            let file = try fileSystem.createOutput("\(directory)/\(TransactionColumns.path(period))")
            writer = try Self.start(file, header: template.header)
            partitions[period.rawValue] = writer
        }
        current = (period.rawValue, writer)
        return writer
    }
}
