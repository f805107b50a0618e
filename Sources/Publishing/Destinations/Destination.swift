/// Where a run is published: the output folder, or something that has no rename, such as a database.
///
/// ``Destinations/publish(_:to:)`` stages a run everywhere before it commits it anywhere. A database opens a
/// transaction and fills it in ``stage(_:)``, ends it in ``commit()``, and rolls it back in ``abandon()``.
public protocol Destination: AnyObject {
    /// Prepares a run out of readers' sight, so that little can fail in the commit.
    func stage(_ run: StagedRun) throws
    /// Shows what was staged to readers, and returns an error that occurs after they see it.
    ///
    /// When it throws, readers still see what they saw before.
    func commit() throws -> (any Error)?
    /// Removes what was staged and not committed, and releases what was held for it.
    func abandon()
}
