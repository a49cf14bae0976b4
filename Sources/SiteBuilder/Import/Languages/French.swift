internal import PostmortemCore

extension ImportLanguage {
  static let french = ImportLanguage(
    months: [
      ["janvier", "janv"], ["février", "fevrier", "févr"], ["mars"], ["avril", "avr"], ["mai"], ["juin"],
      ["juillet", "juil"], ["août", "aout"], ["septembre", "sept"], ["octobre", "oct"], ["novembre", "nov"],
      ["décembre", "decembre", "déc"],
    ],
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    approximations: ["environ", "vers", "autour de"],
    clockWords: ["à", "dès", "le"],
    untilWords: ["à", "jusqu'à"],
    timeWords: ["heure", "heures", "horaires", "fuseau"],
    timeline: ["chronologie", "déroulement", "déroulé", "frise chronologique", "historique"],
    items: [
      "actions", "plan d'action", "plan d’action", "actions correctives", "actions à mener",
      "mesures correctives", "prochaines étapes", "suites à donner",
    ],
    notItems: ["actions menées", "actions prises", "liste de contrôle", "réunion", "modèle"],
    talk: ["annexe", "discussion", "journal de discussion"],
    otherSections: [
      "cause", "causes", "cause racine", "causes racines", "détection", "résolution", "contexte", "durée",
      "déclencheur",
    ],
    labels: [
      .date: ["date", "date de l'incident"], .published: ["publié le", "date de publication"],
      .severity: ["gravité", "sévérité", "priorité"], .status: ["statut", "état"], .owner: ["responsable"],
      .author: ["auteur", "auteurs", "autrice", "rédigé par"],
      .service: ["service", "services", "services touchés", "services impactés", "service touché"],
      .team: ["équipe", "équipes"], .tag: ["étiquettes", "mots clés"],
      .impact: ["impact", "impacts", "conséquences"],
      .summary: ["résumé", "synthèse"], .zone: ["fuseau horaire"],
      .commander: ["responsable de l'incident", "pilote"], .scribe: ["secrétaire"],
      .communications: ["communication"],
    ],
    columns: [
      .time: ["heure", "horaire"], .date: ["date"], .event: ["événement", "évènement", "description"],
      .item: ["action", "tâche", "mesure"], .owner: ["responsable", "qui", "porteur"],
      .due: ["échéance", "date limite", "pour le"], .state: ["statut", "état"], .priority: ["priorité"],
      .tracker: ["ticket", "lien"], .kind: ["type"], .weekday: ["jour"],
    ],
    events: [
      .started: ["début", "début de l'incident", "début de la panne"],
      .detected: ["détecté", "incident détecté", "détection"],
      .acknowledged: ["prise en charge", "alerte prise en charge"], .declared: ["incident déclaré"],
      .mitigated: ["atténué", "impact atténué"],
      .resolved: ["résolu", "incident résolu", "fin de l'incident", "fin de la panne", "résolution"],
    ],
    states: [
      .done: ["fait", "terminé", "terminée", "faite", "clos"],
      .open: ["à faire", "ouvert", "ouverte", "prévu"],
      .inProgress: ["en cours"], .dropped: ["abandonné", "abandonnée", "annulé", "rejeté"],
    ],
    kinds: [
      .prevent: ["prévention", "prévenir"], .detect: ["détection", "surveillance", "supervision"],
      .mitigate: ["atténuation"], .investigate: ["enquête", "analyse"],
      .repair: ["réparation", "correction"],
      .process: ["processus", "procédure", "procédures"],
    ],
    titlePrefixes: ["rapport d'incident", "compte rendu d'incident", "retour d'expérience"]
  )
}
