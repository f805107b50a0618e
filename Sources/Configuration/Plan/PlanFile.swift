import Diagnostics
import Storage

/// A file that a plan was made from: the configuration, a register or a mapping table.
public struct PlanFile: Hashable, Sendable {
    /// The file as the pipeline names it.
    public let name: String
    /// The sheet of a workbook that the pipeline names; nil for its only one, and for other files.
    public let sheet: String?
    /// Its bytes.
    public let bytes: [UInt8]

    /// A file with its content.
    public init(name: String, sheet: String? = nil, bytes: [UInt8]) {
        self.name = name
        self.sheet = sheet
        self.bytes = bytes
    }

    /// Reads a file; nil, with a finding, when it is missing.
    ///
    /// A path may name a sheet, `regler.xlsx#Mappning`; a file that has such a name comes first.
    init?(
        at path: String, _ fileSystem: any FileSystem, _ location: PipelineLocation, _ log: inout DiagnosticLog
    ) throws(StorageError) {
        var (path, sheet) = (path, String?.none)
        var found = try Self.contents(path, fileSystem)
        if found == nil, let sign = path.lastIndex(of: "#"), path[..<sign].lowercased().hasSuffix(".xlsx") {
            sheet = String(path[path.index(after: sign)...])
            path = String(path[..<sign])
            found = try Self.contents(path, fileSystem)
        }
        let name = location.name(of: path)
        guard let found else {
            log.add(.fileMissing(name, at: SourceLocation(location.path)))
            return nil
        }
        self.init(name: name, sheet: sheet, bytes: found)
    }

    private static func contents(_ path: String, _ fileSystem: any FileSystem) throws(StorageError) -> [UInt8]? {
        do {
            return try fileSystem.contents(of: fileSystem.standing(path))
        } catch let error where error.isMissing {
            return nil
        }
    }
}
