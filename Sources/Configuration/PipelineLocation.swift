public import Diagnostics
public import Storage

/// Where a pipeline's configuration is, and what its relative paths are relative to.
public struct PipelineLocation: Hashable, Sendable {
    /// The YAML file, as the user would name it.
    public let path: String

    /// The pipeline whose YAML file is at `path`.
    public init(path: String) {
        self.path = path
    }

    /// The pipeline that the argument PIPELINE names: a folder that holds `pipeline.yaml`, or a YAML file.
    ///
    /// nil, with CFG101 in the log, when neither is there.
    public static func find(
        _ argument: String, in fileSystem: any FileSystem, log: inout DiagnosticLog
    ) throws(StorageError) -> PipelineLocation? {
        let inside = argument.hasSuffix("/") ? argument + fileName : argument + "/" + fileName
        switch try fileSystem.information(argument)?.kind {
        case .file, .other:
            return PipelineLocation(path: argument)
        case .directory where try fileSystem.information(inside) != nil:
            return PipelineLocation(path: inside)
        case .link:
            // A link may point to a folder or a file; it is a folder when `pipeline.yaml` can be looked up below it.
            let leadsToFolder = (try? fileSystem.information(inside)) ?? nil
            return PipelineLocation(path: leadsToFolder == nil ? argument : inside)
        case .directory, nil:
            log.add(.pipelineMissing(at: SourceLocation(argument)))
            return nil
        }
    }

    private static let fileName = "pipeline.yaml"

    /// The folder that holds the YAML file; `.` when its path names none.
    public var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A path of the configuration, made relative to the working directory; absolute ones stay as they are.
    public func resolve(_ relative: String) -> String {
        if relative.hasPrefix("/") || folder == "." { return relative }
        return folder == "/" ? "/" + relative : folder + "/" + relative
    }

    /// A path as it is shown to people: `..` is resolved where no link can precede it.
    ///
    /// Where a folder before `..` is a link, or cannot be looked at, the path stays as it is.
    public static func shown(_ path: String, in fileSystem: any FileSystem) -> String {
        let parts = path.split(separator: "/")
        guard let last = parts.lastIndex(of: "..") else { return path }
        for end in parts.indices.prefix(through: last) where parts[end] != ".." && parts[end] != "." {
            let folder = (path.hasPrefix("/") ? "/" : "") + parts[...end].joined(separator: "/")
            guard let kind = try? fileSystem.information(folder)?.kind, kind == .directory else { return path }
        }
        let normalized = normalized(path)
        return normalized.isEmpty ? "." : normalized
    }

    /// The same path without `.`, `..` and doubled slashes, by its text alone.
    ///
    /// Only for comparing paths: where a folder is a symbolic link, `..` leads elsewhere.
    public static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            switch (part, parts.last) {
            case ("..", nil) where path.hasPrefix("/"): continue
            case ("..", let last?) where last != "..": parts.removeLast()
            default: parts.append(part)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
