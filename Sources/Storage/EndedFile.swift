/// A file that is written to its end and still open: not durable yet.
///
/// Letting go of it closes the file without waiting for the disk, for one that is not to be kept.
public struct EndedFile {
    /// What was written.
    public let written: WrittenFile
    /// The open file; nil where it is a further name of a file that is durable already.
    public let output: (any OutputFile)?

    /// A file.
    public init(written: WrittenFile, output: (any OutputFile)?) {
        self.written = written
        self.output = output
    }

    /// Makes the content durable and closes the file.
    public func synchronizeAndClose() throws(StorageError) -> WrittenFile {
        try output?.synchronizeAndClose()
        return written
    }
}
