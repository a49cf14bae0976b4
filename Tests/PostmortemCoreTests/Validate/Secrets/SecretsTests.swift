import Testing

@testable import PostmortemCore

/// Tokens of every kind, made when the tests run, so that none stands in the sources.
enum MadeUp {
  /// So many letters and digits, the same each time.
  static func letters(
    _ count: Int,
    seed: UInt64 = 7,
    _ alphabet: String = "abcdefghijkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ23456789"
  )
    -> String
  {
    var state = seed
    let letters = Array(alphabet)
    return String(
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      }
    )
  }

  static let key =
    "-----BEGIN RSA " + "PRIVATE KEY-----\n" + letters(64) + "\n" + letters(64, seed: 9)
    + "\n-----END RSA PRIVATE KEY-----"

  /// Each kind of secret in a text, with what of it is the secret.
  static let all: [(kind: String, text: String, secret: String)] = {
    let upper = letters(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let tokens: [(String, String, Int)] = [
      ("a GitHub token", "gh" + "p_", 36), ("a GitHub token", "gh" + "o_", 36),
      ("a GitHub token", "github_" + "pat_", 82),
      ("a GitLab token", "gl" + "pat-", 20), ("a Slack token", "xo" + "xb-", 40),
      ("a Google API key", "AI" + "zaSy", 33),
      ("a Stripe key", "sk_" + "live_", 24), ("an npm token", "np" + "m_", 36),
      ("a PyPI token", "pypi-" + "AgEIcHlwaS5vcmc", 60),
      ("a Slack webhook", "hooks.slack.com/" + "services/T", 44),
      ("a Docker Hub token", "dckr_" + "pat_", 27),
    ]
    let jwt = "ey" + "J" + letters(30) + ".ey" + "J" + letters(60) + "." + letters(43)
    let aws = letters(38) + "aZ"
    let password = letters(12)
    let signature = letters(44)
    return tokens.map { ($0.0, "token=\($0.1)\(letters($0.2)) was used", $0.1 + letters($0.2)) } + [
      ("a JSON Web Token", "Authorization: Bearer \(jwt)", jwt),
      ("the secret of an AWS access key", "id AK" + "IA\(upper), secret \(aws).", aws),
      (
        "the secret of an AWS access key",
        "AWS_SECRET_ACCESS_KEY=\(aws)\nAWS_ACCESS_KEY_ID=AK" + "IA\(upper)", aws
      ),
      ("a password in an address", "postgres://shop:\(password)@db-3.acme.dev/shop", password),
      ("a password in an address", "redis://:\(password)@cache.acme.dev", password),
      (
        "an Azure shared access signature", "https://a.blob.core.windows.net/b?sv=1&sig=\(signature)",
        signature
      ),
      ("a private key", key, "-----BEGIN RSA PRIVATE KEY-----"),
      (
        "a private key", "\"private_key\": \"-----BEGIN " + "PRIVATE KEY-----\\n" + letters(64) + "\\n",
        "-----BEGIN PRIVATE KEY-----"
      ),
    ]
  }()
}

@Suite("A secret")
struct SecretsTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Secrets.all(in: bytes[...]).map {
      "\($0.kind): \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test("is found, whatever stands around it", arguments: MadeUp.all.indices)
  func found(_ index: Int) {
    let (kind, text, secret) = MadeUp.all[index]
    for around in ["", "`", "\"", "(", " ", "\n"] {
      #expect(found("before \(around)\(text)\(around) after") == ["\(kind): \(secret)"])
    }
  }

  @Test("is none where it is an example, a variable, a mask or cut short")
  func none() {
    let random = MadeUp.letters(60)
    let (hub, lab, aws, web) = ("gh" + "p_", "gl" + "pat-", "AK" + "IA", "ey" + "J")
    let begin = "-----BEGIN"
    let database = "db.acme.dev"
    let id = MadeUp.letters(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let tokens: [String] = [
      "\(aws)IOSFODNN7EXAMPLE and wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "\(aws)\(id) alone",
      "\(hub)xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "\(hub)\(random.prefix(20))", "x\(hub)\(random)",
      "\(hub.uppercased())\(random)", "\(lab)your-token-goes-here-now", "\(web)\(random)",
      "\(web)\(random).\(web)\(random).…", "the sig=nal", "&sig=short", "Asia and AKIA",
      "npm_config_registry",
      "a commit of 40: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b near \(aws)\(id)",
      "\(begin) PRIVATE KEY----- is what the file begins with", "\(begin) CERTIFICATE-----\n\(random)",
      "\(begin) RSA PRIVATE KEY-----\n(removed)\n-----END RSA PRIVATE KEY-----",
    ]
    let passwords = [
      "***", "<password>", "$PASSWORD", "${PASSWORD}", "REDACTED", "DB_PASSWORD", "password", "…", "user",
    ]
    let addresses: [String] = [
      "postgres://user:s3cr3tz@localhost:5432", "postgres://user:s3cr3tz@db.example.com",
      "guest:guest@rabbit",
      "https://acme.dev:8443/a@b", "https://acme.dev/a:b@c", "ssh://git@acme.dev:22/a", "maria@acme.dev",
    ]
    let texts = tokens + addresses + passwords.map { "postgres://user:\($0)@\(database)" }
    for text in texts { #expect(found(text) == [], "\(text)") }
  }

  @Test("is taken out of what is shown, letter for letter", arguments: MadeUp.all.indices)
  func masked(_ index: Int) {
    let (_, text, secret) = MadeUp.all[index]
    let shown = Secrets.masked("é \(text) after")
    #expect(!shown.contains(secret))
    #expect(shown.unicodeScalars.count == "é \(text) after".unicodeScalars.count)
    #expect(shown.hasPrefix("é ") && shown.hasSuffix(" after"))
    #expect(Secrets.masked("nothing here") == "nothing here")
  }
}
