internal import PostmortemCore

extension ImportLanguage {
  static let german = ImportLanguage(
    months: [
      ["januar", "jänner", "jan"], ["februar", "feb"], ["märz", "mär", "mrz"], ["april", "apr"], ["mai"],
      ["juni", "jun"], ["juli", "jul"], ["august", "aug"], ["september", "sep", "sept"], ["oktober", "okt"],
      ["november", "nov"], ["dezember", "dez"],
    ],
    weekdays: [
      "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "mo",
      "di", "mi",
      "do", "fr", "sa", "so",
    ],
    approximations: ["ungefähr", "etwa", "gegen", "rund", "circa", "ca", "zirka"],
    clockWords: ["um", "ab"],
    untilWords: ["bis"],
    timeWords: ["zeit", "zeiten", "zeitangaben", "uhrzeiten", "zeitzone"],
    timeline: [
      "zeitlicher ablauf", "zeitverlauf", "zeitleiste", "chronologie", "ablauf", "zeitachse", "verlauf",
      "hergang",
    ],
    items: [
      "maßnahmen", "massnahmen", "nächste schritte", "folgemaßnahmen", "aufgaben", "offene punkte",
      "korrekturmaßnahmen", "gegenmaßnahmen", "todos",
    ],
    notItems: [
      "sofortmaßnahmen ergriffen", "ergriffene maßnahmen", "getroffene maßnahmen", "checkliste", "vorlage",
      "besprechung",
    ],
    talk: ["chatverlauf", "protokoll des chats", "anhang"],
    otherSections: [
      "ursache", "ursachen", "auslöser", "behebung", "erkennung", "hintergrund", "dauer", "was lief gut",
      "was lief schlecht",
    ],
    labels: [
      .date: ["datum", "tag", "datum des vorfalls"], .published: ["veröffentlicht", "veröffentlicht am"],
      .severity: ["schweregrad", "schwere", "priorität"], .status: ["status", "stand"],
      .owner: ["verantwortlich", "verantwortlicher", "verantwortliche"],
      .author: ["autor", "autorin", "autoren", "verfasser", "verfasst von"],
      .service: ["dienst", "dienste", "betroffene dienste", "betroffene systeme", "betroffener dienst"],
      .team: ["team", "teams"], .tag: ["schlagwörter", "stichwörter"],
      .impact: ["auswirkung", "auswirkungen"], .summary: ["zusammenfassung", "kurzfassung", "überblick"],
      .zone: ["zeitzone"], .commander: ["einsatzleitung", "einsatzleiter"],
      .scribe: ["protokoll", "protokollant"],
      .communications: ["kommunikation"],
    ],
    columns: [
      .time: ["zeit", "uhrzeit", "zeitpunkt"], .date: ["datum"], .event: ["ereignis", "beschreibung", "was"],
      .item: ["maßnahme", "massnahme", "aufgabe"], .owner: ["verantwortlich", "zuständig", "wer"],
      .due: ["fällig", "frist", "termin", "bis", "bis wann", "fällig am"],
      .state: ["status", "stand", "erledigt"],
      .priority: ["priorität"], .tracker: ["ticket", "vorgang"], .kind: ["art"], .weekday: ["wochentag"],
    ],
    events: [
      .started: [
        "beginn", "beginn der störung", "störung beginnt", "ausfall beginnt", "beginn des ausfalls",
      ],
      .detected: ["erkannt", "entdeckt", "störung erkannt", "störung bemerkt"],
      .acknowledged: ["alarm bestätigt", "alarm quittiert"],
      .declared: ["störung ausgerufen", "vorfall ausgerufen"],
      .mitigated: ["eingedämmt", "auswirkung behoben"],
      .resolved: [
        "behoben", "störung behoben", "ende der störung", "ausfall behoben", "gelöst", "entwarnung",
      ],
    ],
    states: [
      .done: ["erledigt", "fertig", "abgeschlossen", "umgesetzt"], .open: ["offen", "geplant"],
      .inProgress: ["in arbeit", "läuft", "begonnen"], .dropped: ["verworfen", "abgelehnt", "abgebrochen"],
    ],
    kinds: [
      .prevent: ["vorbeugung", "vorbeugen", "prävention", "vermeidung"],
      .detect: ["erkennung", "überwachung"],
      .mitigate: ["eindämmung", "schadensbegrenzung"], .investigate: ["untersuchung", "analyse"],
      .repair: ["behebung", "reparatur"], .process: ["prozess", "prozesse", "abläufe"],
    ],
    titlePrefixes: ["störungsbericht", "vorfallbericht", "vorfall", "störung", "nachbetrachtung"]
  )
}
