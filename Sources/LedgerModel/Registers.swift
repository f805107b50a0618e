/// The verksamheter and the slag of a report: what every place in it refers to.
public struct Registers: Hashable, Sendable {
    /// The verksamheter.
    public var verksamheter: Register
    /// The slag, and the volumes.
    public var slag: SlagRegister

    /// The registers of a report; without a register of slag, income and cost.
    public init(_ verksamheter: Register, slag: SlagRegister = .builtIn) {
        self.verksamheter = verksamheter
        self.slag = slag
    }

    /// The number of places in the report.
    public var slots: Int { verksamheter.verksamheter.count * slag.count }

    /// The number of a place among all.
    public func slot(of target: Target) -> Int { target.verksamhet * slag.count + target.slag }

    /// The place with a number.
    public func target(slot: Int) -> Target {
        Target(verksamhet: slot / slag.count, slag: slot % slag.count)
    }

    /// Everything that counts to the net.
    public var net: TargetSelection {
        TargetSelection(verksamheter: verksamheter.verksamheter.indices, slag: slag.net)
    }

    /// The slag of an amount that no rule takes, on the row for such amounts: by its own word or account, else a cost.
    public func likelySlag(of placement: Placement, ofAccount slagOfAccount: (String) -> Int?) -> Int {
        let own: Int? =
            switch placement {
            case .ledger(let kontering):
                slagOfAccount(kontering.konto) ?? first(AccountClass(konto: kontering.konto).art)
            case .report(_, let id): slag.index(of: id)
            }
        return own ?? slag.slag(ofClass: .kostnad) ?? first(.kostnad) ?? slag.net.first ?? 0
    }

    /// The first slag of an art.
    private func first(_ art: Art?) -> Int? {
        art.flatMap { art in slag.slag.firstIndex { $0.art == art } }
    }
}
