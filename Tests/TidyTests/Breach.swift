/// A place that breaks a house rule.
struct Breach: Hashable, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    /// As compilers print it, so that editors find the place.
    var description: String { "\(path):\(line): \(message)" }
}
