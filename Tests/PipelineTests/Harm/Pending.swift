/// The changes that are known to be wrong and silent, or refused needlessly, by format and name; empty in the end.
enum Pending {
    static let harms: Set<String> = []
    static let harmless: Set<String> = []
}
