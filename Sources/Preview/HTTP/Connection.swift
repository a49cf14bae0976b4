internal import NIOCore
internal import NIOHTTP1
internal import SiteBuilder

/// What is said on one connection: requests, one after the other, and their answers. A task of its own serves it, so
/// whoever is slow keeps nobody waiting.
struct Connection: Sendable {
  typealias Writer = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

  let stream: PreviewServer.Stream
  let responder: Responder

  /// Bytes of a request's body that are passed over; nobody who previews sends any.
  private static let bodyLimit = 1_048_576

  /// Answers until the browser has enough. What goes wrong on the way is a browser that went away: there is nobody to
  /// be told.
  func serve() async {
    do {
      try await stream.executeThenClose { parts, writer in
        var head: HTTPRequestHead?
        var rest = Connection.bodyLimit
        for try await part in parts {
          switch part {
          case .head(let next): (head, rest) = (next, Connection.bodyLimit)
          case .body(let bytes):
            rest -= bytes.readableBytes
            if rest < 0 { return }
          case .end:
            guard let request = head else { return }
            try await answer(request, writer)
            if !request.isKeepAlive { return }
          }
        }
      }
    } catch {}
  }

  private func answer(_ head: HTTPRequestHead, _ writer: Writer) async throws {
    let reply = responder.reply(to: PreviewRequest(head))
    var answer = HTTPResponseHead(
      version: head.version,
      status: HTTPResponseStatus(statusCode: reply.status),
      headers: HTTPHeaders(reply.fields.map { ($0.name, $0.value) })
    )
    if !head.isKeepAlive { answer.headers.add(name: "Connection", value: "close") }
    let hasBody = head.method != .HEAD && reply.status != 304
    switch reply.body {
    case .bytes(let bytes):
      if reply.status != 304 { answer.headers.add(name: "Content-Length", value: String(bytes.count)) }
      try await writer.write(.head(answer))
      if hasBody { try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: bytes)))) }
    case .pieces(let pieces): try await send(pieces, answer, hasBody: hasBody, writer)
    case .events:
      try await writer.write(.head(answer))
      if hasBody { try await sendEvents(writer) }
    }
    try await writer.write(.end(nil))
  }

  /// Sends a file a piece at a time, as it is made.
  private func send(
    _ pieces: [ServedSite.Piece],
    _ head: HTTPResponseHead,
    hasBody: Bool,
    _ writer: Writer
  ) async throws {
    var head = head
    let first = try pieces.first?() ?? []
    // How long a file of several pieces is, is known when all of them are made; who asks for its head alone waits.
    if pieces.count <= 1 || !hasBody || head.version != .http1_1 {
      let all = try first + pieces.dropFirst().flatMap { try $0() }
      head.headers.add(name: "Content-Length", value: String(all.count))
      try await writer.write(.head(head))
      if hasBody { try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: all)))) }
      return
    }
    try await writer.write(.head(head))
    try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: first))))
    for piece in pieces.dropFirst() {
      try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: try piece()))))
    }
  }

  /// Sends what there is to show now, and each time it changes, as server-sent events; in between, comments.
  private func sendEvents(_ writer: Writer) async throws {
    var last: [UInt8] = []
    for await _ in responder.feed.wakes() {
      let message = responder.feed.message
      let text = message == last ? Array(":\n\n".utf8) : Array("data: ".utf8) + message + Array("\n\n".utf8)
      last = message
      try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: text))))
    }
  }
}

extension PreviewRequest {
  fileprivate init(_ head: HTTPRequestHead) {
    self.init(
      head.uri,
      method: head.method.rawValue,
      hosts: head.headers["Host"],
      ifNoneMatch: head.headers.first(name: "If-None-Match"),
      fetchSite: head.headers.first(name: "Sec-Fetch-Site"),
      fetchMode: head.headers.first(name: "Sec-Fetch-Mode")
    )
  }
}
