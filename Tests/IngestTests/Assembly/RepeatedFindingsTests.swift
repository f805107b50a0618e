import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// The parts of a file report together what the whole file reports.
@Suite struct RepeatedFindingsTests {
    private static func findings(_ labels: [String], from line: Int) -> RepeatedFindings {
        var findings = RepeatedFindings()
        for (offset, label) in labels.enumerated() {
            let location = SourceLocation("test", line: line + offset)
            findings.add(.sieUnknownLabel(label, at: location), detail: label) { "\(label) 1" }
        }
        return findings
    }

    private static func told(_ findings: RepeatedFindings) -> [Diagnostic] {
        var log = DiagnosticLog()
        findings.report(to: &log)
        return log.diagnostics
    }

    @Test func addsUpParts() {
        let labels = ["#A", "#B", "#A", "#C", "#B", "#A"]
        let whole = Self.findings(labels, from: 1)
        for cut in 0...labels.count {
            var parts = Self.findings(Array(labels[..<cut]), from: 1)
            parts.absorb(Self.findings(Array(labels[cut...]), from: 1 + cut))
            #expect(Self.told(parts) == Self.told(whole))
        }
        #expect(Self.told(whole).map(\.location.line) == [1, 2, 4])
        #expect(Self.told(whole).first?.excerpt == "#A 1")
    }

    @Test func comparesVouchersAcrossParts() throws {
        func vouchers(_ numbers: [String], from line: Int) -> SIE4VoucherList {
            var list = SIE4VoucherList()
            for (offset, number) in numbers.enumerated() {
                var voucher = LedgerAssembly.OpenVoucher()
                voucher.series = Array("A".utf8)
                voucher.number = Array(number.utf8)
                voucher.date = LedgerDate(year: 2026, month: 1, day: 31) ?? LedgerDate(unchecked: 0)
                voucher.line = line + offset
                list.append(voucher, isBooked: true)
            }
            return list
        }
        var list = vouchers(["1", "2", ""], from: 1)
        list.absorb(vouchers(["3", "2", "", "1"], from: 4))
        let options = SourceOptions(path: "test")
        let summary = SourceSummary(format: .sie4)
        var assembly = LedgerAssembly(options: options, summary: summary) { _ in BatchConsumer { _ in } }
        list.report(SIE4Header(), &assembly)
        #expect(assembly.log.diagnostics.map(\.location.line) == [5])
        #expect(assembly.log.diagnostics.first?.message.hasSuffix("(the first of 2 such lines)") == true)
    }
}
