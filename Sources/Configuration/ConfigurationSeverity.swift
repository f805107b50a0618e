import Diagnostics

/// The block `severity`: how grave the pipeline wants findings of a code to be.
extension ConfigurationReader {
    /// What the block says; codes that do not exist, and errors that have to stay errors, are reported.
    func severity(_ value: YAMLValue) -> SeverityPolicy? {
        guard let entries = entries(value) else { return nil }
        var policy = SeverityPolicy()
        for entry in entries {
            guard let code = DiagnosticCatalogue.code(entry.key) else {
                let nearest = Spelling.nearest(to: entry.key, among: DiagnosticCatalogue.all.map(\.id))
                report(.unknownCode(entry.key, nearest: nearest, at: entry.location))
                continue
            }
            guard let choice = choice(SeverityPolicy.Choice.self)(entry.value) else { continue }
            if code.canBeLowered || choice == .error {
                policy.set(code, to: choice)
            } else {
                report(.errorCannotBeLowered(code, to: choice, at: entry.value.location))
            }
        }
        return policy
    }
}
