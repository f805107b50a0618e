/// A file open for reading.
public protocol InputFile: AnyObject {
    /// Reads up to the buffer's size; 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int
}
