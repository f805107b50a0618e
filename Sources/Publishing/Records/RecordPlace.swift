import LedgerModel
public import Storage

/// Where the files of records stand.
public enum RecordPlace {
    /// A partition for each month below a folder: `transaktioner/period=2026-01/`.
    case folder(String, any FileSystem)
    /// One open file.
    case file(any OutputFile)

    /// Creates the folder of all partitions, once: if it is gone later, so is what has been written.
    func createFolder() throws(StorageError) {
        guard case .folder(let folder, let fileSystem) = self else { return }
        try fileSystem.createSubdirectory("\(folder)/\(RecordColumns.folder)")
    }

    /// Creates the file of a month, with its partition; for one file, returns it whatever the month.
    func createFile(of period: Period, _ fileExtension: String) throws(StorageError) -> any OutputFile {
        switch self {
        case .file(let file): return file
        case .folder(let folder, let fileSystem):
            try fileSystem.createSubdirectory("\(folder)/\(RecordColumns.partition(period))")
            return try fileSystem.createOutput("\(folder)/\(RecordColumns.path(period, fileExtension))")
        }
    }

    /// Makes the file of a month, with its partition, a further name of another; false where the disk cannot.
    func linkFile(of period: Period, _ fileExtension: String, to path: String) throws(StorageError) -> Bool {
        guard case .folder(let folder, let fileSystem) = self else { return false }
        try fileSystem.createSubdirectory("\(folder)/\(RecordColumns.partition(period))")
        do {
            try fileSystem.createHardLink("\(folder)/\(RecordColumns.path(period, fileExtension))", to: path)
            return true
        } catch {
            return false
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
