import Glibc

/// Repeats a system call while it is interrupted by a signal (`EINTR`); a negative result is thrown.
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
