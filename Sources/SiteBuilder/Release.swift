/// Which release of the program this is.
public enum Release {
  /// `0.1.0`, as semantic versioning counts.
  public static let version = "0.1.0"
}
