internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import SiteBuilder

/// Shows a live site to this machine, and to no other. SwiftNIO is known here and in `Connection`, and nowhere else.
public struct PreviewServer: Sendable {
  typealias Stream = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
  private typealias Listener = NIOAsyncChannel<Stream, Never>

  /// How long nothing may move on a connection before it is closed: who is gone must not be kept for ever.
  private static let patience = TimeAmount.seconds(60)
  /// How often those who listen are sent a sign of life.
  private static let heartbeat = Duration.seconds(10)

  /// The port it has.
  public let port: Int
  /// One for each of the machine's own addresses.
  private let listeners: [Listener]

  /// A server at a port of 127.0.0.1 and, where the machine has it, of ::1, to which a browser may take `localhost`.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Throws: `EnvironmentError` where the port is not to be had.
  public init(port: Int) async throws {
    let first: Listener
    do {
      first = try await PreviewServer.listener(at: "127.0.0.1", port)
    } catch let error as IOError {
      throw PreviewServer.obstacle(error, port)
    }
    self.port = first.channel.localAddress?.port ?? port
    do {
      listeners = [first, try await PreviewServer.listener(at: "::1", self.port)]
    } catch let error as IOError where error.errnoCode == EADDRINUSE && port != 0 {
      try await first.channel.close()
      throw PreviewServer.obstacle(error, port)
    } catch is IOError {
      // A machine without the newer protocol has no such address.
      listeners = [first]
    }
  }

  private static func listener(at host: String, _ port: Int) async throws -> Listener {
    try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 128)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          // Where the system has no more files to open, whoever comes next waits.
          let handler = AcceptBackoffHandler(shouldForwardIOErrorCaught: false)
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      }
      .bind(to: try SocketAddress(ipAddress: host, port: port)) { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.configureHTTPServerPipeline()
          try pipeline.addHandler(IdleStateHandler(allTimeout: patience))
          try pipeline.addHandler(IdleClosing())
          return try Stream(wrappingChannelSynchronously: channel)
        }
      }
  }

  private static func obstacle(_ error: IOError, _ port: Int) -> EnvironmentError {
    switch error.errnoCode {
    case EADDRINUSE:
      EnvironmentError(
        "port \(port) is in use by another program",
        help: "name another: --port \(port < 65_535 ? port + 1 : 4100), or --port 0 for any that is free"
      )
    case EACCES:
      EnvironmentError(
        "the system lets nobody but root have port \(port)",
        help: "name one above 1023: --port 4100"
      )
    default: EnvironmentError(failingTo: "listen at", "port \(port)", errno: error.errnoCode)
    }
  }

  /// Answers requests until it is cancelled.
  public func run(showing feed: StateFeed) async throws {
    let responder = Responder(port: port, feed: feed)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for listener in listeners {
        group.addTask { try await PreviewServer.accept(from: listener, responder) }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: PreviewServer.heartbeat)
          feed.wake()
        }
      }
      try await group.waitForAll()
    }
  }

  private static func accept(from listener: Listener, _ responder: Responder) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      try await listener.executeThenClose { streams in
        for try await stream in streams {
          group.addTask { await Connection(stream: stream, responder: responder).serve() }
        }
      }
    }
  }
}

/// Closes a connection on which nothing moves.
private final class IdleClosing: ChannelInboundHandler {
  typealias InboundIn = NIOAny

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }
}
