public import Storage

extension Publication {
    /// Mends what a killed run, or somebody who has removed a month, has left in an output folder.
    ///
    /// `latest` is made to name the newest month there is, where it is missing, leads nowhere or lags behind, and
    /// staging folders that nobody holds are removed. Gives false when `latest` is wrong and another run holds the
    /// lock. Throws when `latest` cannot be set right.
    public static func mend(
        output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> Bool {
        let layout = OutputLayout(output)
        guard try fileSystem.informationBehindLinks(layout.runs)?.kind == .directory else { return true }
        let newest = try layout.newestPeriod(fileSystem)
        let latest = try layout.latestPeriod(fileSystem)
        // A month that stands as a folder, from a backup perhaps, is not ours to judge.
        let isAhead = try layout.isAhead(latest, of: newest, fileSystem)
        if newest == nil || latest == newest || isAhead {
            // What is left does no harm, so that nothing is said where it cannot be removed.
            try? clear(layout, fileSystem)
            return true
        }
        guard let lock = try fileSystem.lock(layout.lock) else { return false }
        defer { lock.release() }
        try? StagingFolder.clear(layout, fileSystem)
        let staging = try StagingFolder(layout, fileSystem)
        defer {
            try? fileSystem.remove(staging.path)
            staging.letGo(fileSystem)
        }
        try OutputLinks(layout, fileSystem, id: staging.id).moveLatest()
        return true
    }

    private static func clear(_ layout: OutputLayout, _ fileSystem: any FileSystem) throws(StorageError) {
        guard try !StagingFolder.leftovers(layout, fileSystem).isEmpty,
            let lock = try fileSystem.lock(layout.lock)
        else { return }
        defer { lock.release() }
        try StagingFolder.clear(layout, fileSystem)
    }

    /// What a failed operation says is gone from a run that was being written; nil when that is not what it says.
    ///
    /// It is a file of the run, by its path in the run's folder, or empty for the whole folder.
    public static func lost(_ error: StorageError) -> String? {
        guard error.isMissing else { return nil }
        let parts = error.path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.indices.last { place in
            parts[place] == OutputLayout.runsFolder && place + 1 < parts.count
                && (parts[place + 1].hasPrefix(OutputLayout.stagingPrefix) || error.code == StorageError.isGone)
        }
        return folder.map { parts.dropFirst($0 + 2).joined(separator: "/") }
    }
}
