/// An observer that does nothing.
public struct NoObserver: RunObserver {
    /// An observer.
    public init() {}
}
