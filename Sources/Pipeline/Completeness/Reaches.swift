/// The months that each entry of `sources` reaches: grows as sources are added, and decides the month.
final class Reaches {
    /// One for each entry, in the order of the configuration.
    var entries: [Reach]

    /// A value for `count` entries, none of which has given anything yet.
    init(count: Int) {
        entries = Array(repeating: Reach(), count: count)
    }
}
