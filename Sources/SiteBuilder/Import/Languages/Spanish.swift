internal import PostmortemCore

extension ImportLanguage {
  static let spanish = ImportLanguage(
    months: [
      ["enero", "ene"], ["febrero", "feb"], ["marzo", "mar"], ["abril", "abr"], ["mayo"], ["junio", "jun"],
      ["julio", "jul"], ["agosto", "ago"], ["septiembre", "setiembre", "sept"], ["octubre", "oct"],
      ["noviembre", "nov"], ["diciembre", "dic"],
    ],
    weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    approximations: ["aproximadamente", "aprox", "sobre las", "hacia las", "alrededor de las"],
    clockWords: ["a las", "las", "el"],
    untilWords: ["a", "hasta"],
    timeWords: ["hora", "horas", "horario", "zona"],
    timeline: ["cronología", "línea de tiempo", "línea temporal", "secuencia de eventos", "cronologia"],
    items: [
      "acciones", "acciones correctivas", "próximos pasos", "plan de acción", "medidas correctivas", "tareas",
      "elementos de acción", "acciones de seguimiento",
    ],
    notItems: ["acciones tomadas", "acciones realizadas", "lista de verificación", "reunión", "plantilla"],
    talk: ["anexo", "registro de chat"],
    otherSections: [
      "causa", "causas", "causa raíz", "detección", "resolución", "contexto", "duración", "desencadenante",
    ],
    labels: [
      .date: ["fecha", "fecha del incidente"], .published: ["publicado", "fecha de publicación"],
      .severity: ["severidad", "gravedad", "prioridad"], .status: ["estado"], .owner: ["responsable"],
      .author: ["autor", "autora", "autores", "escrito por"],
      .service: ["servicio", "servicios", "servicios afectados", "servicio afectado"],
      .team: ["equipo", "equipos"],
      .tag: ["etiquetas"], .impact: ["impacto"], .summary: ["resumen"],
      .zone: ["zona horaria", "huso horario"],
      .commander: ["responsable del incidente", "comandante del incidente"], .scribe: ["escriba"],
      .communications: ["comunicación", "comunicaciones"],
    ],
    columns: [
      .time: ["hora"], .date: ["fecha"], .event: ["evento", "descripción", "suceso"],
      .item: ["acción", "tarea"],
      .owner: ["responsable", "asignado a", "quién"],
      .due: ["fecha límite", "plazo", "vencimiento", "para cuándo"],
      .state: ["estado"], .priority: ["prioridad"], .tracker: ["ticket", "enlace"], .kind: ["tipo"],
      .weekday: ["día"],
    ],
    events: [
      .started: ["inicio", "inicio del incidente", "comienza el incidente"],
      .detected: ["detectado", "incidente detectado"],
      .acknowledged: ["alerta reconocida"], .declared: ["incidente declarado"],
      .mitigated: ["mitigado", "impacto mitigado"],
      .resolved: ["resuelto", "incidente resuelto", "fin del incidente"],
    ],
    states: [
      .done: ["hecho", "hecha", "terminado", "completado", "completada"],
      .open: ["abierto", "pendiente", "por hacer"],
      .inProgress: ["en curso", "en progreso"],
      .dropped: ["cancelado", "cancelada", "descartado", "descartada"],
    ],
    kinds: [
      .prevent: ["prevención", "prevenir"], .detect: ["detección", "monitorización", "monitoreo"],
      .mitigate: ["mitigación"], .investigate: ["investigación"], .repair: ["reparación", "corrección"],
      .process: ["proceso", "procesos"],
    ],
    titlePrefixes: ["informe de incidente", "informe del incidente"]
  )
}
