import PostmortemCore

@testable import SiteBuilder

/// An archive whose names and texts need care in every format: quotes, commas, line ends, signs of HTML, other scripts.
let hostileArchive = Sources(
  folder: "postmortems",
  settings: memoryFile(
    "followthrough.yml",
    "base_url: https://a.example/r\ntitle: A, b; c\nas_of: 2026-11-20".utf8
  ),
  documents: [
    memoryFile(
      "a.md",
      """
      ---
      title: "Said \\"no\\", <b>;\\nthen été 🚢 \\\\"
      severity: SEV1
      teams: ["Web, \\"apps\\" & \\\\ co"]
      services: ["a b", "c,d"]
      impact: {customers: 7, budget: {"s,l\\"o": 90s}}
      timeline:
        - {at: 2026-03-14 09:12, event: started}
        - {at: 2026-03-14 10:12, event: resolved}
      action_items:
        - {id: late, title: "Rewrite, \\"it\\"; все сразу, чтобы строка стала длиннее чем надо", owner: me, due: 2026-05-01}
        - {id: none, title: Add one}
        - {id: done, title: Done, due: 2026-05-01, status: shipped, shipped: 2026-04-30}
        - {id: maybe, title: Maybe, due: 2026-12-01, status: proposed}
        - {id: soon, title: Soon, team: headline, priority: P1, due: 2026-12-01, status: in-progress}
      ---
      """.utf8
    )
  ],
  attachments: []
)
