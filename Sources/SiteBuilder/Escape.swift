/// `text` as HTML and XML show it, in text and in quoted attributes.
func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { entity($0) != nil }) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  for byte in text.utf8 {
    if let entity = entity(byte) { bytes += entity.utf8 } else { bytes.append(byte) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

@inline(__always)
private func entity(_ byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
