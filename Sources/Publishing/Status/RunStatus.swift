/// Whether the figures of a month may still change: what `utfall close` and `utfall reopen` switch between.
public enum RunStatus: String, CaseIterable, Hashable, Sendable {
    /// They follow the sources.
    case preliminar
    /// The month is closed, and no run replaces its figures unasked.
    case definitiv
}
