import Glibc
import Pipeline
import Telemetry

/// One line on standard error that says what is going on, overwritten as it changes.
struct ProgressLine: Sendable {
    private let isShown: Bool

    init(mode: ProgressMode) {
        isShown =
            switch mode {
            case .auto: Console.isErrorTerminal
            case .always: true
            case .never: false
            }
    }

    @Sendable func show(_ event: RunEvent) {
        guard isShown else { return }
        switch event {
        case .reading(let source, let number, let count): line("reading \(number)/\(count) \(source)")
        case .read: break
        case .publishing: line("publishing")
        }
    }

    /// Removes the line.
    func clear() {
        if isShown && Console.isErrorTerminal { Console.message("\r\u{1B}[K") }
    }

    private func line(_ text: String) {
        Console.message(Console.isErrorTerminal ? "\r\u{1B}[K\(text)" : text + "\n")
    }
}
