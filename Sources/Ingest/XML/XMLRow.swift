import Diagnostics
import LedgerModel

/// A row while its parts come in, whatever their order; its buffers are reused from row to row.
///
/// What is wrong with a row is told when it ends, since only then it is known whether it is struck, and a struck row's
/// faults concern nobody.
struct XMLRow {
    /// The line it starts on.
    private(set) var line = 0
    /// In öre; nil when it is missing or cannot be read.
    private(set) var ore: Int64?
    /// Nil when it cannot be read.
    var date: LedgerDate?
    var isStruck = false
    private(set) var key = PlacementKey()
    private var hasAmount = false
    private var text: [UInt8] = []
    private var faults: [Diagnostic] = []
    /// What says that the amount is credit, beside it and not read.
    private var credit: Diagnostic?

    /// Starts anew; `date` holds unless the row has its own.
    @inline(__always)
    mutating func begin(line: Int, date: LedgerDate?) {
        self.line = line
        self.date = date
        ore = nil
        isStruck = false
        hasAmount = false
        key.clear()
        text.removeAll(keepingCapacity: true)
        // A balance that is not wanted has never ended.
        if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
        credit = nil
    }

    @inline(__always)
    mutating func setKonto(_ value: ByteView) {
        let konto = value.trimmed
        if !konto.isEmpty { _ = key.add(.konto, konto) }
    }

    @inline(__always)
    mutating func setAmount(_ value: ByteView, at location: @autoclosure () -> SourceLocation) {
        hasAmount = true
        switch AmountText.read(value.trimmed) {
        case .ore(let ore):
            self.ore = ore
        case .commaOre(let ore):
            self.ore = ore
            faults.append(.xmlDecimalComma(value.string, at: location()))
        case .invalid:
            faults.append(.xmlAmount(value.string, reason: AmountFault.reason(value.string), at: location()))
        }
    }

    @inline(__always)
    mutating func setText(_ value: ByteView) {
        text.append(contentsOf: value)
    }

    /// Adds the code of a part; the first of two stays.
    @inline(__always)
    mutating func add(
        _ part: CodePart, _ value: ByteView, dimension: ByteView,
        at location: @autoclosure () -> SourceLocation
    ) {
        let code = value.trimmed
        guard !code.isEmpty, !key.add(part, code) else { return }
        faults.append(.xmlSecondObject(code.string, dimension: dimension.string, at: location()))
    }

    /// Keeps a side that is not read: the amount has its own sign, and may not be positive where it is credit.
    mutating func add(_ side: AmountWord) {
        credit = side.sideFault ?? credit
    }

    /// Keeps a finding about the row.
    mutating func report(_ fault: Diagnostic) {
        faults.append(fault)
    }

    /// Tells what is wrong or missing, once all parts have come.
    @inline(__always)
    mutating func finish(_ assembly: inout LedgerAssembly) {
        if !hasAmount { faults.append(.xmlAmount(nil, at: assembly.location(line: line))) }
        if !key.has(.konto) {
            faults.append(.xmlNoCode("konto", at: assembly.location(line: line)))
        }
        if let credit {
            if let ore, ore > 0 { faults.append(credit) }
            self.credit = nil
        }
        if !faults.isEmpty { reportFaults(&assembly) }
    }

    @inline(never)
    private mutating func reportFaults(_ assembly: inout LedgerAssembly) {
        if !isStruck {
            for fault in faults { assembly.log.add(fault) }
        }
        faults.removeAll(keepingCapacity: true)
    }

    /// Books the row unless it is struck or its amount cannot be read, and hands it on if asked to and if it is whole.
    @inline(__always)
    func book(_ assembly: inout LedgerAssembly, delivers: Bool) throws {
        guard !isStruck, let ore else { return }
        try assembly.book(ore: ore, date: date ?? LedgerDate(unchecked: 0))
        if delivers { try deliver(&assembly) }
    }

    /// Hands the row on if it is whole.
    @inline(__always)
    func deliver(_ assembly: inout LedgerAssembly) throws {
        guard let ore, let date, key.has(.konto) else { return }
        let placement = try key.bytes.withBytes { bytes in
            try assembly.placement(of: bytes, line: line) { PlacementKey.announce(bytes, line: $1, in: &$0) }
        }
        let voucher = assembly.voucherIndex()
        let text = text.withBytes { assembly.append(utf8: $0) }
        try assembly.deliver(
            LedgerRecord(line: UInt32(line), placement: placement, ore: ore, date: date, voucher: voucher, text: text))
    }
}
