public import LedgerModel
public import Storage

/// Writes the normalized transactions as CSV while the sources are read, in the sources' order.
///
/// Either partitioned by month below a folder, with the verksamhet and slag that the mapping decided, or all into one
/// file without them; plain or as gzip. Memory is bounded by the number of distinct codings and months (a buffer of
/// 64 KiB and an open file for each month met), never by the number of records.
public final class TransactionWriter {
    private let destination: Destination
    private let form: TransactionForm
    /// What renders the records for it.
    public let template: TransactionTemplate
    /// The line of column names, as each file begins.
    private let header: TransactionLines
    /// The rendering of ``write(_:assignments:)`` for the source.
    private var rendering: TransactionRendering?
    private var files: [Int32: TransactionFile] = [:]

    private enum Destination {
        case folder(any FileSystem, String)
        case file
    }

    private init(_ destination: Destination, _ form: TransactionForm, verksamheter: [String]?) {
        self.destination = destination
        self.form = form
        let renderer = RecordRenderer(verksamheter: verksamheter)
        template = TransactionTemplate(renderer, form)
        let line = [renderer.header]
        header = form.isGzip ? .deflated(PieceDeflater().deflate(line)) : .plain(line)
    }

    /// Partitions `transaktioner/period=2026-01/transaktioner.csv`, or `.csv.gz`, below `directory`.
    ///
    /// `verksamheter` are the ids of the register, in its order: what an assignment's indexes mean.
    public convenience init(
        fileSystem: any FileSystem, directory: String, verksamheter: [String], isGzip: Bool = false
    ) {
        self.init(
            .folder(fileSystem, directory), TransactionForm(isPartitioned: true, isGzip: isGzip),
            verksamheter: verksamheter)
    }

    /// All records in one file, without the columns that need a mapping; a header is written at once.
    public convenience init(file: any OutputFile, isGzip: Bool = false) throws(StorageError) {
        self.init(.file, TransactionForm(isPartitioned: false, isGzip: isGzip), verksamheter: nil)
        files[TransactionForm.anyPeriod] = try TransactionFile(file, header: header)
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
            try file(of: Period(unchecked: chunk.period)).write(chunk.lines, rows: chunk.rows)
        }
    }

    /// Completes the partitions of the wanted periods, removes the others, and returns the files by period.
    ///
    /// A writer of one file returns that file, whatever the periods.
    public func finish(keeping periods: Set<Period>) throws(StorageError) -> [WrittenFile] {
        defer { files = [:] }
        var written: [WrittenFile] = []
        for (rawPeriod, file) in files.sorted(by: { $0.key < $1.key }) {
            let period = Period(unchecked: rawPeriod)
            switch destination {
            case .file: written.append(try file.finish(as: ""))
            case .folder where periods.contains(period):
                written.append(try file.finish(as: TransactionColumns.path(period, isGzip: form.isGzip)))
            case .folder(let fileSystem, let directory):
                try fileSystem.remove("\(directory)/\(TransactionColumns.partition(period))")
            }
        }
        return written
    }

    /// Removes the partitions of later months, which wait for their own run; those to come may have such months again.
    public func discard(after month: Period) throws(StorageError) {
        guard case .folder(let fileSystem, let directory) = destination else { return }
        for rawPeriod in files.keys.sorted() where rawPeriod > month.rawValue {
            files[rawPeriod] = nil
            let partition = TransactionColumns.partition(Period(unchecked: rawPeriod))
            try fileSystem.remove("\(directory)/\(partition)")
        }
    }

    private func file(of period: Period) throws(StorageError) -> TransactionFile {
        if let file = files[period.rawValue] { return file }
        guard case .folder(let fileSystem, let directory) = destination else {
            preconditionFailure("nothing is written after the end")
        }
        // Not those above them: where they have gone, what has been written is gone, too.
        if files.isEmpty { try fileSystem.createSubdirectory("\(directory)/\(TransactionColumns.folder)") }
        try fileSystem.createSubdirectory("\(directory)/\(TransactionColumns.partition(period))")
        let path = TransactionColumns.path(period, isGzip: form.isGzip)
        let file = try TransactionFile(try fileSystem.createOutput("\(directory)/\(path)"), header: header)
        files[period.rawValue] = file
        return file
    }
}
