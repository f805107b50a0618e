public import Storage

extension Publication {
    /// Repairs an output folder after a killed run, or after a month was removed by hand.
    ///
    /// `latest` is set to the newest month that the sources reach when it names another or leads nowhere, and staging
    /// folders that no run holds are removed.
    ///
    /// Returns false when `latest` is wrong and another run holds the lock. Throws when `latest` cannot be
    /// repaired.
    public static func mend(
        output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> Bool {
        let layout = OutputLayout(output)
        guard try fileSystem.informationBehindLinks(layout.runs)?.kind == .directory else { return true }
        let newest = try layout.newestPeriod(fileSystem)
        let latest = try layout.latestPeriod(fileSystem)
        // A month that is a real folder, perhaps from a backup, is left alone.
        let isAhead = try layout.isAhead(latest, of: newest, fileSystem)
        let wanted = try layout.newestReached(fileSystem)
        if newest == nil || isAhead || latest == wanted {
            // Leftovers are harmless, so failing to remove them is not reported.
            try? clear(layout, fileSystem)
            return true
        }
        guard let hold = try OutputHold.take(layout, fileSystem) else { return false }
        defer { hold.release() }
        try hold.links.moveLatest()
        return true
    }

    private static func clear(_ layout: OutputLayout, _ fileSystem: any FileSystem) throws(StorageError) {
        guard try !StagingFolder.leftovers(layout, fileSystem).isEmpty,
            let lock = try fileSystem.lock(layout.lock)
        else { return }
        defer { lock.release() }
        try StagingFolder.clear(layout, fileSystem)
    }

    /// The file that a failed operation says has vanished from a run being written; nil for any other failure.
    ///
    /// It is the file's path in the run's folder, or empty for the whole folder.
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
