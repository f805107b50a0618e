/// An observer that takes no notice of anything.
public struct NoObserver: RunObserver {
    /// One of them.
    public init() {}
}
