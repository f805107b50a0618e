import LedgerModel

extension LedgerAssembly {
    /// The voucher that rows are being added to.
    struct OpenVoucher {
        var isOpen = false
        var line = 0
        var date = LedgerDate(unchecked: 0)
        var sum: Int64 = 0
        var series: [UInt8] = []
        var number: [UInt8] = []
        /// Index in the current batch; `noVoucher` until a row needs it there.
        var index = LedgerRecord.noVoucher

        /// For messages: `A 1412`.
        var label: String {
            let parts = [series, number].map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }
            return parts.isEmpty ? "without number" : parts.joined(separator: " ")
        }
    }
}
