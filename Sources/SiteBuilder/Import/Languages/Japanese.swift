internal import PostmortemCore

extension ImportLanguage {
  /// Months are numbers with 月 behind them, which `DateReader` knows.
  static let japanese = ImportLanguage(
    approximations: ["約", "およそ"],
    untilWords: ["から"],
    timeWords: ["時刻", "時間", "日時"],
    timeline: ["タイムライン", "時系列", "経緯", "経過"],
    items: ["アクションアイテム", "再発防止策", "今後の対応", "対応策", "アクション項目", "今後の対策", "todo"],
    notItems: ["実施した対応", "対応済み", "チェックリスト", "会議", "テンプレート"],
    talk: ["チャットログ", "付録"],
    otherSections: ["原因", "根本原因", "検知", "検出", "復旧", "背景", "教訓"],
    labels: [
      .date: ["日付", "発生日", "発生日時"], .published: ["公開日"], .severity: ["重大度", "深刻度", "影響度"],
      .status: ["ステータス", "状態"], .owner: ["担当者", "責任者"], .author: ["著者", "作成者", "執筆者"],
      .service: ["サービス", "影響サービス", "対象サービス"], .team: ["チーム"], .tag: ["タグ"], .impact: ["影響", "影響範囲"],
      .summary: ["概要", "要約", "サマリー"], .zone: ["タイムゾーン"], .commander: ["インシデントコマンダー", "指揮者"],
    ],
    columns: [
      .time: ["時刻", "時間", "日時"], .date: ["日付"], .event: ["出来事", "イベント", "内容"],
      .item: ["アクション", "対応", "対応内容", "タスク", "項目"], .owner: ["担当", "担当者"], .due: ["期限", "期日"],
      .state: ["状態", "ステータス"], .priority: ["優先度"], .tracker: ["チケット", "リンク"], .kind: ["種類", "種別"],
      .weekday: ["曜日"],
    ],
    events: [
      .started: ["障害発生", "発生"], .detected: ["検知", "検出"], .acknowledged: ["対応開始"], .declared: ["インシデント宣言"],
      .mitigated: ["緩和"], .resolved: ["復旧", "解決", "復旧完了"],
    ],
    states: [
      .done: ["完了", "済", "対応済"], .open: ["未着手", "未対応"], .inProgress: ["対応中", "進行中"], .dropped: ["中止", "却下"],
    ],
    kinds: [
      .prevent: ["予防", "再発防止"], .detect: ["検知", "監視"], .mitigate: ["緩和"], .investigate: ["調査"],
      .repair: ["修正", "復旧"],
      .process: ["プロセス", "手順"],
    ],
    titlePrefixes: ["障害報告", "インシデントレポート", "ポストモーテム"]
  )
}
