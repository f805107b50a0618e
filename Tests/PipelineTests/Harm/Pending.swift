/// The changes that are known to be wrong and silent, or refused needlessly, by format and name; empty in the end.
///
/// A change stays on the list for as long as one of its trials fails, and a test fails when none does any more.
enum Pending {
    static let harms: [String: Set<String>] = [:]

    static let harmless: [String: Set<String>] = [:]
}
