extension HouseRule {
    private static let leaves: Set = ["Diagnostics", "LedgerModel", "DelimitedText", "JSON", "Storage", "Telemetry"]
    private static let print: Set = ["Presentation"]
    private static let stages: Set = ["Ingest", "Mapping", "Aggregation", "Duplicates", "Publishing"]
    /// Every module of ours that a module may import; the rest may import none.
    private static let allowed: [String: Set<String>] = [
        "Presentation": ["LedgerModel"],
        "Ingest": leaves, "Mapping": leaves, "Aggregation": leaves.union(print), "Duplicates": leaves,
        "Publishing": leaves.union(print),
        "Configuration": leaves.union(print).union(stages),
        "Pipeline": leaves.union(print).union(stages).union(["Configuration"]),
        "Survey": leaves.union(print).union(stages).union(["Configuration"]),
        "utfall": leaves.union(["Pipeline", "Survey"]), "utfall-generate": ["LedgerGenerator"],
    ]
    private static let ours = leaves.union(print).union(stages).union([
        "Configuration", "Pipeline", "Survey", "LedgerGenerator",
    ])
    /// Modules that touch the disk: one for the pipeline, and the generator, which is a tool of its own.
    private static let diskModules: Set = ["Storage", "utfall-generate"]

    private static let yamlFiles: Set = ["YAMLDocument", "YAMLParser", "YAMLEvent"]

    /// Who may know whom, and who may touch what.
    static let layers = [
        HouseRule(name: "imports") { file in
            guard let target = file.target else { return [] }
            let allowed = allowed[target] ?? []
            return zip(1..., file.code).compactMap { number, line in
                guard let module = importedModule(line), ours.contains(module), !allowed.contains(module) else {
                    return nil
                }
                return Breach(path: file.path, line: number, message: "\(target) may not import \(module)")
            }
        },
        HouseRule(name: "yaml") { file in
            guard file.target != nil, !yamlFiles.contains(file.name) else { return [] }
            return file.breaches("only \(yamlFiles.sorted().joined(separator: ", ")) know the YAML library") {
                importedModule($0) == "CYAML"
            }
        },
        HouseRule(name: "disk") { file in
            guard let target = file.target, !diskModules.contains(target) else { return [] }
            let usesLibraryCalls = file.code.contains { ["Glibc", "Foundation"].contains(importedModule($0)) }
            return file.breaches("only Storage touches the disk") { line in
                guard line.contains("(") || line.contains("File") else { return false }
                let isNamed = line.contains("FileManager") || line.contains("FileHandle")
                if isNamed, line.contains(/\b(FileManager|FileHandle)\b/.wordBoundaryKind(.simple)) { return true }
                return usesLibraryCalls && !line.contains("func ") && fileCalls.contains(where: line.contains)
                    && line.contains(fileCall())
            }
        },
    ]

    /// The module that a line imports.
    private static func importedModule(_ line: String) -> String? {
        guard line.contains("import ") else { return nil }
        // `@testable public import struct Module.Name`: the word after `import`, or after the kind of declaration.
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
        let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let next = kinds.contains(String(words[place + 1])) ? place + 2 : place + 1
        return words.indices.contains(next) ? words[next].split(separator: ".").first.map(String.init) : nil
    }

    /// A call of the C library that opens or changes what is on the disk.
    private static func fileCall() -> Regex<AnyRegexOutput> {
        // The names are literals, so the pattern is sound.
        (try? Regex("(^|Glibc\\.|[^.\\w])(\(fileCalls.joined(separator: "|")))\\(")) ?? Regex(/$^/)
    }

    private static let fileCalls = [
        "open", "openat", "creat", "fopen", "freopen", "rename", "renameat", "renameat2", "unlink", "unlinkat",
        "remove", "rmdir", "mkdir", "mkdirat", "symlink", "readlink", "link", "fsync", "fdatasync", "flock", "opendir",
        "readdir", "stat", "lstat", "truncate", "ftruncate", "glob", "chmod", "mkstemp", "mkdtemp",
    ]
}
