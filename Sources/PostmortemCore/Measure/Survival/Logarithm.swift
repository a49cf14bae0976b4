// The C library's functions would be an import, and differ between machines in the last digit, which a build must
// not. These use only + − × ÷, which IEEE 754 makes the same everywhere. Both are off by at most two units in the
// last place over the range that a test tries.

/// The natural logarithm of a positive, finite number.
///
/// With x = m·2ᵉ and m between √½ and √2, ln x = e·ln 2 + 2·artanh((m − 1) ÷ (m + 1)), whose series ends where a
/// term no longer counts.
package func naturalLogarithm(_ number: Double) -> Double {
  var exponent = Double(number.exponent)
  var significand = number.significand
  // Near 1 nothing may be subtracted from e·ln 2.
  if significand > 1.414_213_562_373_095_1 {
    significand /= 2
    exponent += 1
  }
  let ratio = (significand - 1) / (significand + 1)
  let square = ratio * ratio
  var series = 0.0
  for odd in stride(from: 25, to: 1, by: -2) { series = (series + 1 / Double(odd)) * square }
  return exponent * ln2High + (2 * ratio + (2 * ratio * series + exponent * ln2Low))
}

/// e to the power of a number; infinity or 0 beyond what a `Double` can hold.
///
/// With x = k·ln 2 + r and |r| at most ½ ln 2, eˣ = 2ᵏ·eʳ, by the series of eʳ.
func exponential(_ number: Double) -> Double {
  if number > 709.782 { return .infinity }
  if number < -708.396 { return 0 }
  let power = (number / (ln2High + ln2Low)).rounded()
  let rest = (number - power * ln2High) - power * ln2Low
  var series = 1.0
  for place in stride(from: 14, to: 0, by: -1) { series = 1 + rest / Double(place) * series }
  return Double(sign: .plus, exponent: Int(power), significand: series)
}

/// ln 2 in two parts: the first has 21 zeros at its end, so that a small multiple of it is exact.
private let ln2High = 6.931_471_803_691_238_164_90e-01
private let ln2Low = 1.908_214_929_270_587_700_02e-10
