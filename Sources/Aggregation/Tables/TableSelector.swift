/// Which amounts a row or column selects; a row and a column intersect.
public struct TableSelector: Hashable, Sendable {
    /// Ids of verksamheter, each with all below it; nil for all.
    public var verksamhet: [TableReference]?
    /// Ids of slag, each with all below it; nil for all that count to the net.
    public var slag: [TableReference]?
    /// Ids of volumes, in place of slag.
    public var matt: [TableReference]?
    /// Ids of verksamheter, slag or volumes that are left out of the amount, each with all below it.
    public var except: [TableReference]

    /// A selector; by default everything that counts to the net.
    public init(
        verksamhet: [TableReference]? = nil, slag: [TableReference]? = nil, matt: [TableReference]? = nil,
        except: [TableReference] = []
    ) {
        self.verksamhet = verksamhet
        self.slag = slag
        self.matt = matt
        self.except = except
    }

    /// Whether it selects everything, but for what it leaves out.
    public var isEverything: Bool { verksamhet == nil && slag == nil && matt == nil }
}
