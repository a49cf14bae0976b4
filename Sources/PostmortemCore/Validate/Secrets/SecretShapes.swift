extension SecretShape {
  /// Every shape there is.
  static let all: [SecretShape] = tokens + [privateKey, awsKey, webToken, sharedAccess, passwordInAddress]

  private static let tokens: [SecretShape] = [
    SecretShape("a GitHub token", prefix: "ghp_", atLeast: 36),
    SecretShape("a GitHub token", prefix: "gho_", atLeast: 36),
    SecretShape("a GitHub token", prefix: "ghu_", atLeast: 36),
    SecretShape("a GitHub token", prefix: "ghs_", atLeast: 36),
    SecretShape("a GitHub token", prefix: "ghr_", atLeast: 36),
    SecretShape("a GitHub token", prefix: "github_pat_", atLeast: 50, signs: "_"),
    SecretShape("a GitLab token", prefix: "glpat-", atLeast: 20, signs: "-_."),
    SecretShape("a GitLab token", prefix: "gldt-", atLeast: 20, signs: "-_"),
    SecretShape("a GitLab token", prefix: "glrt-", atLeast: 20, signs: "-_."),
    SecretShape("a Slack token", prefix: "xoxb-", atLeast: 24, signs: "-"),
    SecretShape("a Slack token", prefix: "xoxp-", atLeast: 24, signs: "-"),
    SecretShape("a Slack token", prefix: "xoxa-", atLeast: 24, signs: "-"),
    SecretShape("a Slack token", prefix: "xoxr-", atLeast: 24, signs: "-"),
    SecretShape("a Slack token", prefix: "xoxs-", atLeast: 24, signs: "-"),
    SecretShape("a Slack token", prefix: "xapp-", atLeast: 24, signs: "-"),
    SecretShape("a Slack webhook", prefix: "hooks.slack.com/services/T", atLeast: 40, signs: "/"),
    SecretShape("a Google API key", prefix: "AIzaSy", atLeast: 33, signs: "-_"),
    SecretShape("a Stripe key", prefix: "sk_live_", atLeast: 24),
    SecretShape("a Stripe key", prefix: "rk_live_", atLeast: 24),
    SecretShape("an npm token", prefix: "npm_", atLeast: 36),
    SecretShape("a PyPI token", prefix: "pypi-AgEI", atLeast: 50, signs: "-_"),
    SecretShape("a Docker Hub token", prefix: "dckr_pat_", atLeast: 27, signs: "-_"),
    SecretShape("a DigitalOcean token", prefix: "dop_v1_", atLeast: 64),
    SecretShape("a Shopify token", prefix: "shpat_", atLeast: 32),
    SecretShape("an OpenAI key", prefix: "sk-proj-", atLeast: 40, signs: "-_"),
    SecretShape("an Anthropic key", prefix: "sk-ant-", atLeast: 40, signs: "-_"),
  ]

  /// A private key in PEM, with its line breaks or with `\n` for them; the place is its first line's.
  private static let privateKey = SecretShape("a private key", sign: "-----BEGIN ") { start, text in
    let name = text[(start + 11)...].prefix(40)
    guard let hyphen = name.firstIndex(of: UInt8(ascii: "-")), name[..<hyphen].count > 10 else { return nil }
    let words = String(decoding: name[..<hyphen], as: UTF8.self)
    guard words.hasSuffix("PRIVATE KEY") || words.hasSuffix("PRIVATE KEY BLOCK") else { return nil }
    // Below the first line there may be a few words about the key.
    var index = hyphen
    while index < min(text.count, hyphen + 400) {
      let end = SecretShape.end(from: index, of: text, signs: Array("+/=".utf8))
      if end - index >= 40, SecretShape.isRandom(text[index..<end]) {
        return start..<min(hyphen + 5, text.count)
      }
      index = end + 1
    }
    return nil
  }

  /// An access key of AWS is a name; the secret is the 40 characters that stand near it.
  private static let awsKey = SecretShape("the secret of an AWS access key", sign: "AKIA\0") { start, text in
    let end = SecretShape.end(from: start, of: text, signs: [])
    let id = text[start..<end]
    guard end - start == 20, id.starts(with: "AKIA".utf8), SecretShape.isRandom(id),
      id.allSatisfy({ $0 < UInt8(ascii: "a") })
    else { return nil }
    var index = max(0, start - 300)
    while index < min(text.count, end + 300) {
      let last = SecretShape.end(from: index, of: text, signs: Array("+/".utf8))
      let part = text[index..<last]
      if part.count == 40, isMixed(part), SecretShape.isRandom(part) { return index..<last }
      index = last + 1
    }
    return nil
  }

  /// With capitals and small letters, as a commit's hash has not.
  private static func isMixed(_ bytes: Swift.Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && bytes.contains { (UInt8(ascii: "g")...UInt8(ascii: "z")).contains($0) }
  }

  /// A JSON Web Token of three parts, the first two of which are JSON objects.
  private static let webToken = SecretShape("a JSON Web Token", sign: ".eyJ\0") { start, text in
    let signs = Array("-_".utf8)
    guard text[start...].starts(with: ".eyJ".utf8) else { return nil }
    var first = start
    while first > 0, isLetterOrDigit(text[first - 1]) || signs.contains(text[first - 1]) { first -= 1 }
    let payload = SecretShape.end(from: start + 1, of: text, signs: signs)
    guard text[first...].starts(with: "eyJ".utf8), start - first > 12, payload < text.count,
      text[payload] == UInt8(ascii: ".")
    else { return nil }
    let end = SecretShape.end(from: payload + 1, of: text, signs: signs)
    return end - payload > 20 && isRandom(text[payload..<end]) ? first..<end : nil
  }

  /// The signature of a shared access signature of Azure.
  private static let sharedAccess = SecretShape("an Azure shared access signature", sign: "sig=\0") {
    start,
    text in
    let end = SecretShape.end(from: start + 4, of: text, signs: Array("%+/=".utf8))
    guard start > 0, text[start - 1] == UInt8(ascii: "&") || text[start - 1] == UInt8(ascii: "?"),
      end - start > 46, isRandom(text[start + 4..<end])
    else { return nil }
    return start + 4..<end
  }

  /// `scheme://user:password@host`, but for what stands in place of a password, and hosts that are nobody's.
  static let passwordInAddress = SecretShape("a password in an address", sign: "\0://\0") { sign, text in
    let isAddress =
      sign + 4 <= text.count && isLetterOrDigit(text[sign]) && text[sign + 1] == UInt8(ascii: ":")
      && text[sign + 2] == UInt8(ascii: "/") && text[sign + 3] == UInt8(ascii: "/")
    guard isAddress else { return nil }
    // The first colon ends the user, the last @ the password.
    let start = sign + 4
    var (colon, at, end) = (0, 0, start)
    while end < min(text.count, start + 256), !endsAuthority(text[end]) {
      if text[end] == UInt8(ascii: ":"), colon == 0 { colon = end }
      if text[end] == UInt8(ascii: "@") { at = end }
      end += 1
    }
    guard colon > 0, at > colon + 1 else { return nil }
    let password = text[(colon + 1)..<at]
    let host = String(decoding: text[(at + 1)..<end].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      .lowercased()
    guard !text[start..<colon].elementsEqual(password), !isPlaceholder(password), !isNobodys(host) else {
      return nil
    }
    return colon + 1..<at
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("),
      UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func isPlaceholder(_ password: Swift.Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = String(decoding: password, as: UTF8.self)
    let lower = text.lowercased()
    let words = [
      "example", "hidden", "passwd", "password", "placeholder", "redacted", "removed", "secret", "xxx", "...",
    ]
    // `$PASSWORD`, `***`, `•••`, `DB_PASSWORD`.
    let isVariable = text.hasPrefix("$") || text.hasPrefix("%") || text.hasPrefix("…")
    let isMasked = Set(text).count < 3
    let isName = text.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 >= 0x41 && $0 <= 0x5A }
    return isVariable || isMasked || isName || ["pass", "pwd", "token"].contains(lower)
      || words.contains { lower.contains($0) }
  }

  private static func isNobodys(_ host: String) -> Bool {
    host.isEmpty || host == "localhost" || host.hasPrefix("127.") || host == "host"
      || ["example", "example.com", "example.net", "example.org", "invalid", "test"].contains {
        host == $0 || host.hasSuffix("." + $0)
      }
  }
}
