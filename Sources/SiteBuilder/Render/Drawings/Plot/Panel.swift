/// A strip of a plot with a scale of its own from its foot up, in pixels from the top of the picture.
struct Panel: Sendable {
  let scale: Scale
  let top: Int
  let bottom: Int

  /// Pixels from the top of the picture.
  func y(_ number: Double) -> Int {
    bottom - Int((scale.share(of: number) * Double(bottom - top)).rounded())
  }
}
