import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Languages of old documents")
struct ImportLanguageTests {
  @Test(
    "headings, labels, times and states of each language",
    arguments: [
      """
      # Kein Netz
      **Schweregrad:** SEV2
      **Verantwortlich:** Maria
      ## Zeitlicher Ablauf
      Alle Zeiten in MEZ
      - 14. März 2026, 9:12 Uhr: Beginn der Störung
      - 10.30 Uhr: Behoben
      ## Maßnahmen
      - [x] Alarm einrichten (Verantwortlich: Jun, fällig: 10.04.2026)
      """,
      """
      # Plus de réseau
      **Gravité :** SEV2
      **Responsable :** Maria
      ## Chronologie
      Toutes les heures sont en CET
      - 14 mars 2026, 9h12 : début de la panne
      - 10h30 : résolu
      ## Plan d'action
      | Action | Responsable | Échéance | Statut |
      |--|--|--|--|
      | Ajouter une alerte | Jun | 10/04/2026 | terminé |
      """,
      """
      # Sin red
      **Severidad:** SEV2
      **Responsable:** Maria
      ## Cronología
      Todas las horas en CET
      - 14 de marzo de 2026, 9:12: inicio del incidente
      - 10:30: resuelto
      ## Acciones correctivas
      - HECHO: Añadir una alerta (responsable: Jun, plazo: 10/04/2026)
      """,
      """
      # Ikke noe nett
      **Alvorlighetsgrad:** SEV2
      **Eier:** Maria
      ## Hendelsesforløp
      Alle tider i CET
      - 14. mars 2026 kl. 09.12: Hendelsen starter
      - kl. 10.30: Løst
      ## Tiltak
      - Sett opp varsling (ansvarlig: Jun, frist: 10.04.2026, status: utført)
      """,
      """
      # ネットワーク障害
      **重大度:** SEV2
      **担当者:** Maria
      ## タイムライン
      時刻はCET
      - 2026年3月14日 9:12：障害発生
      - 10時30分：復旧
      ## 再発防止策
      | 対応 | 担当 | 期限 | 状態 |
      |--|--|--|--|
      | 監視を追加する | Jun | 2026年4月10日 | 完了 |
      """,
    ]
  )
  func language(_ text: String) throws {
    let document = try importedOne(text, named: "x") { $0.order = .dayFirst }
    #expect(document.severity?.value == "SEV2")
    #expect(document.owner?.value == "maria")
    #expect(document.zone != nil)
    #expect(
      document.told.map { $0.prefix { $0 != ":" } + $0.drop { $0 != ":" }.prefix(3) } == [
        "2026-03-14 09:12", "2026-03-14 10:30",
      ]
    )
    #expect(document.timeline.entries.map(\.event) == [.started, .resolved])
    #expect(document.items.map(\.owner) == ["jun"])
    #expect(document.items.map(\.due) == [day("2026-04-10")])
    #expect(document.items.map(\.read.state) == [.done])
  }

  @Test("the settings add headings and labels")
  func settings() throws {
    var settings = Settings()
    settings.importing = .init(
      timeline: ["logbuch"],
      actionItems: ["hausaufgaben"],
      labels: ["severity": ["ampel"]]
    )
    let text = "# Down\nAmpel: SEV3\n\n## Logbuch\n- 09:12 a\n## Hausaufgaben\n- Write it down\n"
    let document = try importedOne(text, settings: settings)
    #expect(document.severity?.value == "SEV3")
    #expect(document.told.count == 1)
    #expect(document.promised == ["Write it down"])
    let plain = try importedOne(text)
    #expect(plain.severity == nil && plain.told == [] && plain.promised == [])
  }
}
