/// A value where its owner keeps it, for what callbacks of a C library reach.
///
/// Valid for as long as the owner lends it, and nothing else touches the value in that time.
struct Lent<Value> {
    private let place: UnsafeMutablePointer<Value>

    /// The value at `place`.
    init(_ place: UnsafeMutablePointer<Value>) {
        self.place = place
    }

    /// The value, to be changed where it is.
    @inline(__always)
    var value: Value {
        _read { yield place.pointee }
        nonmutating _modify { yield &place.pointee }
    }
}
