import Glibc

/// Calls the system again while it says that a signal came in between (`EINTR`); a negative result is thrown.
@discardableResult
func system<Result: SignedInteger>(
    _ operation: String, _ path: String, _ call: () -> Result
) throws(StorageError) -> Result {
    while true {
        let result = call()
        if result >= 0 { return result }
        let code = errno
        if code != EINTR { throw StorageError(operation: operation, path: path, code: code) }
    }
}
