/// How far each entry of `sources` reaches: grows while sources are added, and decides the month.
final class Reaches {
    /// One for each entry, in the order of the configuration.
    var entries: [Reach]

    /// None of so many entries has given anything yet.
    init(count: Int) {
        entries = Array(repeating: Reach(), count: count)
    }
}
