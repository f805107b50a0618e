/// Where a run is published: the output folder, or what cannot be published by a rename, such as a database.
///
/// ``Destinations/publish(_:to:)`` stages a run everywhere before it commits it anywhere. A database opens a
/// transaction and fills it in ``stage(_:)``, ends it in ``commit()``, and rolls it back in ``abandon()``.
public protocol Destination: AnyObject {
    /// Brings a run there, out of readers' sight, so far that little can go wrong afterwards.
    func stage(_ run: StagedRun) throws
    /// Shows what was staged to readers; what goes wrong once they see it is returned.
    ///
    /// When it throws, readers see what they saw before.
    func commit() throws -> (any Error)?
    /// Removes what was staged and not committed, and gives up what was held for it.
    func abandon()
}
