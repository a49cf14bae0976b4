internal import CArena
internal import CMarkGFM
internal import Synchronization

/// libcmark-gfm: CommonMark with GitHub's tables, task lists, strikethrough, autolinks and footnotes.
///
/// The only file that imports it. Raw HTML is left out, as libcmark's safe mode does.
enum CMark {
  /// A link or an image, and where it stands in the text.
  struct Link {
    let url: String
    let isImage: Bool
    /// From 1, in the text that was parsed.
    let line: Int
  }

  /// What becomes of a link: its new address, or nil where it must not lead anywhere.
  typealias Rewrite = (Link) -> String?

  /// HTML of a text. Headings are moved down where the text has one of the first level, since the page has its own.
  static func html(of text: ArraySlice<UInt8>, rewriting rewrite: Rewrite) -> String {
    withHTML(of: text, rewriting: rewrite) { String(decoding: $0, as: UTF8.self) }
  }

  /// What `use` makes of the same HTML, as libcmark left it in memory: nothing of it where memory ran out.
  static func withHTML<Result>(
    of text: ArraySlice<UInt8>,
    rewriting rewrite: Rewrite,
    _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    return withDocument(text) { root, parser in
      visit(root, rewrite)
      guard
        let html = cmark_render_html_with_mem(
          root,
          options,
          cmark_parser_get_syntax_extensions(parser),
          memory.pointer
        )
      else { return use(nothing) }
      return use(UnsafeBufferPointer(endingWithNUL: html))
    } ?? use(nothing)
  }

  /// Tells `visit` of every link and image of a text.
  static func withLinks(of text: ArraySlice<UInt8>, _ visit: (Link) -> Void) {
    _ = withDocument(text) { root, _ in
      self.visit(root) { link in
        visit(link)
        return link.url
      }
    }
  }

  /// The tree of a text; nil where memory ran out.
  static func tree(of text: ArraySlice<UInt8>) -> MarkdownNode? {
    withDocument(text) { root, _ in node(root, depth: 0) }
  }

