@testable import SiteBuilder

/// An index as the site's script reads it: the documents of each word, by number.
struct SearchIndex {
  private(set) var documents: [String: [Int]] = [:]

  /// Reads words and steps, as `find.js` does; nil where a sign belongs to neither.
  init?(_ text: some StringProtocol) {
    let last = Array("@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`")
    let before = Array(" !#$%&'()*+,-./:")
    var (word, number, value) = ("", -1, 0)
    var isInSteps = false
    for sign in text {
      if let digit = before.firstIndex(of: sign) {
        (value, isInSteps) = (value * 16 + digit, true)
      } else if let digit = last.firstIndex(of: sign) {
        number += value * 32 + digit + 1
        (value, isInSteps) = (0, true)
        guard !word.isEmpty else { return nil }
        documents[word, default: []].append(number)
      } else if sign.isLetter || sign.isNumber, sign.lowercased() == String(sign) || !sign.isASCII {
        if isInSteps { (word, number, isInSteps) = ("", -1, false) }
        word.append(sign)
      } else {
        return nil
      }
    }
  }
}

/// The words of a text, as the index has them.
func indexedWords(of text: String) -> [String] {
  var words: [String] = []
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    WordScanner.words(of: bytes) { key in
      var word = ByteBuffer()
      key.append(to: &word)
      words.append(String(decoding: word.bytes, as: UTF8.self))
    }
  }
  return words
}
