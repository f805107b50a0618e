public import Diagnostics
public import LedgerModel
public import Storage
import Telemetry

/// Reads one export: its bytes become batches for the caller and a summary of what the file is and holds.
public struct SourceReader: Sendable {
    /// What reading gave: the findings, and the summary unless the file cannot be read at all.
    public struct Reading: Sendable {
        /// What the file is and holds; nil when it cannot be read to its end.
        public let summary: SourceSummary?
        /// The findings in the order of the file; an error means that the source must not be used.
        public let log: DiagnosticLog
    }

    private let fileSystem: any FileSystem

    /// A reader of files in `fileSystem`.
    public init(fileSystem: any FileSystem) {
        self.fileSystem = fileSystem
    }

    /// Reads the export and calls `consume` with each batch, in source order.
    ///
    /// Problems in the data are in the result's log; `consume`'s errors and ``StorageError`` are thrown. Batches are
    /// handed on before the file has been read to its end, so a caller must drop what it has made of them when the log
    /// has errors.
    public func read(
        _ options: SourceOptions, consume: @escaping (inout LedgerBatch) throws -> Void
    ) throws -> Reading {
        try read(options, workers: 1) { _ in BatchConsumer(take: consume) }
    }

    /// Reads the export with several workers side by side.
    ///
    /// `consumer` is asked for consumer 0, and for consumers 1 to `workers` when there is work for several. What one
    /// consumer gets is in source order, and its placements count from 0; together they get every record once. The
    /// result does not depend on the number of workers.
    public func read(
        _ options: SourceOptions, workers: Int, consumer: @escaping (Int) -> BatchConsumer
    ) throws -> Reading {
        do {
            let source = try ByteSource(options, fileSystem: fileSystem)
            let recognition = try Recognition(source, options: options)
            var summary = SourceSummary(format: recognition.format)
            summary.encoding = recognition.encoding
            summary.isGzip = source.isGzip
            var assembly = LedgerAssembly(options: options, summary: summary, workers: workers, consumers: consumer)
            do {
                try options.times.measure(.parse) {
                    try InputFormats.reader(of: recognition.format)(source, &assembly)
                }
                try SignatureCheck.check(fileSystem, &assembly)
                try assembly.endBlock()
                assembly.countSeries()
            } catch let fault as SourceFault {
                assembly.log.add(fault.diagnostic)
                return Reading(summary: nil, log: assembly.log)
            } catch is AmountOverflow {
                assembly.log.add(.overflow(at: assembly.location()))
                return Reading(summary: nil, log: assembly.log)
            }
            assembly.summary.sha256 = try source.finishDigest()
            assembly.summary.bytes = source.storedBytes
            return Reading(summary: assembly.summary, log: assembly.log)
        } catch let fault as SourceFault {
            var log = DiagnosticLog()
            log.add(fault.diagnostic)
            return Reading(summary: nil, log: log)
        }
    }
}
