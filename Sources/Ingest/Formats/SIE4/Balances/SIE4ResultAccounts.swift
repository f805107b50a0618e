import Diagnostics
import LedgerModel

/// The year-end balances of result accounts, which the specification has as `#RES` alone.
struct SIE4ResultAccounts {
    private struct Account {
        var opening: Int64 = 0
        var closing: Int64 = 0
        var result: Int64 = 0
        var hasResult = false
        let line: UInt32
    }

    private var accounts: [BalanceSums.Place: Account] = [:]
    private let balances: SIE4Balances

    /// Sums the balances of result accounts by account and year.
    init(_ contents: SIE4Contents) {
        balances = contents.balances
        for row in balances.rows where row.kind == .result || contents.isOfResultAccount(row) {
            let place = BalanceSums.Place(account: row.account, year: Int(row.yearIndex))
            var account = accounts[place] ?? Account(line: row.line)
            switch row.kind {
            case .opening: account.opening &+= row.ore
            case .closing: account.closing &+= row.ore
            case .result:
                account.result &+= row.ore
                account.hasResult = true
            case .period, .budget: continue
            }
            accounts[place] = account
        }
    }

    /// Whether a closing balance stands for the result that the account lacks.
    func isResult(_ row: SIE4Balances.Row) -> Bool {
        row.kind == .closing && row.ore != 0
            && accounts[BalanceSums.Place(account: row.account, year: Int(row.yearIndex))]?.hasResult == false
    }

    /// Tells of accounts without `#RES`, and of those whose other balances do not fit it.
    func report(_ contents: SIE4Contents, _ assembly: inout LedgerAssembly) {
        tell(accounts.filter { !$1.hasResult && $1.closing != 0 }, &assembly) {
            .sieClosingResult($0, accounts: $1, at: $2)
        }
        tell(accounts.filter { $1.opening != 0 }, &assembly) {
            .sieResultContradiction($0, label: "#IB", accounts: $1, at: $2)
        }
        tell(accounts.filter { $1.hasResult && $1.closing != 0 && $1.closing != $1.result }, &assembly) {
            .sieResultContradiction($0, label: "#UB", accounts: $1, at: $2)
        }
    }

    private func tell(
        _ odd: [BalanceSums.Place: Account], _ assembly: inout LedgerAssembly,
        _ make: (String, [String], SourceLocation) -> Diagnostic
    ) {
        guard let (place, account) = odd.min(by: { $0.value.line < $1.value.line }) else { return }
        let names = Set(odd.keys.map { balances.account($0.account) }).sorted()
        assembly.log.add(make(balances.account(place.account), names, assembly.location(line: Int(account.line))))
    }
}

extension SIE4Contents {
    /// Whether an account is one of income or cost: of class 3-8, unless `#KTYP` says otherwise.
    func isOfResultAccount(_ row: SIE4Balances.Row) -> Bool {
        let account = balances.account(row.account)
        return "345678".contains(account.prefix(1)) && !account.isEmpty && !header.balanceAccounts.contains(account)
    }
}
