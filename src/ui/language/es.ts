import { esWorker } from "./es-worker.ts"
import type { Words } from "./shape.ts"

export const es: Words = {
  nav: { label: "Vistas", task: "Tarea", history: "Historial", leaves: "Qué sale", settings: "Ajustes" },
  units: {
    seconds: "{{n}} s", minutes: "{{m}} min {{s}} s", bytes_one: "{{count, number}} byte", bytes_many: "{{count, number}} de bytes", bytes_other: "{{count, number}} bytes",
    kilobytes: "{{n}} KB", megabytes: "{{n}} MB", gigabytes: "{{n}} GB"
  },
  words: { loading: "Cargando…", retry: "Reintentar", cancel: "Cancelar", save: "Guardar", remove: "Quitar {{what}}", add: "Añadir", back: "Atrás", next: "Siguiente", saved: "Guardado.", managed: "Gestionado por su organización", managedBy: "Gestionado por {{who}}" },
  notices: {
    offline: "Está sin conexión. Los pasos en este dispositivo siguen; las páginas y el modelo en la nube quizá no.",
    noTab: "No hay ninguna pestaña en la que trabajar: abra la página de la tarea y empiece de nuevo.",
    crashed: "El panel ha tenido un error. Una tarea en curso continúa; vuelva a mostrar el panel para verla.",
    notLoaded: "No se pudo cargar una parte del panel, así que aquí no se puede hacer nada: vuelva a cargar el panel.", reload: "Volver a cargar el panel",
    redraw: "Mostrar el panel", dismiss: "Descartar"
  },
  errors: { "sign-on": "El inicio de sesión lo impide", task: "La tarea no puede seguir", page: "La página lo impide", model: "El modelo lo impide", cloud: "El modelo en la nube lo impide", privacy: "Se quedó en este dispositivo", policy: "Las reglas de privacidad lo impiden", guard: "El guardián no lo permite", message: "El panel y la extensión no se entienden", storage: "El almacenamiento lo impide", internal: "Algo ha fallado dentro de Symbiont", collector: "El recolector lo impide", data: "Los datos no se pueden usar" },
  welcome: {
    progress: "Paso {{at}} de {{all}}", skip: "Omitir", done: "Empezar",
    whatTitle: "Hace tareas web por usted, en sus propias pestañas",
    whatText: "Escriba lo que quiere. Symbiont mira la página, da un paso cada vez y le muestra cada uno. Puede pausar, corregir o detener en cualquier momento.",
    leavesTitle: "Sus datos privados se quedan aquí",
    leavesHome: "Un modelo en este dispositivo decide los pasos. Sin un modelo en la nube no se envía ningún texto de sus páginas.",
    leavesCloud: "Si añade un modelo en la nube, recibe texto en el que nombres, direcciones, números y códigos están sustituidos.",
    leavesNever: "Las contraseñas, los códigos de un solo uso y los números de tarjeta nunca salen. Sin cuenta, sin telemetría.",
    modelTitle: "Su modelo",
    modelBuiltIn: "El pequeño modelo integrado ya está listo. Sabe hacer clic, elegir y rellenar lo que dice la tarea; no puede escribir textos largos.",
    modelFor: "Para este dispositivo: {{title}}, {{size}}.", modelInstall: "Instalarlo ahora",
    modelProgress: "{{percent}} cargado: puede seguir mientras tanto."
  },
  empty: {
    title: "¿Qué hay que hacer en esta página?", text: "Dígalo con sus palabras. Ve cada paso y puede detenerlo en cualquier momento.",
    suggestions: "Sugerencias para esta página", examples: "Ejemplos",
    example1: "Abrir mi último pedido", example2: "Rellenar el formulario de contacto", example3: "Encontrar la fecha de entrega",
    search: "Buscar aquí …", form: "Rellenar este formulario", open: "Abrir «{{name}}»", table: "Encontrar en esta tabla: …"
  },
  composer: {
    form: "Nueva tarea", label: "Tarea", placeholder: "Describa la tarea, o escriba / para atajos", hint: "Intro: empezar; Mayús+Intro: línea nueva",
    start: "Empezar", starting: "Empezando…", left_one: "queda {{count, number}} carácter", left_many: "quedan {{count, number}} de caracteres", left_other: "quedan {{count, number}} caracteres",
    over_one: "sobra {{count, number}} carácter", over_many: "sobran {{count, number}} de caracteres", over_other: "sobran {{count, number}} caracteres",
    attach: "Adjuntar archivos", attached: "Archivos adjuntos", detach: "Quitar {{name}}", tooBig: "{{name}} supera {{most}}: elija un archivo más pequeño.",
    shortcuts: "Atajos", noShortcut: "Ningún atajo con ese nombre.",
    cloudMissing: "El modo Nube necesita un modelo en la nube: añada uno en Ajustes o elija Privado.", openSettings: "Abrir Ajustes",
    page: "Página actual:", noAccess: "Symbiont aún no puede ver esta página: pulse su botón en la barra de herramientas del navegador."
  },
  mode: {
    label: "Dónde se deciden los pasos",
    local: "Privado", hybrid: "Híbrido", cloud: "Nube",
    localMeans: "Se decide solo en este dispositivo: no se consulta ningún modelo externo.",
    hybridMeans: "Los pasos privados se quedan aquí; otros pueden consultar la nube, con datos ocultos.",
    speculative: "Dispositivo primero",
    speculativeMeans: "El modelo de este dispositivo propone cada paso; si no está seguro, se consulta la nube, con datos ocultos.",
    cloudMeans: "Decide la nube, con texto en el que los datos están ocultos. Lo que no se puede ocultar se rechaza.",
    hybridAlone: "No hay modelo en la nube, así que todos los pasos se quedan en este dispositivo."
  },
  model: {
    label: "Modelo en este dispositivo", unknown: "Consultando qué modelo puede usar este dispositivo…",
    absent: "Se carga con la primera tarea", loading: "Cargando", ready: "Listo", failed: "No disponible",
    loaded: "{{state}} ({{percent}})", prepare: "Cargar ahora", why: "Por qué este: {{why}}", other: "Otros modelos",
    broken: "No se pudo cargar el modelo: inténtelo de nuevo o reinicie el navegador."
  },
  models: {
    others: "Modelos que no se pueden usar aquí: {{n}}",
    loading: "Comprobando qué modelos funcionan aquí…", recommended: "Recomendado", chosen: "Elegido por usted",
    engines: { wllama: "en la CPU", "web-llm": "en la GPU", "prompt-api": "en el navegador" }, about: "{{size}}, {{engine}}, {{license}}", roughly: "unos {{size}}",
    progress: "{{phase}}: {{here}} de {{all}} ({{percent}})", install: "Instalar {{title}} ({{size}})",
    goOn: "Continuar con {{title}} ({{here}} de {{all}} ya están)", cancel: "Cancelar la instalación de {{title}}", use: "Usar {{title}}", remove: "Quitar {{title}}",
    useBest: "Que elija Symbiont", used: "Los modelos instalados ocupan {{used}} de disco.",
    usedAndFree: "Los modelos instalados ocupan {{used}} de disco; quedan {{free}} libres.", add: "Añadir un modelo propio…",
    addHint: "Un archivo .gguf o una ficha .json con la dirección y las sumas de control de un modelo. Se queda en este dispositivo.",
    unknownLicense: "licencia no indicada", wrongFile: "Elija un archivo .gguf o una ficha .json de un modelo.",
    notJson: "La ficha no es JSON válido: corrija el archivo.",
    badRecord: "«{{field}}» de la ficha no es válido: corríjalo y añada el archivo otra vez."
  },
  phases: {
    observe: "Mirando la página", screen: "Buscando datos privados", decide: "Decidiendo qué hacer",
    guard: "Comprobando que la acción es segura", act: "Actuando en la página"
  },
  run: {
    thought: "Qué piensa el modelo",
    task: "Tarea", steps: "Pasos", opening: "Abriendo la ejecución…", unreadable: "No se han podido leer los pasos.", starting: "Empezando", waiting: "Esperando su respuesta", noSteps: "No se dio ningún paso.",
    queued: "Esperando a que su pestaña quede libre.", another: "Nueva tarea",
    progress: "Paso {{at}} de {{most}} como máximo", home: "{{share}} en el dispositivo", sent: "{{bytes}} enviados", tokens_one: "{{count, number}} token", tokens_many: "{{count, number}} de tokens", tokens_other: "{{count, number}} tokens",
    tokensOf: "{{used}} de {{most}} tokens", money: "{{amount}} gastados", moneyOf: "{{used}} de {{most}} gastados", meter: "Lo que ha usado esta tarea",
    stop: "Detener", stopKey: "Esc", stopping: "Deteniendo…", pause: "Pausar", resume: "Continuar", paused: "En pausa. No pasa nada hasta que continúe.",
    takeOver: "Tomar el control", yours: "La página es suya. Haga lo necesario y continúe.", correct: "Corregir…", correction: "¿Qué debe ser distinto?",
    correctionHint: "Por ejemplo: no, el otro", sendCorrection: "Enviar corrección", undo: "Deshacer el último paso", controls: "Controles de la tarea", undone: "El último paso se ha deshecho."
  },
  routes: {
    local: "En el dispositivo", cloud: "Nube, datos ocultos", refuse: "Rechazado",
    localWhy: "Decidido en este dispositivo.", cloudWhy: "Decidido por el modelo en la nube, con datos ocultos.", refuseWhy: "Ningún modelo puede decidir este paso."
  },
  outcomes: { ok: "Hecho", noEffect: "Sin cambios", unknown: "Incierto", failed: "Falló", refused: "Bloqueado", pending: "En curso", notDone: "No hecho" },
  notDone: {
    denied: "Usted dijo que no, así que no se hizo.",
    refused: "La protección de Symbiont no lo permite: hágalo usted si es correcto.",
    policy: "La política de su organización no lo permite.",
    private: "Un valor privado habría ido adonde no debe.",
    unfit: "El modelo nombró algo que no está ahí: se le dijo.",
    repeated: "Ya se intentó y no sirvió, así que el modelo debe ir por otro camino.",
    "too-early": "Era demasiado pronto para terminar: el modelo debe seguir intentándolo.",
    unsure: "El modelo del dispositivo no estaba seguro de esto.",
    "page-changed": "La página cambió entretanto: el modelo vuelve a mirar.",
    late: "Su respuesta llegó tarde, o aquello de lo que trataba no dejaba de moverse: no se hizo nada.",
    "no-answer": "Usted no respondió.",
    "no-access": "Symbiont aún no tiene acceso a este sitio: permítalo e inténtelo de nuevo.",
    "dialog-open": "Había un mensaje del navegador abierto: primero hay que responderlo.",
    "maybe-done": "Puede que ocurriera antes de la interrupción: compruébelo en la página.",
    stopped: "La tarea terminó antes de que esto se hiciera."
  },
  picture: {
    title: "Imagen", of: "Imagen del paso {{n}}, valores privados tapados", alt: "La página en el paso {{n}}: {{what}}. Los valores privados están tapados.", larger: "Ver más grande:", smaller: "Ver más pequeña:", gone: "Su imagen ya no se puede mostrar.",
    setting: "Imágenes de los pasos", settingText: "Cada paso guarda una imagen pequeña de su página, con los valores privados y todas las ilustraciones tapados. Las imágenes se quedan en este dispositivo: ningún modelo las recibe. Se borran con la ejecución. Solo se puede captar la página que está delante.",
    kept: "Guardada en este dispositivo, valores privados tapados", "not-in-front": "Ninguna: la página no estaba delante", "no-access": "Ninguna: el navegador solo permite imágenes en páginas donde se pulsó el botón de Symbiont", moved: "Ninguna: la página se movió o cambió",
    "no-region": "Ninguna: no se supo dónde estaba un valor privado", "unsure-scale": "Ninguna: el tamaño de la página no era seguro", "check-failed": "Ninguna: falló la búsqueda de valores privados", "too-large": "Ninguna: la página es demasiado grande", "no-room": "Ninguna: no quedaba espacio", late: "Ninguna: la página no respondió a tiempo"
  },
  step: {
    repeated: "Repetido", replayed: "paso {{n}} de la grabación", moved: "encontrado en otro lugar de la página", renamed: "encontrado con otro nombre", remade: "encontrado como otro tipo de elemento",
    number: "Paso {{n}}", thinking: "No se decidió ninguna acción", details: "Detalles", reason: "Motivo", page: "Página", model: "Modelo", guard: "Guardián",
    outcome: "Resultado", changes: "Cambió", tokens: "Tokens", sent: "Enviado a la nube", where: "Dónde",
    allow: "Permitido", confirm: "Se le preguntó antes", refuse: "Bloqueado", nothingSent: "Nada",
    on: "marcada", off: "sin marcar", was: "Antes:", is: "Ahora:", empty: "(vacío)"
  },
  actions: {
    click: "Hacer clic", doubleClick: "Hacer doble clic", rightClick: "Hacer clic derecho", type: "Escribir «{{text}}»", append: "Añadir «{{text}}»", clear: "Vaciar el campo",
    typeSubmit: "Escribir «{{text}}» y pulsar Intro", press: "Pulsar {{keys}}", select: "Elegir {{options}}", checkOn: "Marcar", checkOff: "Desmarcar",
    hover: "Señalar", drag: "Arrastrar", scroll: "Desplazar", scrollUp: "Desplazar hacia arriba", scrollDown: "Desplazar hacia abajo", scrollLeft: "Desplazar a la izquierda", scrollRight: "Desplazar a la derecha",
    scrollTop: "Ir arriba del todo", scrollBottom: "Ir abajo del todo", scrollElement: "Desplazar hasta un elemento", upload: "Adjuntar «{{file}}»",
    goto: "Abrir {{url}}", back: "Volver", forward: "Avanzar", tabNew: "Abrir una pestaña", tabSwitch: "Cambiar a otra pestaña", tabClose: "Cerrar la pestaña",
    waitIdle: "Esperar a que la página se calme", wait: "Esperar {{time}}", waitFor: "Esperar «{{text}}»", find: "Buscar «{{text}}»",
    expand: "Mostrar más de", read: "Leer", dialogAccept: "Aceptar el mensaje de la página", dialogDismiss: "Cerrar el mensaje de la página",
    point: "Hacer clic en un punto de", ask: "Preguntarle: {{question}}", note: "Nota: {{text}}", branch: "Plan: {{intent}}", prune: "Abandonar el plan: {{reason}}",
    answer: "Terminar con una respuesta", giveUp: "Rendirse", quoted: "«{{text}}»"
  },
  roles: {
    textbox: "campo de texto", searchbox: "campo de búsqueda", combobox: "lista", listbox: "lista", option: "opción", spinbutton: "campo numérico",
    checkbox: "casilla", radio: "opción", switch: "interruptor", link: "enlace", button: "botón", tab: "pestaña", menuitem: "elemento de menú",
    slider: "deslizador", img: "imagen", heading: "título", row: "fila", cell: "celda", text: "texto", generic: "elemento", named: "{{role}} «{{name}}»"
  },
  question: {
    "hand-over": "La grabación no encaja aquí", goOn: "Seguir con el modelo", stopHere: "Parar aquí",
    confirm: "¿Puede ocurrir esto?", ask: "Una pregunta para usted", send: "¿Puede esto salir del dispositivo?",
    action: "Acción", site: "Sitio", value: "Valor", amount: "Importe", payee: "Va a", inFrame: "En una parte de la página de",
    nobody: "Si no lo permite, no se hace nada.", sendText: "El modelo en la nube recibiría exactamente esto. Sin respuesta en un minuto, se queda aquí.",
    allow: "Permitir", deny: "Denegar", sendIt: "Enviar", keep: "Dejarlo aquí", answer: "Su respuesta", reply: "Enviar", decline: "No sabría decirlo", sending: "Enviando su respuesta…",
    ours: "Su señal: esta pregunta es de Symbiont"
  },
  risks: {
    money: "Parece un pago o un pedido.", delete: "Parece algo que no se puede deshacer.", security: "Cambia la seguridad de una cuenta.",
    share: "Comparte algo con otras personas.", send: "Envía o publica algo.", terms: "Acepta condiciones en su nombre.",
    download: "Descarga o instala algo.", save: "Cambia algo.", upload: "Entrega un archivo al sitio.",
    privacy: "Usaría un dato privado.", login: "Se trata de iniciar sesión.", site: "Lleva a un sitio que la tarea no nombra.", resume: "Puede que esto ya haya ocurrido."
  },
  end: {
    partly: "Terminado, con algo sin hacer", said: "El modelo dice:",
    undone: {
      denied: "Usted dijo que no, así que esto quedó sin hacer: {{what}}",
      refused: "La protección de Symbiont no lo permitió, así que esto quedó sin hacer: {{what}}",
      policy: "Su organización no lo permite, así que esto quedó sin hacer: {{what}}",
      private: "Un valor privado habría ido adonde no debe, así que esto quedó sin hacer: {{what}}"
    },
    ok: "Hecho", failed: "No hecho", home: "de los pasos se quedaron en este dispositivo", tokens: "tokens", sent: "enviados a la nube", money: "gastados", time: "en total",
    again: "Repetir", allowSite: "Permitir {{host}} e intentarlo de nuevo", siteDenied: "{{host}} no se permitió: la tarea no puede trabajar allí."
  },
  leaves: {
    ways: {
      cloud: "Al modelo en la nube de {{host}}, en los modos que lo consultan: texto en el que los datos privados se sustituyen según sus reglas.",
      noCloud: "No hay ningún modelo en la nube configurado, así que no se consulta ninguno.",
      forbidden: "Su organización mantiene todos los pasos en este dispositivo: no se consulta ningún modelo en la nube.",
      audit: "Al registro de auditoría de su organización en {{host}}, en todos los modos: qué hizo cada tarea, en qué sitio y por qué regla. Sin texto de páginas ni datos.",
      signOn: "Al inicio de sesión de su organización en {{host}}: lo necesario para iniciar sesión.",
      collector: "A un recopilador, solo si usted acepta: tareas que ha revisado y que da una por una.",
      models: "Los archivos de modelos que instala se descargan de donde están: allí solo se envía su dirección."
    },
    purposes: { task: "Consulta al modelo en la nube", test: "Prueba de la dirección", audit: "Registro de auditoría de la organización", signOn: "Inicio de sesión de la organización", donation: "Entrega de tareas a un recopilador", model: "Archivo de un modelo" },
    neverKept: "De una petición así solo se guarda la huella.",
    title: "Qué sale de este dispositivo", text: "Lo que Symbiont mismo puede enviar desde aquí, y a quién:",
    none: "Nada ha salido de este dispositivo.", noneText: "Cada petición aparece aquí con su finalidad, su tamaño exacto y lo que se sustituyó.",
    requests: "peticiones", bytes: "enviados en total", replaced: "datos sustituidos", waiting: "Leyendo la lista…",
    nowTitle: "Qué saldría ahora", nowText: "Muestra la próxima petición para la página actual, byte a byte. No se envía nada.", nowTask: "Tarea de prueba", nowShow: "Mostrar", nowBusy: "Leyendo la página…",
    toDestination: "A {{destination}}, {{bytes}}", body: "Texto exacto de la petición", marks: "Qué se sustituyó", noMarks: "No hubo que sustituir nada.", stands: "representa {{value}}",
    handling: "Qué pasa con: {{type}}", listTitle: "Todas las peticiones que salieron", filter: "Filtrar", filterHint: "Destino, finalidad, tarea o tipo de dato",
    noMatch: "Ninguna petición coincide: borre el filtro.", entry: "{{destination}}, paso {{step}}", exact: "Mostrar el texto exacto", notKept: "Solo se guardó su huella. Active «Guardar el texto exacto» para ver las próximas.",
    fingerprint: "SHA-256", more: "Mostrar anteriores", keepBytes: "Guardar el texto exacto de las peticiones", keepBytesHint: "Solo en este dispositivo, hasta que se borre la tarea.",
    previewFirst: "Preguntarme antes de cada petición", previewFirstHint: "Ve el texto exacto y lo deja salir o lo retiene.",
    verify: "Verificar la lista", verified_one: "Intacta: {{count, number}} petición, nada cambiado ni ausente.", verified_many: "Intacta: {{count, number}} de peticiones, ninguna cambiada ni ausente.", verified_other: "Intacta: {{count, number}} peticiones, ninguna cambiada ni ausente.",
    broken: "La línea {{line}} no es válida: {{problem}}.", export: "Exportar", exported: "La exportación se comprueba en cualquier sitio con: symbiont audit verify FILE",
    trail: "Exportar el registro de auditoría", trailText: "Qué hizo cada tarea, en qué sitio, según qué regla y quién lo permitió: sin texto de páginas ni valores. Se queda en este dispositivo; una organización puede hacérselo enviar."
  },
  values: {
    group: "Decidir sobre {{what}}", keep: "Que no salga nunca", free: "Dejarlo salir", undo: "Deshacer", never: "No sale nunca, ni como marcador: los pasos que lo encuentran se quedan en este dispositivo.", may: "Puede salir tal cual, desde la próxima petición.",
    critical: "No se puede dejar salir: las contraseñas, los números de tarjetas y documentos y las claves se sustituyen siempre.", organisation: "Su organización no deja salir este tipo de valor.", held: "Un valor de esta petición no sale nunca, así que no se puede enviar: déjela aquí o deshágalo.",
    wider: "Otra regla lo retiene: una de sus ajustes o una de su organización.",
    list: "Valores sueltos que pueden salir", listText: "Cada uno tal como está escrito aquí, esté donde esté. Todo lo demás de su tipo se sigue sustituyendo."
  },
  settingsIndex: { find: "Buscar en los ajustes", findText: "Cualquier palabra. Intro lleva a la primera parte.", none: "Ninguna parte coincide: pruebe con otra palabra.", parts: "Todas las partes de los ajustes", found_one: "Coincide {{count, number}} parte.", found_many: "Coinciden {{count, number}} de partes.", found_other: "Coinciden {{count, number}} partes." },
  handlings: { clear: "Puede salir", placeholder: "Sustituir", local: "Dejar aquí", preset: "Según el perfil" },
  history: {
    partly: "Algo quedó sin hacer",
    searching: "Revisadas {{looked}} de {{all}} ejecuciones…", found_one: "{{count, number}} ejecución encontrada.", found_many: "{{count, number}} de ejecuciones encontradas.", found_other: "{{count, number}} ejecuciones encontradas.", searchOn: "Revisar {{left}} anteriores",
    replay: "Repetir en la página", replayOf: "Repetición de una ejecución anterior",
    title: "Historial", loading: "Cargando sus ejecuciones…", emptyTitle: "Aún no hay ejecuciones", emptyText: "Las tareas que empiece se guardan aquí, solo en este dispositivo.",
    failed: "No se pudieron leer las ejecuciones.", search: "Buscar tareas, respuestas y sitios", noMatch: "Ninguna ejecución coincide: pruebe con otras palabras.", back: "Todas las ejecuciones",
    ok: "Hecho", notDone: "No hecho", running: "En curso", steps_one: "{{count, number}} paso", steps_many: "{{count, number}} de pasos", steps_other: "{{count, number}} pasos",
    today: "Hoy", yesterday: "Ayer", watch: "Ver paso a paso", watchPrevious: "Paso anterior", watchNext: "Paso siguiente", watchEnd: "Volver a la lista", watchAt: "Paso {{at}} de {{all}}",
    export: "Exportar", jsonl: "JSON Lines, completo", markdown: "Markdown, texto escrito oculto", markdownPictures: "Markdown con imágenes tapadas", delete: "Borrar", deleteTitle: "¿Borrar esta ejecución?",
    deleteText: "Sus pasos, sus datos privados y el texto guardado de sus peticiones se borran para siempre. La lista de lo que salió conserva solo tamaños y huellas.", hidden: "(oculto)"
  },
  shortcuts: {
    edit: "Cambiar {{name}}", page: "Página inicial", pageHint: "Dónde empieza. Vacío: la página que está delante.", badPage: "Escriba una dirección completa que empiece por https:// o http://, o déjela vacía.", taken: "Ya hay un atajo con ese nombre: elija otro.",
    repeats: "Repite su última ejecución correcta; el modelo ayuda donde la página ha cambiado.", asText: "Editar como texto", export: "Exportar atajos", import: "Importar atajos…", badFile: "Elija un archivo .json de atajos exportado aquí.",
    imported_one: "{{count, number}} atajo añadido.", imported_many: "{{count, number}} de atajos añadidos.", imported_other: "{{count, number}} atajos añadidos.",
    title: "Atajos", text: "Escriba / en el campo de la tarea para usar uno. Las palabras entre {llaves} se piden cada vez.", none: "Aún no hay: guarde uno desde una tarea terminada.",
    name: "Nombre", task: "Tarea", new: "Nuevo atajo", badName: "Use de 1 a 40 letras, cifras o guiones.", badTask: "Diga qué hay que hacer.", saved: "Guardado como /{{name}}."
  },
  schedule: {
    title: "Programación", text: "Un atajo se ejecuta solo mientras el navegador está abierto, pregunta como siempre y espera su respuesta. Lo que se perdió mientras el dispositivo dormía se ejecuta después una vez.", none: "No hay nada programado.", noShortcuts: "Guarde primero un atajo: después podrá programarlo.",
    shortcut: "Atajo", when: "Cuándo", once: "Una vez", day: "Cada día", week: "Cada semana", date: "Fecha", weekday: "Día", time: "Hora", add: "Programar", daily: "cada día a las {{time}}", weekly: "{{day}}, {{time}}, cada semana", onceAt: "{{date}}, {{time}}",
    next: "Próxima vez: {{when}}", over: "No queda ninguna hora", paused: "En pausa", pause: "Pausar {{name}}", resume: "Reanudar {{name}}", started: "Último inicio: {{when}}.", late: "Último inicio, con retraso: {{when}}.", failed: "No pudo empezar: {{when}}.",
    blanks: "Rellene todos los huecos: después nadie estará para hacerlo.", past: "Esa hora ya ha pasado: elija una posterior."
  },
  worker: esWorker,
  settings: {
    cantBeClear: "{{label}}: son contraseñas, números o claves, así que no pueden salir tal cual. Elija sustituirlos o dejarlos aquí.",
    notTaken: "«{{label}}» no se pudo guardar así: corrija lo añadido o quítelo.", badWord: "«{{label}}» admite palabras de {{least}} a {{most}} caracteres.", badSiteOf: "«{{label}}» admite sitios como shop.example, *.shop.example o https://shop.example:8443.",
    allowSite: "Permitir un sitio", allowSiteText: "El navegador le preguntará entonces. Las tareas podrán trabajar allí sin pulsar el botón, hasta que quite el sitio aquí.", badSite: "Escriba un sitio como shop.example, *.shop.example o https://shop.example:8443.", siteAllowed: "{{site}} está permitido ahora.", siteNotAllowed: "{{site}} no se permitió: añádalo otra vez y acepte la pregunta del navegador.",
    noLimit: "Sin límite.", usualSteps: "{{n}} pasos, como de costumbre.", badNumber: "Esto no se puede leer como número: escríbalo como {{example}}.", badWhole: "Escriba un número entero, como {{example}}.", badSize: "Escriba un número mayor que 0.", badMost: "Escriba como máximo {{most}}.", stillIs: "El límite sigue siendo {{value}}.", stillNone: "No se ha cambiado nada.", badPrice: "Escriba los dos precios como números, por ejemplo {{example}}, o deje ambos vacíos.",
    readOnlySites: "Sitios donde solo se lee", readOnlySitesText: "Allí no se escribe, envía ni cambia nada, diga lo que diga la tarea.", askSites: "Sitios donde se me pregunta cada vez", askSitesText: "Cada acción allí espera su sí.",
    title: "Ajustes", failed: "No se pudieron leer los ajustes.", device: "Modelo en este dispositivo", cloud: "Modelo en la nube",
    cloudText: "Cualquier punto de acceso que hable el protocolo de OpenAI. Solo se consulta en los modos Híbrido y Nube, y solo ve texto con datos ocultos.",
    cloudManaged: "Su organización mantiene todos los pasos en este dispositivo.",
    baseUrl: "Dirección", baseUrlHint: "Por ejemplo https://api.example.com/v1", modelName: "Nombre del modelo", key: "Clave",
    keyNone: "Se guarda en memoria hasta cerrar el navegador y no se vuelve a mostrar.",
    keySaved: "Hay una clave hasta que se cierre el navegador. No se vuelve a mostrar; escriba otra para cambiarla.",
    plain: "Esta dirección no está cifrada: otros en la red podrían leer lo enviado.", saving: "Guardando…", removeCloud: "Quitar el modelo en la nube",
    removed: "Se quitaron el modelo en la nube y su clave.", keyDropped: "Guardado. La clave anterior se quitó porque era de otra dirección: escriba la de esta.",
    badUrl: "Escriba una dirección completa que empiece por https:// o http://.", badModel: "Escriba el nombre del modelo como lo escribe su proveedor (hasta 200 caracteres).",
    badKey: "La clave tiene más de 400 caracteres: pegue solo la clave.",
    test: "Probar la conexión", testing: "Probando…", works: "Respondió en {{time}}.",
    price: "Precio (para el contador)", priceText: "Lo que cuesta un millón de tokens, en cualquier moneda. Deje ambos vacíos si no lo sabe.", priceIn: "Entrada", priceOut: "Salida",
    limitsTitle: "Límites de una tarea", limitsText: "Una tarea acaba al alcanzar uno de estos, hecha o no. Un campo vacío no limita.", limits: { steps: "Pasos", minutes: "Minutos", tokens: "Tokens", money: "Dinero" },
    privacy: "Privacidad", preset: "Qué puede ver un modelo en la nube", strict: "Estricto", balanced: "Equilibrado", open: "Abierto",
    strictMeans: "Los pasos con secretos, identificaciones, dinero o salud se quedan aquí; lo demás se sustituye.",
    balancedMeans: "Cada dato privado se sustituye por un marcador.",
    openMeans: "Para un punto de acceso de confianza: los datos corrientes pueden salir; secretos, identificaciones y salud se sustituyen.",
    byKind: "Por tipo de dato", identity: "Nombres e identificaciones", contact: "Datos de contacto", location: "Ubicación", account: "Usuarios y cuentas", credentials: "Contraseñas, códigos y claves",
    financial: "Tarjetas y banco", health: "Salud", deviceIds: "Dispositivo y vehículo", special: "Categorías especiales",
    localSites: "Sitios que se quedan en este dispositivo", localSitesText: "Nada de lo que se lee allí se envía, ni siquiera con marcadores.", siteExample: "banco.example o *.banco.example",
    terms: "Palabras que nunca salen", termsText: "Nombres de proyectos, apodos, lo que usted quiera. Un paso que encuentre una se decide en este dispositivo.", termExample: "Una palabra o expresión",
    damaged: "Las reglas de privacidad guardadas no se pueden leer: no puede salir nada ni se puede cambiar nada. Empezar de nuevo pone las reglas recomendadas; después tendrá que añadir otra vez sus sitios y palabras.", anew: "Empezar de nuevo",
    closed: "Ahora mismo no puede salir nada: {{why}}",
    sites: "Sitios en los que Symbiont puede entrar", sitesNone: "Ninguno de forma permanente. Puede entrar en una pestaña donde pulse su botón.", sitesAll: "Todos los sitios", allowedSites: "Sitios permitidos",
    sign: "Su señal", signText: "Aparece con cada pregunta, para que sepa que de verdad pregunta Symbiont. Las páginas no pueden verla.", signPicture: "Imagen", signPhrase: "Frase", signPhraseHint: "Algo que solo usted escribiría",
    general: "General", language: "Idioma", languageOf: "Como el navegador", notify: "Avisarme cuando termine una tarea", notifyHint: "Una notificación; una marca en el botón aparece siempre.",
    notifyDenied: "El navegador no permitió las notificaciones.", keepDays: "Guardar ejecuciones terminadas", learn: "Aprender de las ejecuciones terminadas", learnHint: "Lo que salió bien o mal ayuda a las siguientes. Se queda en este dispositivo, sin valores privados, y se borra con su ejecución.", keepForever: "Hasta que las borre", days_one: "{{count, number}} día", days_many: "{{count, number}} de días", days_other: "{{count, number}} días",
    welcomeAgain: "Ver de nuevo la introducción"
  },
  donate: {
    title: "Dar tareas para el aprendizaje",
    text: "Puede ayudar al próximo modelo del dispositivo dando tareas terminadas que haya revisado. Está desactivado mientras usted no lo active, y Symbiont funciona igual en ambos casos.",
    record: "Registrar mis tareas en este dispositivo",
    recordNotice: "Mientras esté activado, los pasos de sus tareas se guardan también en este dispositivo en la forma en que otros podrían aprender de ellos, con marcadores en lugar de valores privados. No se envía nada. Lo registrado permanece hasta que borre la tarea en el Historial. Puede desactivarlo en cualquier momento.",
    collector: "Dirección del recolector", collectorHint: "La da quien recopila, por ejemplo un grupo de investigación. Solo se le pregunta quién es.", lookUp: "Consultar", lookingUp: "Preguntando…",
    another: "Usar otro recolector", studyFile: "O abrir el archivo de un estudio", badStudy: "Este no es el archivo de un estudio: pídalo de nuevo a sus investigadores.",
    noticeLabel: "Qué significa dar", noticeWho: "Recogido por {{name}} ({{contact}}) en {{audience}}.",
    noticeWhat: "Se envía lo que ve al revisar una tarea, y solo las tareas que da una por una: su petición, el texto de las páginas por las que pasó, los pasos y sus motivos. Los valores privados que Symbiont encontró están sustituidos por marcadores; lo que no encontró puede tacharlo usted.",
    noticeWhy: "Sirven para entrenar y probar modelos pequeños que trabajan en los dispositivos de las personas, y para nada más.",
    noticeLong_one: "Se guardan {{count, number}} día y después se borran.", noticeLong_many: "Se guardan {{count, number}} de días y después se borran.",
    noticeLong_other: "Se guardan {{count, number}} días y después se borran.",
    noticeYou: "El recolector le conoce por una clave que este dispositivo creó solo para él, sin nombre ni cuenta. Su dirección de red la ve como cualquier sitio.",
    noticeBack: "Puede retirar una sola tarea, o todo, en cualquier momento y sin motivo. Desde ese instante nadie puede leerlo en el recolector; las últimas copias desaparecen en 30 días. Lo que ya se publicó no puede recuperarse de todos, y un modelo que aprendió de ello no lo desaprende.",
    noticeFree: "Es su libre elección. Si dice que no, nada cambia en lo que Symbiont hace por usted.",
    noticeStudy: "Parte del estudio «{{title}}» ({{id}}), desde {{from}} hasta {{until}}. Preguntas a {{contact}}. Puede dejarlo en cualquier momento.",
    noticeReview: "Revisión ética: {{review}}", donation: "Acepto que las tareas que he revisado y dado se envíen a este recolector.",
    release: "Acepto también que formen parte de un conjunto de datos público.", choose: "Guardar mi elección", change: "Cambiar mi elección para lo que dé a partir de ahora",
    changed: "El texto ha cambiado desde que aceptó: elija de nuevo.",
    standing: {
      given: "Ha aceptado. No se envía nada que usted no dé.", refused: "Ha dicho que no. No se envía nada.", withdrawn: "Ha retirado su consentimiento. No se envía nada.",
      over: "El estudio no está en curso, así que no se puede dar nada."
    },
    releasedToo: "Lo que dé también puede publicarse.", notReleased: "Lo que dé no se publica.", withdraw: "Retirar mi consentimiento", withdrawTitle: "¿Retirar su consentimiento?",
    withdrawText: "No se envía nada más. El recolector borra lo que dio: desde ese instante nadie puede leerlo allí, y las últimas copias desaparecen en 30 días. Lo que ya se publicó no puede recuperarse de todos, y un modelo que aprendió de ello no lo desaprende.",
    everything: "Borrar todo lo que di", everythingTitle: "¿Borrar todo en este recolector?",
    everythingText: "Todas las tareas que dio a este recolector se borran allí, las que están en camino se descartan, se retira su consentimiento y se olvida su clave. No se puede deshacer.",
    erased_one: "El recolector ha borrado {{count, number}} tarea.", erased_many: "El recolector ha borrado {{count, number}} de tareas.",
    erased_other: "El recolector ha borrado {{count, number}} tareas.", tookBack: "Retirado.",
    unheard: "No se pudo avisar a un recolector de algo que retiró. Se le pregunta de nuevo hasta que conteste.", waitingTitle: "En camino", row: "{{date}}, {{bytes}}", leavesIn: "Sale en",
    triedAgainIn: "No se pudo entregar; se intenta de nuevo en", refusedRow: "No aceptado: {{why}}", noConsentAnyMore: "el consentimiento con el que se dio ya no está vigente", undo: "Deshacer",
    undone: "Deshecho: no se envió nada.", tooLate: "Demasiado tarde: se está enviando. Puede retirarlo.", sendNow: "Enviar ahora", discard: "Descartar", givenTitle: "Dado",
    genuine: "Recibido; el recibo está firmado por el recolector.", notGenuine: "Recibido; el recibo es de otro recolector.", takeBack: "Retirar", takeBackTitle: "¿Retirar esta tarea?",
    records: "Descargar mis elecciones y recibos"
  },
  review: {
    open: "Revisar y dar…", title: "Dar esta tarea", text: "Abajo está todo lo que se enviaría, hasta el último byte. Tache lo que quiera. Nada sale antes de que lo dé.",
    needsConsent: "Para dar hace falta primero su consentimiento; se pide en los ajustes.", tools: "Qué se dice y qué se tacha", words: "Palabras que tachar en todos los pasos",
    wordsHint: "O selecciónelas en un paso de abajo.", strike: "Tachar", strikeSelection: "Tachar las palabras seleccionadas", struckWords: "Palabras tachadas",
    takeBackIn: "Volver a incluir estas palabras", nameSite: "Nombrar el sitio",
    nameSiteHint_one: "Si no, su dirección se sustituye por site.example. Su tipo se cuenta en el recolector y solo figura en la tarea si al menos {{count, number}} persona dio tareas de ese tipo.",
    nameSiteHint_many: "Si no, su dirección se sustituye por site.example. Su tipo se cuenta en el recolector y solo figura en la tarea si al menos {{count, number}} de personas dieron tareas de ese tipo.",
    nameSiteHint_other: "Si no, su dirección se sustituye por site.example. Su tipo se cuenta en el recolector y solo figura en la tarea si al menos {{count, number}} personas dieron tareas de ese tipo.",
    kind: "Tipo de sitio", kindTold: "Suficientes personas dieron tareas de este tipo, así que se dice.", kindKept: "Aún pocas personas dieron tareas de este tipo: la tarea dice «other».",
    kinds: { shopping: "Compras", travel: "Viajes", news: "Noticias", work: "Trabajo", learning: "Aprendizaje", health: "Salud", money: "Dinero", government: "Administración", social: "Social", games: "Juegos", other: "Otro" },
    success: "¿Se hizo la tarea?", successes: { yes: "Sí", no: "No", unsure: "No lo sé" }, step: "Paso {{n}}, {{bytes}}", exact: "Texto exacto del paso {{n}}", strikeStep: "Tachar el paso {{n}}",
    restore: "Volver a incluir el paso {{n}}", struck: "El paso {{n}} está tachado", leaks: "Aún se encontró aquí: {{kinds}}. Táchelo.", around: "Lo que se envía alrededor de los pasos",
    clean: "Una segunda mirada no encontró nada privado.", notClean: "Una segunda mirada encontró valores privados: táchelos donde está indicado.", give: "Dar esta tarea",
    giveText: "Espera 24 horas antes de salir. Hasta entonces puede deshacerlo.", given: "Dado. Aún no ha salido nada.", received: "El recolector la tiene. Puede retirarla en los ajustes.",
    total: "{{bytes}} en total, {{steps}} pasos"
  },
  signOn: {
    title: "Inicio de sesión", out: "No ha iniciado sesión con la cuenta de su organización.", in: "Sesión iniciada en {{host}}.", inAs: "Sesión iniciada como {{name}} en {{host}}.", begin: "Iniciar sesión", byCode: "Iniciar sesión con un código", end: "Cerrar sesión",
    waiting: "Termine de iniciar sesión en la página de {{host}}.", code: "Abra {{address}} en cualquier navegador e introduzca este código:", open: "Abrir la página", refused: "El navegador no permitió la ventana de inicio de sesión: use un código en su lugar."
  },
  organisation: {
    off: "Su organización ha desactivado las tareas.", title: "Su organización", none: "Aquí no rige ninguna política de una organización.",
    nothingCame: "Un administrador instaló esta extensión, pero no llegó ningún valor de una política: compruebe dónde está la política y cómo se escriben sus claves.",
    inForce: "Rige una política de su organización.", inForceVersion: "Rige una política de su organización, versión {{version}}.", rejected: "Rechazado", rejectedText: "Estos valores no se pudieron usar tal como están. En su lugar rige lo más estricto.",
    noneRejected: "No se rechazó nada.", effective: "En vigor", received: "Recibido", strictest: "lo más estricto"
  },
  narration: {
    working: "Trabajando en la tarea.", question: "Se necesita su respuesta. {{text}}", step: "Paso {{n}}: {{what}}. {{route}}. {{outcome}}.", ended: "{{how}}. {{text}}"
  },
  types: {
    EMAIL: "correo", PHONE: "teléfono", PERSON: "nombre", ADDRESS: "dirección", GPS: "lugar", DOB: "fecha de nacimiento", USERNAME: "usuario", PASSWORD: "contraseña", OTP: "código de un solo uso",
    API_KEY: "clave", JWT: "token", PRIVATE_KEY: "clave privada", SESSION_TOKEN: "token de sesión", CARD: "tarjeta", CARD_CVV: "código de tarjeta", CARD_EXPIRY: "caducidad de tarjeta", IBAN: "IBAN",
    BANK_ACCOUNT: "cuenta bancaria", CRYPTO: "monedero", SSN: "seguridad social", NATIONAL_ID: "documento de identidad", TAX_ID: "número fiscal", PASSPORT: "pasaporte", DRIVER_LICENSE: "permiso de conducir",
    HEALTH_ID: "tarjeta sanitaria", ACCOUNT_ID: "número de cuenta", IP: "dirección IP", MAC: "dirección de hardware", DEVICE_ID: "identificador del dispositivo", VEHICLE: "vehículo", HEALTH: "salud", SPECIAL: "categoría especial"
  }
}
