import Glibc
import Pipeline
import Telemetry

/// One line on standard error that shows the current step, overwritten as it changes.
struct ProgressLine: RunObserver {
    private let isShown: Bool
    let times: StageTimes?

    /// A progress line, shown according to `mode`; with `times` the stages are measured as well.
    init(mode: ProgressMode, times: StageTimes? = nil) {
        self.times = times
        isShown =
            switch mode {
            case .auto: Console.isErrorTerminal
            case .always: true
            case .never: false
            }
    }

    func began(_ step: RunStep) {
        guard isShown else { return }
        switch step {
        case .source(let name, let number, let count): line("reading \(number)/\(count) \(name)")
        case .publish: line("publishing")
        case .plan, .check, .derive: break
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
