/// How vouchers of one series look: which accounts they use, and how large a share of the rows they make.
struct VoucherKind {
    /// Index into `Phrases.series`.
    let series: Int
    /// Rows in a hundred.
    let share: Int
    /// Accounts of the rows before the last, by index.
    let accounts: [Int]
    /// Accounts of the last row, which balances the voucher.
    let counterAccounts: [Int]
    /// The sign that most rows have: +1 debit, −1 credit.
    let sign: Int64
    var hasMotpart = false

    /// By series, in the order of the vouchers.
    static let all: [VoucherKind] = [
        kind(0, 34, ["5020", "50310", "5110", "5410", "5610"], ["2710", "2730", "2910", "29400"], 1),
        kind(
            1, 32, ["4010", "4510", "4630", "45701", "6010", "6110", "64100", "6550", "7010", "7210", "7440", "84300"],
            ["2510", "2510", "17900"], 1),
        kind(2, 14, ["3010", "3110", "31140", "3210", "3910"], ["1510"], -1),
        kind(3, 3, ["3511", "35120", "3550"], ["1680", "1610"], -1),
        kind(4, 8, ["3711", "78110", "6010"], ["1690"], 1, hasMotpart: true),
        kind(5, 5, ["2510", "1510", "2710"], ["1940", "1610"], 1),
        kind(6, 4, ["4510", "5020", "6010", "7440", "3910"], ["6110", "4010", "1690"], -1),
    ]

    private static func kind(
        _ series: Int, _ share: Int, _ accounts: [String], _ counterAccounts: [String], _ sign: Int64,
        hasMotpart: Bool = false
    ) -> VoucherKind {
        VoucherKind(
            series: series, share: share, accounts: MunicipalChart.indexes(accounts),
            counterAccounts: MunicipalChart.indexes(counterAccounts), sign: sign, hasMotpart: hasMotpart)
    }
}
