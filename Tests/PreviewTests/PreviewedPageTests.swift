import Testing

@testable import Preview

@Suite("PreviewedPage")
struct PreviewedPageTests {
  private func page(_ text: String) -> String {
    String(decoding: PreviewedPage.bytes(of: Array(text.utf8), site: "x-1"), as: UTF8.self)
  }

  private let tags = """
    <link rel="stylesheet" href="/.followthrough/preview.css">
    <script src="/.followthrough/preview.js" data-site="x-1" defer></script>

    """

  @Test("has the script in its head, and a policy that lets it listen and nothing else")
  func injection() {
    let meta = #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"#
    #expect(
      page("<html><head>\(meta)\"></head><body>a</head></body></html>")
        == "<html><head>\(meta); connect-src 'self'\">\(tags)</head><body>a</head></body></html>"
    )
  }

  @Test("keeps a policy that speaks of connections, and needs none")
  func policies() {
    let meta = #"<meta http-equiv="Content-Security-Policy" content="connect-src https://a.example">"#
    #expect(page("<head>\(meta)</head>") == "<head>\(meta)\(tags)</head>")
    #expect(page("<head></head>") == "<head>\(tags)</head>")
  }

  @Test("may lack a head, and be cut off in its policy")
  func damaged() {
    #expect(page("<p>a") == "\(tags)<p>a")
    #expect(page("") == tags)
    #expect(page(#"<meta http-equiv="Content-Security-Policy" content="a"#).hasSuffix(#"content="a"#))
    #expect(page("<head").hasSuffix("<head"))
  }
}
