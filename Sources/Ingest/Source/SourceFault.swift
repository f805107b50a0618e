import Diagnostics

/// Stops the reading of a source that cannot be read on; the finding says why.
struct SourceFault: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
