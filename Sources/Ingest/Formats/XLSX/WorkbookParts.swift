import Diagnostics
import LedgerModel
import Storage

/// Reads the parts of a workbook from its archive.
struct WorkbookParts {
    /// What a part tells of sheets and styles is held in memory, so its size inflated has a limit, in bytes.
    private static let partLimit = 16 << 20
    /// Where nearly all programs put the part that the package is about.
    private static let usualMainPart = "xl/workbook.xml"

    private let archive: ZipArchive

    init(_ archive: ZipArchive) {
        self.archive = archive
    }

    /// The part that says which sheets there are; throws for a package that is no workbook in XML.
    func mainPart(_ assembly: inout LedgerAssembly) throws -> String {
        let relationships = try relationships(of: "", isOptional: true, &assembly)
        let path = relationships.path(ofType: "officeDocument") ?? Self.usualMainPart
        guard let other = Self.others.first(where: { path.hasSuffix($0.key) }) else { return path }
        throw SourceFault(.unrecognised(other.value, help: "save it as .xlsx", at: assembly.location()))
    }

    private static let others: KeyValuePairs = [
        ".bin": "it is a binary workbook of Excel (.xlsb)", "document.xml": "it is a Word document",
        "presentation.xml": "it is a presentation",
    ]

    /// Reads where a part leads to.
    func relationships(
        of part: String, isOptional: Bool, _ assembly: inout LedgerAssembly
    ) throws -> PartRelationships {
        let relationships = PartRelationships(of: part)
        try read(PartRelationships.path(of: part), isOptional: isOptional, &assembly) { _, names in
            PartRelationshipsHandler(relationships, names: names)
        }
        return relationships
    }

    /// Reads sheets, styles or texts.
    func read(
        _ path: String, into workbook: Workbook, isOptional: Bool = false, isBounded: Bool = true,
        _ assembly: inout LedgerAssembly
    ) throws {
        let location = assembly.location()
        try read(path, isOptional: isOptional, isBounded: isBounded, &assembly) { _, names in
            WorkbookHandler(workbook, names: names, location: location)
        }
    }

    /// Reads a part, of no more than a limit where it is bounded.
    func read<Handler: XMLHandler>(
        _ path: String, isOptional: Bool = false, isBounded: Bool = true, _ assembly: inout LedgerAssembly,
        makeHandler: (Lent<LedgerAssembly>, XMLNames) throws -> Handler
    ) throws {
        guard let entry = try archive.entry(path, sizeLimit: isBounded ? Self.partLimit : .max) else {
            if isOptional { return }
            throw SourceFault(.csvWorkbook("its part \(path) is missing", at: assembly.location()))
        }
        do {
            let part = try ByteSource(entry, options: assembly.options)
            try XMLStream.read(part, into: &assembly, makeHandler: makeHandler)
        } catch let error as StorageError {
            throw entry.fault(at: assembly.location(), assembly.options.limits).map(SourceFault.init) ?? error
        }
    }
}
