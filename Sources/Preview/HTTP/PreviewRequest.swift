/// What a browser asks for, as far as an answer depends on it.
struct PreviewRequest: Equatable {
  /// `GET`, as it was sent.
  var method: String
  /// What stands behind it: `/incidents/?team=payments`, or a whole address.
  var target: String
  /// Every `Host` field; a right request has one.
  var hosts: [String]
  /// `If-None-Match`.
  var ifNoneMatch: String?
  /// `Sec-Fetch-Site`: from where a page asks, as browsers tell it.
  var fetchSite: String?
  /// `Sec-Fetch-Mode`: `navigate` where a person follows a link.
  var fetchMode: String?

  /// A request of this target, for what the rest leaves open.
  init(
    _ target: String,
    method: String = "GET",
    hosts: [String],
    ifNoneMatch: String? = nil,
    fetchSite: String? = nil,
    fetchMode: String? = nil
  ) {
    self.method = method
    self.target = target
    self.hosts = hosts
    self.ifNoneMatch = ifNoneMatch
    self.fetchSite = fetchSite
    self.fetchMode = fetchMode
  }
}
