import JSON
import LedgerModel
import Storage

/// A revision that differs from another in status alone.
extension Publication {
    /// Stages a copy of a published run with another status, and returns its id.
    ///
    /// Files that do not say the status become further names of the run's; where the disk has no hard links they are
    /// copied. Throws ``DamagedFile`` when a file is not any more as it was published.
    func stageCopy(of run: PublishedRun, as status: RunStatus, started: String, finished: String) throws -> String {
        let path = "\(run.folder)/\(OutputLayout.manifest)"
        guard let manifest = run.manifest, let json = JSONReader.value(of: try fileSystem.contents(of: path)) else {
            throw DamagedFile(path: path)
        }
        var mark = StatusMark(usualOf: run.period)
        mark.uttagsdatum = manifest.uttagsdatum ?? mark.uttagsdatum
        var old = mark
        (mark.status, old.status) = (status, manifest.status)
        for file in manifest.outputs where file.path != DataPackage.path {
            if try !rewrite(file, of: run, mark, instead: old) { try share(file, of: run) }
        }
        let id = try hold.layout.nextRun(of: run.period, fileSystem)
        if let package = manifest.outputs.first(where: { $0.path == DataPackage.path }) {
            let bytes = try contents(package, of: run)
            guard let json = JSONReader.value(of: bytes) else {
                throw DamagedFile(path: "\(run.folder)/\(package.path)")
            }
            let changed = DataPackage.changed(json, run: id, mark: mark, files: files)
            try write(RenderedFile(path: DataPackage.path, text: JSONText.document(changed)))
        }
        try write(
            manifest: RunManifest.changed(
                json, run: id, mark: mark, started: started, finished: finished, outputs: files))
        try stage(id, of: run.period)
        return id
    }

    /// Writes a table's print or JSON with the new status; false for any other file.
    private func rewrite(
        _ file: PublishedManifest.Output, of run: PublishedRun, _ mark: StatusMark, instead old: StatusMark
    ) throws -> Bool {
        let isPrint = file.path.hasSuffix(".txt")
        let isOfTrace = file.path.hasPrefix("\(OutputLayout.trace)/tables/")
        guard isPrint || file.path.hasSuffix(".json"), isOfTrace || !file.path.contains("/") else { return false }
        let text = String(decoding: try contents(file, of: run), as: UTF8.self)
        let changed =
            isPrint
            ? mark.inPrint(text, of: run.period, instead: old) : mark.inJSON(text, of: run.period, instead: old)
        guard let changed else { return false }
        try makeFolders(above: file.path)
        try write(RenderedFile(path: file.path, text: changed, rows: file.rows))
        return true
    }

    /// The content of a small file, which must be as it was published.
    private func contents(_ file: PublishedManifest.Output, of run: PublishedRun) throws -> [UInt8] {
        let path = "\(run.folder)/\(file.path)"
        let bytes = try fileSystem.contents(of: path)
        guard file.sha256.isEmpty || SHA256Digest.of(bytes) == file.sha256 else { throw DamagedFile(path: path) }
        return bytes
    }

    /// Takes over a file: as a further name of it, or as a copy.
    private func share(_ file: PublishedManifest.Output, of run: PublishedRun) throws {
        let (path, copy) = ("\(run.folder)/\(file.path)", "\(staging)/\(file.path)")
        try makeFolders(above: file.path)
        let sha256 = try file.sha256.isEmpty ? fileSystem.digest(of: path).sha256 : file.sha256
        let wanted = WrittenFile(path: file.path, bytes: file.bytes, sha256: sha256, rows: file.rows)
        if try EarlierFiles.link(copy, to: path, as: wanted, fileSystem) { return add([wanted]) }
        let writer = FileWriter(try fileSystem.createOutput(copy))
        writer.rows = file.rows
        try fileSystem.copy(path, to: writer)
        let ended = try writer.end(as: file.path)
        guard ended.written == wanted else { throw DamagedFile(path: path) }
        try add([ended])
    }
}

extension DataPackage {
    /// A package with another run and status, and with the sizes and digests of files that have changed.
    fileprivate static func changed(
        _ package: JSONValue, run: String, mark: StatusMark, files: [WrittenFile]
    ) -> JSONValue {
        let known = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        let resources = (package["resources"]?.elements ?? []).map { resource in
            guard let file = resource["path"]?.text.flatMap({ known[$0] }) else { return resource }
            return resource.setting("bytes", .integer(file.bytes)).setting("hash", .string("sha256:\(file.sha256)"))
        }
        return package.setting(runMember, .string(run), before: "resources")
            .setting(RunManifest.statusMember, .string(mark.status.rawValue), before: "resources")
            .setting(RunManifest.uttagsdatumMember, .string(mark.uttagsdatum.description), before: "resources")
            .setting("resources", .array(resources))
    }
}

extension RunManifest {
    /// A manifest with another run, status and clock, and other files; all else, also what is unknown, stays.
    fileprivate static func changed(
        _ manifest: JSONValue, run: String, mark: StatusMark, started: String, finished: String,
        outputs: [WrittenFile]
    ) -> JSONValue {
        manifest.setting(runMember, .string(run))
            .setting(statusMember, .string(mark.status.rawValue), before: startedMember)
            .setting(uttagsdatumMember, .string(mark.uttagsdatum.description), before: startedMember)
            .setting(startedMember, .string(started))
            .setting(finishedMember, .string(finished))
            .setting(outputsMember, json(of: outputs))
    }
}

extension JSONValue {
    /// The object with a member set, in its place; a new one goes before the member `next`, or to the end.
    fileprivate func setting(_ name: String, _ value: JSONValue, before next: String? = nil) -> JSONValue {
        guard case .object(var members) = self else { return self }
        let member = Member(name, value)
        if let place = members.firstIndex(where: { $0.name == name }) {
            members[place] = member
        } else {
            members.insert(member, at: members.firstIndex { $0.name == next } ?? members.count)
        }
        return .object(members)
    }
}
