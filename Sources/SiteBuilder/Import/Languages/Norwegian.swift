internal import PostmortemCore

extension ImportLanguage {
  static let norwegian = ImportLanguage(
    months: [
      ["januar", "jan"], ["februar", "feb"], ["mars"], ["april", "apr"], ["mai"], ["juni", "jun"],
      ["juli", "jul"],
      ["august", "aug"], ["september", "sep", "sept"], ["oktober", "okt"], ["november", "nov"],
      ["desember", "des"],
    ],
    weekdays: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    approximations: ["omtrent", "cirka", "ca", "rundt", "omkring"],
    clockWords: ["kl", "klokken", "klokka", "fra"],
    untilWords: ["til"],
    timeWords: ["tid", "tider", "tidspunkt", "tidspunkter", "klokkeslett", "tidssone"],
    timeline: ["tidslinje", "hendelsesforløp", "kronologi", "forløp"],
    items: [
      "tiltak", "oppfølging", "oppfølgingspunkter", "aksjonspunkter", "neste steg", "oppgaver",
      "forbedringstiltak", "korrigerende tiltak",
    ],
    notItems: ["gjennomførte tiltak", "strakstiltak utført", "sjekkliste", "møte", "mal"],
    talk: ["chatlogg", "vedlegg"],
    otherSections: [
      "årsak", "årsaker", "rotårsak", "utløsende årsak", "oppdagelse", "løsning", "bakgrunn", "varighet",
    ],
    labels: [
      .date: ["dato"], .published: ["publisert"],
      .severity: ["alvorlighetsgrad", "alvorlighet", "prioritet"],
      .status: ["status"], .owner: ["eier", "ansvarlig"], .author: ["forfatter", "forfattere", "skrevet av"],
      .service: ["tjeneste", "tjenester", "berørte tjenester", "berørt tjeneste"], .team: ["team"],
      .tag: ["stikkord"],
      .impact: ["konsekvens", "konsekvenser", "påvirkning"], .summary: ["sammendrag", "oppsummering"],
      .zone: ["tidssone"], .commander: ["hendelsesleder"], .scribe: ["referent"],
      .communications: ["kommunikasjon"],
    ],
    columns: [
      .time: ["tid", "tidspunkt", "klokkeslett"], .date: ["dato"], .event: ["hendelse", "beskrivelse"],
      .item: ["tiltak", "oppgave"], .owner: ["ansvarlig", "eier", "hvem"], .due: ["frist", "forfall"],
      .state: ["status"], .priority: ["prioritet"], .tracker: ["sak", "lenke"], .kind: ["type"],
      .weekday: ["ukedag"],
    ],
    events: [
      .started: ["feilen starter", "hendelsen starter", "hendelsen startet", "start på hendelsen"],
      .detected: ["oppdaget", "feilen oppdaget", "hendelsen oppdaget"], .acknowledged: ["alarm bekreftet"],
      .declared: ["hendelse erklært", "hendelsen erklært"], .mitigated: ["avhjulpet"],
      .resolved: ["løst", "hendelsen løst", "feilen rettet", "hendelsen over"],
    ],
    states: [
      .done: ["ferdig", "utført", "fullført", "gjort"], .open: ["åpen", "planlagt", "ikke startet"],
      .inProgress: ["pågår", "i gang", "under arbeid"], .dropped: ["avbrutt", "avvist", "droppet"],
    ],
    kinds: [
      .prevent: ["forebygging", "forebyggende"], .detect: ["overvåking", "varsling", "oppdagelse"],
      .mitigate: ["skadebegrensning"], .investigate: ["undersøkelse", "undersøke"],
      .repair: ["retting", "reparasjon"],
      .process: ["prosess", "rutiner"],
    ],
    titlePrefixes: ["hendelsesrapport", "avviksrapport"]
  )
}
