import LedgerModel

extension Registers {
    /// These, and behind them what another run's registers have besides, so that both runs' figures have a place.
    func adding(_ other: Registers) -> Registers {
        if self == other { return self }
        return Registers(verksamheter.adding(other.verksamheter), slag: slag.adding(other.slag))
    }
}

extension Register {
    fileprivate func adding(_ other: Register) -> Register {
        let missing = other.verksamheter.filter { index(of: $0.id) == nil }
        if missing.isEmpty { return self }
        let rows = { (register: Register, list: [Verksamhet]) in
            list.map { row in
                (id: row.id, namn: row.namn, overordnad: row.overordnad.map { register.verksamheter[$0].id } ?? "")
            }
        }
        do {
            return try Register(rows(self, verksamheter) + rows(other, missing))
        } catch {
            // A verksamhet that has moved may come to lie below itself.
            return (try? Register(rows(self, verksamheter) + rows(other, missing).map { ($0.id, $0.namn, "") })) ?? self
        }
    }
}

extension SlagRegister {
    fileprivate func adding(_ other: SlagRegister) -> SlagRegister {
        let missing = other.slag.filter { index(of: $0.id) == nil }
        if missing.isEmpty { return self }
        let rows = { (register: SlagRegister, list: [Slag]) in
            list.map { row in
                Row(
                    id: row.id, namn: row.namn, overordnad: row.overordnad.map { register[$0].id } ?? "",
                    art: row.art, enhet: row.enhet, decimals: row.decimals, accumulation: row.accumulation)
            }
        }
        return (try? SlagRegister(rows(self, slag) + rows(other, missing))) ?? self
    }
}
