import Glibc

@testable import Storage

/// A directory for one test, removed with all it holds when the test lets it go.
final class TemporaryDirectory {
    let path: String

    init() {
        var template = Array("/tmp/utfall-storage-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template)!)
    }

    deinit {
        try? DiskFileSystem().remove(path)
    }
}
