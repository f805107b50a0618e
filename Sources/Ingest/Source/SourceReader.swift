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
            let file = try ByteSource(options, fileSystem: fileSystem)
            let zipped = try ZippedExport(file, options: options)
            let source = zipped?.source ?? file
            let options = try options.forText(of: source)
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
            } catch let error as StorageError {
                guard let fault = zipped?.fault else { throw error }
                assembly.log.add(fault)
                return Reading(summary: nil, log: assembly.log)
            } catch is AmountOverflow {
                assembly.log.add(.overflow(at: assembly.location()))
                return Reading(summary: nil, log: assembly.log)
            }
            if source.isUTF16 { assembly.summary.encoding = .utf16 }
            assembly.summary.sha256 = try file.finishDigest()
            assembly.summary.bytes = file.storedBytes
            return Reading(summary: assembly.summary, log: assembly.log)
        } catch let fault as SourceFault {
            var log = DiagnosticLog()
            log.add(fault.diagnostic)
            return Reading(summary: nil, log: log)
        }
    }
}

extension SourceOptions {
    /// The options for a source whose text is in UTF-8 once it has been in UTF-16; else the same.
    ///
    /// Throws when the pipeline says UTF-16 and the text is not in it.
    fileprivate func forText(of source: ByteSource) throws -> SourceOptions {
        var options = self
        if source.isUTF16 {
            options.delimited.encoding = nil
        } else if delimited.encoding == .utf16 {
            throw SourceFault(
                .unrecognised(
                    "it is not in UTF-16, as the pipeline says",
                    help: "Leave `encoding` out, or name the encoding of the file.", at: SourceLocation(name)))
        }
        return options
    }
}
