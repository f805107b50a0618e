/// A file open for writing, buffered by the caller.
public protocol OutputFile: AnyObject {
    /// Writes all bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError)
    /// Has what has been written brought to the disk meanwhile, so that nobody need wait for all of it at the end.
    ///
    /// Nothing is promised: what fails is tried again, and reported, when the file is synchronized.
    func startSynchronizing()
    /// Makes the content durable (fsync) and closes the file.
    func synchronizeAndClose() throws(StorageError)
}
