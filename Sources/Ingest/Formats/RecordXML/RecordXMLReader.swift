import Diagnostics
import LedgerModel

/// Reads XML that a pipeline describes: one element is a record, and its fields are elements or attributes inside.
enum RecordXMLReader {
    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        let options = assembly.options
        guard let record = options.delimited.record else {
            throw SourceFault(.xmlNotDescribed(at: assembly.location()))
        }
        let location = assembly.location()
        defer { assembly.log.fold(Diagnostic.xmlHabits) }
        try XMLStream.read(source, into: &assembly) { assembly, names in
            let paths = try RecordXMLPaths(record: record, options, names: names, at: location)
            return RecordXMLHandler(paths, options, assembly)
        }
    }
}
