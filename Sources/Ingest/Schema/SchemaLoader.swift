import CLibXML2
import Glibc
import Storage
import Synchronization

/// Gives libxml2 the files of a schema: those on this disk, and only while a schema is compiled.
///
/// libxml2 asks one function of the whole process for every file that a document names, so that a file under
/// validation could name others. Nothing is ever fetched from the network.
enum SchemaLoader {
    /// The thread that compiles a schema; 0 for none.
    private static let compiler = Atomic<UInt>(0)
    private static let turn = Mutex(())

    private static let installed: Void = xmlSetExternalEntityLoader { location, _, context in
        guard compiler.load(ordering: .relaxed) == pthread_self(), let location else { return nil }
        return input(String(cString: location), context)
    }

    /// Does what needs the files of a schema.
    static func whileOpen<Result>(_ body: () -> Result) -> Result {
        installed
        return turn.withLock { _ in
            compiler.store(pthread_self(), ordering: .relaxed)
            defer { compiler.store(0, ordering: .relaxed) }
            return body()
        }
    }

    /// Refuses all files that documents name.
    static func close() {
        installed
    }

    private static func input(_ location: String, _ context: xmlParserCtxtPtr?) -> xmlParserInputPtr? {
        guard !SchemaText.isElsewhere(location) else { return nil }
        let path = location.hasPrefix("file://") ? String(location.dropFirst("file://".count)) : location
        // A missing file is told by libxml2, with the place that names it.
        guard let bytes = try? DiskFileSystem().contents(of: path) else { return nil }
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
}
