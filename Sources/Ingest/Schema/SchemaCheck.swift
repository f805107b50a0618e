import CLibXML2
public import Diagnostics
import LedgerModel
public import Storage

/// Holds XML files against a schema while they stream by.
///
/// Memory is bounded as it is when they are read; gzip and encodings are those of ``SourceReader``.
public struct SchemaCheck {
    private let schema: XMLSchema
    private let fileSystem: any FileSystem

    /// A check by a schema.
    public init(_ schema: XMLSchema, fileSystem: any FileSystem) {
        self.schema = schema
        self.fileSystem = fileSystem
    }

    /// Whether a file is recognised as XML, by its content.
    public static func isXML(_ options: SourceOptions, fileSystem: any FileSystem) throws -> Bool {
        do {
            return try isXML(Recognition(try ByteSource(options, fileSystem: fileSystem), options: options).format)
        } catch is SourceFault {
            return false
        }
    }

    private static func isXML(_ format: SourceFormat) -> Bool { [.sie5, .xmlsie, .xml].contains(format) }

    /// The findings of a file; one that is not XML is passed over with a note.
    ///
    /// Throws ``StorageError``.
    public func findings(in options: SourceOptions) throws -> DiagnosticLog {
        var log = DiagnosticLog()
        do {
            let source = try ByteSource(options, fileSystem: fileSystem)
            let format = try Recognition(source, options: options).format
            guard Self.isXML(format) else {
                log.add(.xmlNotChecked(format.rawValue, at: SourceLocation(options.name)))
                return log
            }
            var assembly = LedgerAssembly(options: options, summary: SourceSummary(format: format)) { _ in
                BatchConsumer { _ in }
            }
            do {
                try XMLStream.read(source, into: &assembly, validatedBy: schema) { _, _ in NothingHandler() }
            } catch let fault as SourceFault {
                assembly.log.add(fault.diagnostic)
            }
            return assembly.log
        } catch let fault as SourceFault {
            log.add(fault.diagnostic)
            return log
        }
    }
}

/// Takes no interest in a document.
private struct NothingHandler: XMLHandler {
    static let wantsText = false

    func begin(_ element: XMLElement) {}
    func text(_ bytes: ByteView, at position: XMLPosition) {}
    func end(at position: XMLPosition) {}
}
