import CLibXML2
public import Diagnostics
public import Storage

/// A compiled XML schema (XSD), against which XML files are held while they are read.
public final class XMLSchema {
    private let schema: xmlSchemaPtr
    /// The file it was read from, as the user named it.
    public let path: String

    /// Compiles a schema file with those that it includes or imports, of the same file system.
    ///
    /// nil, with XML109 in the log, when it is no schema. Throws ``StorageError`` when the file, or one that it
    /// includes or imports, cannot be read; one that is not there is XML109.
    public init?(_ path: String, fileSystem: any FileSystem, log: inout DiagnosticLog) throws(StorageError) {
        // libxml2 would only say that it found nothing.
        _ = try fileSystem.contents(of: path)
        self.path = path
        let words = Words()
        let (compiled, failure) = SchemaLoader.whileOpen(fileSystem) { () -> xmlSchemaPtr? in
            guard let parser = xmlSchemaNewParserCtxt(path) else { return nil }
            defer { xmlSchemaFreeParserCtxt(parser) }
            let pointer = Unmanaged.passUnretained(words).toOpaque()
            xmlSchemaSetParserStructuredErrors(
                parser,
                { words, error in
                    guard let words, let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else {
                        return
                    }
                    Unmanaged<Words>.fromOpaque(words).takeUnretainedValue().add(error)
                }, pointer)
            return xmlSchemaParse(parser)
        }
        withExtendedLifetime(words) {}
        if let failure {
            xmlSchemaFree(compiled)
            throw failure
        }
        guard let compiled else {
            log.add(.xmlSchemaUnusable(words.first ?? "it is not XML", at: SourceLocation(path)))
            return nil
        }
        schema = compiled
    }

    deinit {
        xmlSchemaFree(schema)
    }

    /// The first thing that libxml2 says.
    private final class Words {
        private(set) var first: String?

        func add(_ error: xmlError) {
            if first == nil { first = SchemaFinding.plain(error, in: SchemaText.namespace) }
        }
    }

    /// The namespace that it is for; empty for none.
    var namespace: String { schema.pointee.targetNamespace.map { String(cString: $0) } ?? "" }

    /// A validation of one document by this schema.
    func newValidation() -> xmlSchemaValidCtxtPtr {
        guard let validation = xmlSchemaNewValidCtxt(schema) else {
            preconditionFailure("libxml2 refuses only for want of memory")
        }
        return validation
    }
}
