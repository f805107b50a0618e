public import LedgerModel

extension Register {
    /// The register with a last row at the top level for unmapped amounts, for `unmapped: collect`.
    ///
    /// The reader of the register reserves the row's id. A register that already has the row is returned unchanged.
    public func addingUnmapped() -> Register {
        guard index(of: Register.unmappedID) == nil else { return self }
        var rows = verksamheter.map { row in
            (id: row.id, namn: row.namn, overordnad: row.overordnad.map { verksamheter[$0].id } ?? "")
        }
        rows.append((id: Register.unmappedID, namn: Register.unmappedName, overordnad: ""))
        do {
            return try Register(rows)
        } catch {
            preconditionFailure("a register stays one when a row with a new id is added: \(error)")
        }
    }
}
