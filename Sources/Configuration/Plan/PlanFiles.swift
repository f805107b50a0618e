import Diagnostics
import Storage

/// The files of registers and mapping tables, read in the order in which a plan asks for them.
struct PlanFiles {
    /// Where they are.
    enum Origin {
        /// On the disk, as the configuration names them.
        case disk(any FileSystem)
        /// Kept from an earlier run, in the order in which its plan asked for them.
        case kept([PlanFile])
    }

    private let origin: Origin
    private let location: PipelineLocation
    /// Those read so far.
    private(set) var files: [PlanFile] = []

    init(_ origin: Origin, _ location: PipelineLocation) {
        self.origin = origin
        self.location = location
    }

    /// The next file; nil, with a finding, when it is missing or is a workbook that cannot be read.
    mutating func read(_ file: NamedFile, _ log: inout DiagnosticLog) throws(StorageError) -> TableFile? {
        guard let found = try next(file, &log) else { return nil }
        files.append(found)
        return try TableFile(found, at: file.location, &log)
    }

    private func next(_ file: NamedFile, _ log: inout DiagnosticLog) throws(StorageError) -> PlanFile? {
        switch origin {
        case .disk(let fileSystem): return try PlanFile(at: file.path, fileSystem, location, &log)
        case .kept(let kept):
            if files.count < kept.count { return kept[files.count] }
            log.add(.fileMissing(location.name(of: file.path), at: SourceLocation(location.path)))
            return nil
        }
    }
}
