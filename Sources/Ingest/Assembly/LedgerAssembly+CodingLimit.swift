import Diagnostics
import LedgerModel

extension LedgerAssembly {
    /// The fault of a source whose row on a line has one coding too many, `count` by now.
    ///
    /// The limit that was met is the one of the pipeline, or what fits into memory.
    func tooManyCodings(_ count: Int, line: Int) -> SourceFault {
        SourceFault(.tooManyCodings(limit: min(options.limits.codings, count - 1), at: location(line: line)))
    }

    /// The fault of a source whose codings are within the limit for each worker, and not for all of them together.
    ///
    /// It names the row with which a single worker would have met it.
    func codingsFault(with workers: [LedgerAssembly]) -> SourceFault? {
        let all = [self] + workers
        let limit = options.limits.codings
        guard all.reduce(0, { $0 + $1.interner.count }) > limit, ByteInterner.exceed(limit, all.map(\.interner))
        else { return nil }
        var codings: [(line: UInt32, key: [UInt8])] = []
        for assembly in all {
            var lines = assembly.codingLines.makeIterator()
            assembly.interner.forEach { codings.append((lines.next() ?? 0, Array($0))) }
        }
        var union = ByteInterner()
        for coding in codings.sorted(by: { $0.line < $1.line }) {
            _ = coding.key.withUnsafeBufferPointer { union.intern($0) }
            if union.count > limit { return tooManyCodings(union.count, line: Int(coding.line)) }
        }
        return nil
    }
}
