public import LedgerModel

extension Register {
    /// The register with a last row at the top level that gathers unmapped amounts, for `unmapped: collect`.
    ///
    /// The register's reader keeps its id from being taken; a register that has the row is left as it is.
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
