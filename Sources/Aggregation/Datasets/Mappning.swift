import LedgerModel

extension Datasets {
    /// Every rule of the mapping table, in its order, with the published outcome that it took.
    ///
    /// A rule without slag has a row for each slag that accounts gave it; a rule that took nothing has a row
    /// with 0.
    static let mappning = DatasetRecipe("mappning") { input throws(AmountOverflow) in
        var taken = Array(repeating: [Int: Taken](), count: input.rules.count)
        let totals = try input.konteringar.totals { input.scope.contains(.utfall, $0) }
        for (index, total) in totals.enumerated() where total.rows > 0 {
            guard let rule = input.konteringar.list.rule(at: index) else { continue }
            let slag = input.rules[rule].slag ?? input.slagOfAccount(input.konteringar.list.konto(of: index))
            guard let slag else { continue }
            try taken[rule][slag, default: Taken()].add(total)
        }
        var rows: [[DatasetValue]] = []
        for (rule, taken) in zip(input.rules, taken) {
            let verksamhet = input.registers.verksamheter.verksamheter[rule.verksamhet].id
            for slag in input.registers.slag.slag.indices {
                guard let taken = taken[slag] else { continue }
                rows.append([
                    .integer(rule.line), .text(verksamhet), .text(input.registers.slag[slag].id),
                    .integer(taken.konteringar), .integer(taken.total.rows),
                    .amount(ore: try Int64(0).minus(taken.total.ore)),
                ])
            }
            if taken.isEmpty {
                rows.append([
                    .integer(rule.line), .text(verksamhet),
                    .text(rule.slag.map { input.registers.slag[$0].id } ?? ""), .integer(0), .integer(0),
                    .amount(.zero),
                ])
            }
        }
        return Dataset(
            id: "mappning", title: "The rules of the mapping table and what each took; income positive, cost negative",
            fields: [
                Dataset.Field("rad", .integer, "Line of the rule in the mapping table"),
                Dataset.Field("verksamhet", .string, "Id of the verksamhet that the rule gives"),
                Dataset.Field("slag", .string, "Id of the slag; empty where a rule without slag took nothing"),
                Dataset.Field("konteringar", .integer, "Number of distinct konteringar that it took"),
                Dataset.Field("rader", .integer, "Number of rows of the outcome"),
                Dataset.Field("belopp", .amount, "Kronor"),
            ],
            key: ["rad", "slag"], rows: rows)
    }

    private struct Taken {
        var konteringar = 0
        var total = KonteringSums.Total()

        mutating func add(_ other: KonteringSums.Total) throws(AmountOverflow) {
            konteringar += 1
            try total.add(other)
        }
    }
}

extension KonteringList {
    /// The account of a kontering.
    fileprivate func konto(of index: Int) -> String {
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        readCodes(of: index, into: &bytes, ends: &ends)
        return String(decoding: bytes[0..<ends[0]], as: UTF8.self)
    }
}
