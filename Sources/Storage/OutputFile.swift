/// A file open for writing, buffered by the caller.
public protocol OutputFile: AnyObject {
    /// Writes all bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError)
    /// Starts writing the data back to the disk, so that the final fsync has less to wait for.
    ///
    /// Best effort: a failure is retried, and reported, when the file is synchronized.
    func startSynchronizing()
    /// Makes the content durable (fsync) and closes the file.
    func synchronizeAndClose() throws(StorageError)
}
