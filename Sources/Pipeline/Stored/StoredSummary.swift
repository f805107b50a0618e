import Ingest
import JSON
import LedgerModel

extension JSONValue {
    /// Pairs in the order of their names.
    fileprivate static func pairs<Value>(
        _ values: [String: Value], _ write: (Value) -> JSONValue
    ) -> JSONValue {
        .array(values.sorted { $0.key < $1.key }.map { [.string($0.key), write($0.value)] })
    }

    fileprivate func pairs<Value>(_ read: (JSONValue) throws -> Value) throws -> [String: Value] {
        let pairs = try list { pair in
            let row = try pair.row(of: 2)
            return (try row[0].string(), try read(row[1]))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension SourceSummary {
    /// All that it holds, in a fixed order.
    var stored: JSONValue {
        let years = fiscalYears.map { year -> JSONValue in
            [.integer(year.index), .date(year.start), .date(year.end)]
        }
        let declared = dimensions.map { dimension -> JSONValue in
            [
                .string(dimension.number), .string(dimension.name), .integer(dimension.objects),
                .pairs(dimension.objectNames) { .string($0) },
            ]
        }
        let results = yearResults.map { result -> JSONValue in
            [.string(result.account), .integer(result.yearIndex), .integer(result.ore)]
        }
        return [
            "format": .string(format.rawValue), "sie_type": .integer(sieType), "encoding": .string(encoding.rawValue),
            "gzip": .bool(isGzip), "bytes": .integer(bytes), "sha256": .string(sha256), "program": .string(program),
            "company": .string(company), "organisation_number": .string(organisationNumber),
            "file_date": .date(fileDate),
            "fiscal_years": .array(years), "year_results": .array(results),
            "vouchers": .integer(vouchers), "booked": .totals(booked), "unbalanced": .integer(unbalancedVouchers),
            "period_balances": .integer(periodBalances), "period_budgets": .integer(periodBudgets),
            "checksum": .string(checksum.rawValue), "first_date": .date(firstDate), "last_date": .date(lastDate),
            "evidence": .array(evidence.map { .string($0) }),
            "accounts": .pairs(accountNames) { .string($0) },
            "dimensions": .array(declared),
            "series": .pairs(vouchersBySeries) { .integer($0) }, "delivered": .totals(delivered),
        ]
    }

    /// Reads what ``stored`` wrote; throws when it has another shape.
    init(stored: JSONValue) throws {
        self.init(format: try stored.member("format").named())
        sieType = try stored.member("sie_type").optional { try $0.whole() }
        encoding = try stored.member("encoding").named()
        isGzip = try stored.member("gzip").flag()
        bytes = try stored.member("bytes").whole()
        sha256 = try stored.member("sha256").string()
        program = try stored.member("program").string()
        company = try stored.member("company").string()
        organisationNumber = try stored.member("organisation_number").string()
        fileDate = try stored.member("file_date").optional { try $0.date() }
        fiscalYears = try stored.member("fiscal_years").list { year in
            let row = try year.row(of: 3)
            let index = try row[0].whole(Int.min...Int.max)
            return FiscalYear(index: index, start: try row[1].date(), end: try row[2].date())
        }
        yearResults = try stored.member("year_results").list { result in
            let row = try result.row(of: 3)
            let (index, ore) = (try row[1].whole(Int.min...Int.max), try row[2].whole(Int.min...Int.max))
            return YearResult(account: try row[0].string(), yearIndex: index, ore: Int64(ore))
        }
        vouchers = try stored.member("vouchers").whole()
        booked = try stored.member("booked").totals()
        unbalancedVouchers = try stored.member("unbalanced").whole()
        periodBalances = try stored.member("period_balances").whole()
        periodBudgets = try stored.member("period_budgets").whole()
        checksum = try stored.member("checksum").named()
        firstDate = try stored.member("first_date").optional { try $0.date() }
        lastDate = try stored.member("last_date").optional { try $0.date() }
        evidence = try stored.member("evidence").list { try $0.string() }
        accountNames = try stored.member("accounts").pairs { try $0.string() }
        dimensions = try stored.member("dimensions").list { dimension in
            let row = try dimension.row(of: 4)
            return Dimension(
                number: try row[0].string(), name: try row[1].string(), objects: try row[2].whole(),
                objectNames: try row[3].pairs { try $0.string() })
        }
        vouchersBySeries = try stored.member("series").pairs { try $0.whole() }
        delivered = try stored.member("delivered").totals()
    }
}
