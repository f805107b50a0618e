import LedgerGenerator

/// A changed export that was read, and what came of it.
struct Trial: Sendable {
    /// What a run made of it, as far as its reader is concerned.
    enum Outcome: String, CaseIterable, Sendable {
        /// The figures are right, and there is no warning.
        case right
        /// Nothing was published, and an error says why.
        case refused
        /// Something was published with a warning, which is printed also under cron.
        case told
        /// The figures are wrong, and nothing says so.
        case silent
    }

    let outcome: Outcome
    /// How the figures differ from the right ones; empty when they do not.
    let difference: String
    let reading: HarmReading
    /// The text before and after the change, for people.
    let before: String
    let after: String

    /// Makes one change of an export of a seed and reads it.
    ///
    /// Exports are drawn until there is one of a layout that the change has a place in; nil when there is none.
    init?<Export: HarmedExport>(_ change: Change<Export>, seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<60 {
            var export = Export(&random)
            let old = export
            guard change.make(&export, &random) else { continue }
            let bytes = export.bytes
            guard bytes != old.bytes else { continue }
            try self.init(export, bytes, before: old.shown)
            return
        }
        return nil
    }

    /// Reads an export as it is.
    init(_ export: some HarmedExport) throws { try self.init(export, export.bytes, before: "") }

    private init(_ export: some HarmedExport, _ bytes: [UInt8], before: String) throws {
        self.before = before
        after = export.shown
        reading = try export.pipeline.read(bytes)
        let right = export.right
        if let figures = reading.figures {
            difference = figures == right ? "" : figures.difference(from: right)
            let isRight = difference.isEmpty && !export.isDoubtful
            outcome = !reading.codes.isEmpty ? .told : isRight ? .right : .silent
        } else {
            difference = ""
            outcome = .refused
        }
    }

    /// What the change did to the text: the lines that differ, the first few.
    var textDifference: String {
        let (old, new) = (Self.lines(before), Self.lines(after))
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        func shown(_ mark: String, _ lines: [String]) -> [String] {
            let changed = lines.dropFirst(start).dropLast(end)
            return changed.prefix(4).map { "\(mark) \($0.prefix(160))" }
                + (changed.count > 4 ? ["\(mark) … \(changed.count - 4) more lines"] : [])
        }
        return (shown("-", old) + shown("+", new)).joined(separator: "\n")
    }

    private static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    }
}
