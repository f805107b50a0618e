import LedgerModel
public import Storage

/// Where the files of records stand.
public enum RecordPlace {
    /// A partition a month below a folder: `transaktioner/period=2026-01/`.
    case folder(String, any FileSystem)
    /// One open file.
    case file(any OutputFile)

    /// The file of a month, in a partition that is created with it; the one file whatever the month.
    ///
    /// `isFirst` tells that a sink has no other file open.
    func createFile(
        of period: Period, _ fileExtension: String, isFirst: Bool
    ) throws(StorageError) -> any OutputFile {
        switch self {
        case .file(let file): return file
        case .folder(let folder, let fileSystem):
            // Not those above them: where they have gone, what has been written is gone, too.
            if isFirst { try fileSystem.createSubdirectory("\(folder)/\(RecordColumns.folder)") }
            try fileSystem.createSubdirectory("\(folder)/\(RecordColumns.partition(period))")
            return try fileSystem.createOutput("\(folder)/\(RecordColumns.path(period, fileExtension))")
        }
    }

    /// Removes the partition of a month, with the files of all formats.
    func removePartition(_ period: Period) throws(StorageError) {
        guard case .folder(let folder, let fileSystem) = self else { return }
        try fileSystem.remove("\(folder)/\(RecordColumns.partition(period))")
    }
}
