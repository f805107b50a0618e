/// Records that an encoder has encoded and no sink has appended yet; only its format knows what it holds.
public protocol RecordPiece {}
