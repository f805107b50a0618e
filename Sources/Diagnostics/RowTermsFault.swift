/// What can be wrong with what a row of a budget or forecast says of itself, in whatever format it stands.
package enum RowTermsFault: Hashable, Sendable {
    /// A `typ` that is none.
    case kind(String)
    /// A later decision, of a `typ`, without the day of it.
    case noDay(kind: String)
    /// A transfer that names no decision.
    case noDecision
    /// A `beslutad` that is no day.
    case day(String)
    /// A decision in a row of a scenario that is not decided.
    case decision(in: String)
    /// A `version` that is no month.
    case version(String)
    /// A version in a row of a scenario that has none.
    case versionElsewhere(in: String)
    /// A scenario that is none of some.
    case scenario(String, known: [String])
    /// A slag and a volume in one row.
    case slagAndMatt
    /// A row with `matt` and without `antal`.
    case noCount(of: String)
    /// An amount in a column that is not the one of the row's kind; `column` is `antal` or that of kronor.
    case strayAmount(column: String, needs: String)
    /// A name that several things have.
    case ambiguous(String, what: String, ids: [String])
    /// A volume that is none of some.
    case matt(String, known: [String])
    /// A volume that no table shows, where there is no register of volumes.
    case unusedMatt(String)

    /// The words for `typ`.
    package static let kinds = ["ursprunglig", "tillagg", "omforing"]

    /// What was found.
    var message: String {
        switch self {
        case .kind(let text): "there is no typ '\(text)'"
        case .noDay(let kind): "the \(kind) does not say when it was decided"
        case .noDecision: "the omforing does not say by which decision"
        case .day(let text): "'\(text)' is not a day"
        case .decision(let scenario): "a row of the \(scenario) names a decision"
        case .version(let text): "'\(text)' is not a month"
        case .versionElsewhere(let scenario): "a row of the \(scenario) names a version"
        case .scenario("", _): "the row has no scenario"
        case .scenario(let text, _): "there is no scenario '\(text)'"
        case .slagAndMatt: "the row has both slag and matt"
        case .noCount(let matt): "the row of '\(matt)' has no antal"
        case .strayAmount(let column, let needs): "the row has an amount under \(column), but no \(needs)"
        case .ambiguous(let text, let what, let ids):
            "'\(text)' is the name of several \(what): \(Self.list(ids))"
        case .matt(let text, _): text.isEmpty ? "the row has no matt" : "there is no matt '\(text)'"
        case .unusedMatt(let text): "no table shows the matt '\(text)', so the row is left out"
        }
    }

    /// What to do, where more can be said than of all such rows.
    var help: String? {
        switch self {
        case .kind(let text): Self.help(text, among: Self.kinds)
        case .scenario(let text, let known), .matt(let text, let known): Self.help(text, among: known)
        case .ambiguous: "write the id that is meant"
        default: nil
        }
    }

    /// What a word may have been meant to be, else all that there are.
    static func help(_ text: String, among known: [String]) -> String? {
        if let nearest = Spelling.nearest(to: text, among: known) { return "did you mean '\(nearest)'?" }
        return known.isEmpty ? nil : "write \(known.count == 1 ? "" : "one of ")\(list(known))"
    }

    /// Ids for a message; of very many the first.
    private static func list(_ ids: [String]) -> String {
        ids.prefix(30).joined(separator: ", ") + (ids.count > 30 ? " and \(ids.count - 30) more" : "")
    }
}
