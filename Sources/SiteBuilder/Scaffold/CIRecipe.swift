internal import PostmortemCore

/// A CI that checks what is proposed, and publishes what is merged.
public enum CIRecipe: String, Sendable, CaseIterable {
  case github, gitlab

  /// Where the host looks for it, below the repository.
  var path: String {
    switch self {
    case .github: ".github/workflows/followthrough.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }

  /// The recipe for an archive in `source`, a folder of the repository.
  ///
  /// - Throws: `UsageError` where that is a path that a shell would read as something else, or outside the repository.
  func text(forArchiveIn source: String) throws -> String {
    let isPlain = source.utf8.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      return scalar.isASCII && scalar.properties.isAlphabetic
        || "0123456789._-/".unicodeScalars.contains(scalar)
    }
    guard isPlain, !source.hasPrefix("/"), !source.hasPrefix("-"),
      !source.split(separator: "/").contains("..")
    else {
      throw UsageError(
        "--\(rawValue) can't name '\(source.visible)', which is no plain path below this folder",
        help: "run it at the root of the repository, with a --source of letters, digits and hyphens"
      )
    }
    switch self {
    case .github: return CIRecipe.github(source)
    case .gitlab: return CIRecipe.gitlab(source)
    }
  }

  private static let packages = "curl libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-0-2 tzdata"

  private static func github(_ source: String) -> String {
    """
    # Checks the postmortems of a pull request, and publishes the site from main.
    #
    # Once, in the repository's settings: set the Actions variable FOLLOWTHROUGH_URL to an address of the program that
    # `make build` made for Linux, and choose GitHub Actions as the source of Pages.
    name: Postmortems
    on:
      pull_request:
      push:
        branches: [main]
    permissions:
      contents: read
    jobs:
      check:
        if: github.event_name == 'pull_request'
        runs-on: ubuntu-latest
        steps:
    \(githubSetup)
          - name: Check
            run: followthrough check \(source) --format github
      publish:
        if: github.event_name == 'push'
        runs-on: ubuntu-latest
        permissions:
          contents: read
          pages: write
          id-token: write
        concurrency:
          group: pages
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
    \(githubSetup)
          - name: Build
            run: followthrough build \(source) --output site
          - uses: actions/upload-pages-artifact@v3
            with:
              path: site
          - name: Publish
            id: deployment
            uses: actions/deploy-pages@v4

    """
  }

  /// The steps that both jobs begin with.
  private static let githubSetup = """
          - uses: actions/checkout@v4
          - name: Libraries
            run: |
              sudo apt-get update -qq
              sudo apt-get install -y -qq --no-install-recommends \(packages)
          - name: Program
            env:
              FOLLOWTHROUGH_URL: ${{ vars.FOLLOWTHROUGH_URL }}
            run: |
              mkdir -p "$HOME/.local/bin"
              curl -fsSL "$FOLLOWTHROUGH_URL" -o "$HOME/.local/bin/followthrough"
              chmod +x "$HOME/.local/bin/followthrough"
              echo "$HOME/.local/bin" >> "$GITHUB_PATH"
    """

  private static func gitlab(_ source: String) -> String {
    """
    # Checks the postmortems of a merge request, and publishes the site from the default branch.
    #
    # Once, in the project's settings: set the CI/CD variable FOLLOWTHROUGH_URL to an address of the program that
    # `make build` made for Linux.
    .followthrough:
      image: ubuntu:24.04
      before_script:
        - apt-get update -qq
        - apt-get install -y -qq --no-install-recommends ca-certificates \(packages)
        - mkdir -p "$HOME/.local/bin"
        - curl -fsSL "$FOLLOWTHROUGH_URL" -o "$HOME/.local/bin/followthrough"
        - chmod +x "$HOME/.local/bin/followthrough"
        - export PATH="$HOME/.local/bin:$PATH"

    check-postmortems:
      extends: .followthrough
      rules:
        - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      script:
        - followthrough check \(source) --format gitlab > gl-code-quality-report.json
      artifacts:
        when: always
        reports:
          codequality: gl-code-quality-report.json

    pages:
      extends: .followthrough
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      script:
        - followthrough build \(source) --output public
      artifacts:
        paths:
          - public

    """
  }
}