  /// What `use` makes of the tree of a text and its parser; nil where memory ran out.
  private static func withDocument<Result>(
    _ text: ArraySlice<UInt8>,
    _ use: (OpaquePointer, OpaquePointer) -> Result
  ) -> Result? {
    // Parser, tree and HTML go at once, without a walk through them.
    arena_begin()
    defer { arena_end() }
    let features = MarkdownSigns.mayHoldFootnotes(text) ? options | CMARK_OPT_FOOTNOTES : options
    guard let parser = cmark_parser_new_with_mem(features, memory.pointer) else { return nil }
    for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax.pointer) }
    if !MarkdownSigns.mayHoldMail(text) { spareLastWalk(of: parser) }
    text.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    // strikethrough and autolink set global tables while they parse: two threads would mix them up.
    let document = finishing.withLock { _ in cmark_parser_finish(parser).map { Document(root: $0) } }
    return document.map { use($0.root, parser) }
  }

  private static let options = CMARK_OPT_DEFAULT

  /// Leaves autolink out of what a parser asks when its tree is whole. It makes links of the web's addresses while it is
  /// asked about each line, and in the end walks twice through all texts for those of mail.
  private static func spareLastWalk(of parser: OpaquePointer) {
    var before = cmark_parser_get_syntax_extensions(parser)
    while let link = before, let next = link.pointee.next {
      if next.pointee.data == autolink.map({ UnsafeMutableRawPointer($0.pointer) }) {
        link.pointee.next = next.pointee.next
        return
      }
      before = next
    }
  }

  /// Lets a node out of the lock; it is used by the thread that parsed it alone.
  private struct Document: @unchecked Sendable {
    let root: OpaquePointer
  }

  /// Registered once, never changed after.
  private struct Syntax: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  private static let finishing = Mutex(())

  /// Where libcmark takes its memory: taking and giving back a tree node by node was a twentieth of a build.
  private static let memory: Memory = {
    let pointer = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    pointer.initialize(to: cmark_mem(calloc: arena_calloc, realloc: arena_realloc, free: arena_free))
    return Memory(pointer: pointer)
  }()

  /// Made once, never changed after; what it leads to belongs to the thread that asks.
  private struct Memory: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<cmark_mem>
  }

  private static let extensions: [Syntax] = {
    cmark_gfm_core_extensions_ensure_registered()
    let names: [String] = ["table", "strikethrough", "autolink", "tasklist"]
    return names.compactMap(syntax)
  }()

  private static let autolink = syntax("autolink")

  /// The extension of a name, once all are registered.
  private static func syntax(_ name: String) -> Syntax? {
    cmark_find_syntax_extension(name).map { Syntax(pointer: $0) }
  }

  /// Rewrites links and images, and moves headings down by one level where there is one of the first.
  private static func visit(_ root: OpaquePointer, _ rewrite: Rewrite) {
    var hasTitle = false
    forEach(in: root) { node, type in
      if type == CMARK_NODE_HEADING {
        hasTitle = hasTitle || cmark_node_get_heading_level(node) == 1
      } else if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE, let url = cmark_node_get_url(node) {
        let link = Link(
          url: String(cString: url),
          isImage: type == CMARK_NODE_IMAGE,
          line: Int(cmark_node_get_start_line(node))
        )
        let new = rewrite(link) ?? ""
        // Most links lead where they did.
        if new != link.url { cmark_node_set_url(node, new) }
      }
    }
    guard hasTitle else { return }
    forEach(in: root) { node, type in
      guard type == CMARK_NODE_HEADING else { return }
      cmark_node_set_heading_level(node, min(6, cmark_node_get_heading_level(node) + 1))
    }
  }

  /// Tells `visit` of each node of a tree, one that holds others before them. libcmark's own iterator comes by twice.
  private static func forEach(
    in root: OpaquePointer,
    _ visit: (_ node: OpaquePointer, _ type: cmark_node_type) -> Void
  ) {
    var next: OpaquePointer? = root
    while let node = next {
      let type = cmark_node_get_type(node)
      visit(node, type)
      // Most nodes are texts, which hold nothing.
      next = type == CMARK_NODE_TEXT ? nil : cmark_node_first_child(node)
      // Up to where something follows; nothing follows the root.
      var last = node
      while next == nil, last != root {
        next = cmark_node_next(last)
        guard next == nil, let parent = cmark_node_parent(last) else { break }
        last = parent
      }
    }
  }

  /// A piece and all that it holds. What lies deeper than any author nests things is left out.
  private static func node(_ node: OpaquePointer, depth: Int) -> MarkdownNode {
    var children: [MarkdownNode] = []
    var next = depth < 100 ? cmark_node_first_child(node) : nil
    while let child = next {
      children.append(self.node(child, depth: depth + 1))
      next = cmark_node_next(child)
    }
    let first = max(1, Int(cmark_node_get_start_line(node)))
    let kind = kind(of: node)
    var last = max(first, Int(cmark_node_get_end_line(node)))
    // libcmark counts the empty lines below a list to its last item.
    if kind == .list || kind == .item || kind == .quote, let inside = children.map(\.lines.upperBound).max() {
      last = max(first, inside)
    } else if case .task = kind {
      last = children.map(\.lines.upperBound).max() ?? first
    }
    return MarkdownNode(
      kind: kind,
      literal: cmark_node_get_literal(node).map { String(cString: $0) } ?? "",
      url: kind == .link || kind == .image ? cmark_node_get_url(node).map { String(cString: $0) } ?? "" : "",
      lines: first...max(first, last),
      children: children,
      start: kind == .list && cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        ? Int(cmark_node_get_list_start(node)) : nil
    )
  }

  private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "document": .document
    case "block_quote": .quote
    case "list": .list
    case "item": .item
    case "tasklist": .task(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "code_block": .codeBlock
    case "html_block": .html
    case "paragraph": .paragraph
    case "heading": .heading(level: Int(cmark_node_get_heading_level(node)))
    case "thematic_break": .rule
    case "table": .table
    case "table_header": .row(isHeader: true)
    case "table_row": .row(isHeader: false)
    case "table_cell": .cell
    case "footnote_definition": .footnote
    case "text": .text
    case "softbreak": .softBreak
    case "linebreak": .lineBreak
    case "code": .code
    case "html_inline": .inlineHTML
    case "emph": .emphasis
    case "strong": .strong
    case "strikethrough": .strikethrough
    case "link": .link
    case "image": .image
    default: .other
    }
  }
}
