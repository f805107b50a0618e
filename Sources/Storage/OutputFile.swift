/// A file open for writing, buffered by the caller.
public protocol OutputFile: AnyObject {
    /// Writes all bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError)
    /// Makes the content durable (fsync) and closes the file.
    func synchronizeAndClose() throws(StorageError)
}
