import LedgerModel
public import Storage

/// Where the files of records stand.
public enum RecordPlace {
    /// A partition for each month below a folder: `transaktioner/period=2026-01/`.
    case folder(String, any FileSystem)
    /// One open file.
    case file(any OutputFile)

    /// Creates the file of a month, with its partition; for one file, returns it whatever the month.
    ///
    /// `isFirst` says that the sink has no other file open.
    func createFile(
        of period: Period, _ fileExtension: String, isFirst: Bool
    ) throws(StorageError) -> any OutputFile {
        switch self {
        case .file(let file): return file
        case .folder(let folder, let fileSystem):
            // The folders above are never created again: if they are gone, so is what has been written.
            if isFirst { try fileSystem.createSubdirectory("\(folder)/\(RecordColumns.folder)") }
            try fileSystem.createSubdirectory("\(folder)/\(RecordColumns.partition(period))")
            return try fileSystem.createOutput("\(folder)/\(RecordColumns.path(period, fileExtension))")
        }
    }

    /// Creates a file at a path, in a folder of its own; for one file, returns it.
    func createFile(at path: String, below subfolder: String) throws(StorageError) -> any OutputFile {
        switch self {
        case .file(let file): return file
        case .folder(let folder, let fileSystem):
            try fileSystem.createSubdirectory("\(folder)/\(subfolder)")
            return try fileSystem.createOutput("\(folder)/\(path)")
        }
    }

    /// Removes the partition of a month, with the files of all formats.
    func removePartition(_ period: Period) throws(StorageError) {
        guard case .folder(let folder, let fileSystem) = self else { return }
        try fileSystem.remove("\(folder)/\(RecordColumns.partition(period))")
    }
}
