import CLibXML2
import Glibc
import Storage
import Synchronization

/// Gives libxml2 the files of a schema: those on this disk, and only while a schema is compiled.
///
/// libxml2 asks one function of the whole process for every file that a document names, so that a file under
/// validation could name others. Nothing is ever fetched from the network.
enum SchemaLoader {
    /// A compilation under way.
    private struct Compilation {
        /// The thread that compiles; others get no files.
        let thread: pthread_t
        let fileSystem: any FileSystem
        /// The first file that is there and cannot be read.
        var failure: StorageError?
    }

    private static let compilation = Mutex<Compilation?>(nil)
    private static let turn = Mutex(())

    private static let installed: Void = xmlSetExternalEntityLoader { location, _, context in
        let current = compilation.withLock { $0 }
        guard let current, current.thread == pthread_self(), let location else { return nil }
        return input(String(cString: location), context, current.fileSystem)
    }

    /// Does what needs the files of a schema, and gives the first failure to read one besides.
    static func whileOpen<Result>(
        _ fileSystem: any FileSystem, _ body: () -> Result
    ) -> (result: Result, failure: StorageError?) {
        installed
        return turn.withLock { _ in
            compilation.withLock { $0 = Compilation(thread: pthread_self(), fileSystem: fileSystem) }
            let result = body()
            return (result, compilation.withLock { $0.take()?.failure })
        }
    }

    /// Refuses all files that documents name.
    static func close() {
        installed
    }

    private static func input(
        _ location: String, _ context: xmlParserCtxtPtr?, _ fileSystem: any FileSystem
    ) -> xmlParserInputPtr? {
        guard !SchemaText.isElsewhere(location), let bytes = contents(of: location, fileSystem) else { return nil }
        let text = SchemaText.simplified(bytes)
        let buffer = text.withUnsafeBytes { text in
            xmlParserInputBufferCreateMem(
                text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), XML_CHAR_ENCODING_NONE)
        }
        guard let buffer, let input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else { return nil }
        // libxml2 resolves the relative names of other files against this one, and frees it.
        input.pointee.filename = xmlStrdup(location).map {
            UnsafePointer(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
        return input
    }

    private static func contents(of location: String, _ fileSystem: any FileSystem) -> [UInt8]? {
        let path = location.hasPrefix("file://") ? String(location.dropFirst("file://".count)) : location
        do {
            return try fileSystem.contents(of: path)
        } catch {
            // A missing file is told by libxml2, with the place that names it.
            if !error.isMissing { compilation.withLock { if $0?.failure == nil { $0?.failure = error } } }
            return nil
        }
    }
}
