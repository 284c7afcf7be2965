import { deWorker } from "./de-worker.ts"
import type { Words } from "./shape.ts"

export const de: Words = {
  nav: { label: "Ansichten", task: "Aufgabe", history: "Verlauf", leaves: "Gesendet", settings: "Optionen" },
  units: {
    seconds: "{{n}} s", minutes: "{{m}} min {{s}} s", bytes_one: "{{count, number}} Byte", bytes_other: "{{count, number}} Bytes",
    kilobytes: "{{n}} KB", megabytes: "{{n}} MB", gigabytes: "{{n}} GB"
  },
  words: { loading: "Wird geladen …", retry: "Erneut versuchen", cancel: "Abbrechen", save: "Speichern", remove: "{{what}} entfernen", add: "Hinzufügen", back: "Zurück", next: "Weiter", saved: "Gespeichert.", managed: "Von Ihrer Organisation verwaltet", managedBy: "Verwaltet von {{who}}" },
  notices: {
    offline: "Sie sind offline. Schritte auf diesem Gerät gehen weiter; Seiten und das Cloud-Modell vielleicht nicht.",
    noTab: "Es gibt keinen Tab, in dem gearbeitet werden kann: Öffnen Sie die Seite, um die es geht, und starten Sie noch einmal.",
    crashed: "In der Seitenleiste ist ein Fehler aufgetreten. Eine laufende Aufgabe geht weiter; zeigen Sie die Leiste wieder an, um sie zu sehen.",
    notLoaded: "Ein Teil der Seitenleiste konnte nicht geladen werden, deshalb lässt sich hier nichts tun: Laden Sie die Leiste neu.", reload: "Neu laden",
    redraw: "Wieder anzeigen", dismiss: "Ausblenden"
  },
  errors: { "sign-on": "Es liegt an der Anmeldung", task: "Die Aufgabe kann nicht weitergehen", page: "Die Seite lässt es nicht zu", model: "Es liegt am Modell", cloud: "Es liegt am Cloud-Modell", privacy: "Es blieb auf diesem Gerät", policy: "Die Datenschutzregeln lassen es nicht zu", guard: "Der Wächter erlaubt es nicht", message: "Seitenleiste und Erweiterung verstehen einander nicht", storage: "Der Speicher lässt es nicht zu", internal: "In Symbiont ist etwas schiefgegangen", collector: "Es liegt an der Sammelstelle", data: "Die Daten sind nicht brauchbar" },
  welcome: {
    progress: "Schritt {{at}} von {{all}}", skip: "Überspringen", done: "Loslegen",
    whatTitle: "Erledigt Web-Aufgaben für Sie, in Ihren eigenen Tabs",
    whatText: "Schreiben Sie, was Sie möchten. Symbiont sieht sich die Seite an, geht Schritt für Schritt vor und zeigt Ihnen jeden davon. Sie können jederzeit anhalten, berichtigen oder stoppen.",
    leavesTitle: "Ihre privaten Angaben bleiben hier",
    leavesHome: "Ein Modell auf diesem Gerät entscheidet die Schritte. Ohne Cloud-Modell wird kein Text Ihrer Seiten gesendet.",
    leavesCloud: "Wenn Sie ein Cloud-Modell hinzufügen, erhält es Text, in dem Namen, Adressen, Nummern und Codes ersetzt sind.",
    leavesNever: "Passwörter, Einmalcodes und Kartennummern gehen nie hinaus. Kein Konto, keine Telemetrie.",
    modelTitle: "Ihr Modell",
    modelBuiltIn: "Das kleine eingebaute Modell ist sofort bereit. Es kann klicken, auswählen und eintragen, was die Aufgabe sagt; lange Texte kann es nicht schreiben.",
    modelFor: "Für dieses Gerät: {{title}}, {{size}}.", modelInstall: "Jetzt installieren",
    modelProgress: "{{percent}} geladen: Sie können inzwischen weitermachen."
  },
  empty: {
    title: "Was soll auf dieser Seite getan werden?", text: "Sagen Sie es mit eigenen Worten. Sie sehen jeden Schritt und können jederzeit stoppen.",
    suggestions: "Vorschläge für diese Seite", examples: "Beispiele",
    example1: "Meine letzte Bestellung öffnen", example2: "Das Kontaktformular ausfüllen", example3: "Den Liefertermin finden",
    search: "Hier suchen nach …", form: "Dieses Formular ausfüllen", open: "„{{name}}“ öffnen", table: "In dieser Tabelle finden: …"
  },
  composer: {
    form: "Neue Aufgabe", label: "Aufgabe", placeholder: "Aufgabe beschreiben, oder / für Kurzbefehle", hint: "Enter startet, Umschalt+Enter: neue Zeile",
    start: "Starten", starting: "Startet …", left_one: "noch {{count, number}} Zeichen", left_other: "noch {{count, number}} Zeichen",
    over_one: "{{count, number}} Zeichen zu viel", over_other: "{{count, number}} Zeichen zu viel",
    attach: "Dateien anhängen", attached: "Angehängte Dateien", detach: "{{name}} entfernen", tooBig: "{{name}} ist größer als {{most}}: Wählen Sie eine kleinere Datei.",
    shortcuts: "Kurzbefehle", noShortcut: "Kein Kurzbefehl mit diesem Namen.",
    cloudMissing: "Der Modus Cloud braucht ein Cloud-Modell: Fügen Sie eines in den Optionen hinzu oder wählen Sie Privat.", openSettings: "Optionen öffnen",
    page: "Seite im Vordergrund:", noAccess: "Symbiont sieht diese Seite noch nicht: Klicken Sie auf seine Schaltfläche in der Symbolleiste des Browsers."
  },
  mode: {
    label: "Wo Schritte entschieden werden",
    local: "Privat", hybrid: "Hybrid", cloud: "Cloud",
    localMeans: "Nur auf diesem Gerät entschieden: Kein Modell anderswo wird gefragt.",
    hybridMeans: "Private Schritte bleiben auf diesem Gerät; andere dürfen die Cloud fragen, geschwärzt.",
    speculative: "Gerät zuerst",
    speculativeMeans: "Das Modell auf diesem Gerät schlägt jeden Schritt vor; ist es unsicher, wird die Cloud gefragt, geschwärzt.",
    cloudMeans: "Die Cloud entscheidet anhand geschwärzten Textes. Was sich nicht schwärzen lässt, wird abgelehnt.",
    hybridAlone: "Kein Cloud-Modell ist eingerichtet, also bleibt jeder Schritt auf diesem Gerät."
  },
  model: {
    label: "Modell auf diesem Gerät", unknown: "Es wird ermittelt, welches Modell dieses Gerät nutzen kann …",
    absent: "Wird mit der ersten Aufgabe geladen", loading: "Wird geladen", ready: "Bereit", failed: "Nicht verfügbar",
    loaded: "{{state}} ({{percent}})", prepare: "Jetzt laden", why: "Warum dieses: {{why}}", other: "Andere Modelle",
    broken: "Das Modell konnte nicht geladen werden: Versuchen Sie es noch einmal oder starten Sie den Browser neu."
  },
  models: {
    others: "Modelle, die hier nicht gehen: {{n}}",
    loading: "Es wird geprüft, welche Modelle hier laufen …", recommended: "Empfohlen", chosen: "Von Ihnen gewählt",
    engines: { wllama: "auf der CPU", "web-llm": "auf der GPU", "prompt-api": "im Browser" }, about: "{{size}}, {{engine}}, {{license}}", roughly: "etwa {{size}}",
    progress: "{{phase}}: {{here}} von {{all}} ({{percent}})", install: "{{title}} installieren ({{size}})",
    goOn: "Mit {{title}} weitermachen ({{here}} von {{all}} sind da)", cancel: "Installation von {{title}} abbrechen", use: "{{title}} verwenden", remove: "{{title}} entfernen",
    useBest: "Symbiont wählen lassen", used: "Installierte Modelle belegen {{used}} auf der Festplatte.",
    usedAndFree: "Installierte Modelle belegen {{used}} auf der Festplatte; {{free}} sind frei.", add: "Eigenes Modell hinzufügen …",
    addHint: "Eine .gguf-Datei oder ein .json-Eintrag, der Adresse und Prüfsummen eines Modells nennt. Es bleibt auf diesem Gerät.",
    unknownLicense: "Lizenz nicht angegeben", wrongFile: "Wählen Sie eine .gguf-Datei oder einen .json-Eintrag eines Modells.",
    notJson: "Der Eintrag ist kein gültiges JSON: Berichtigen Sie die Datei.",
    badRecord: "„{{field}}“ im Eintrag ist ungültig: Berichtigen Sie es und fügen Sie die Datei wieder hinzu."
  },
  phases: {
    observe: "Sieht sich die Seite an", screen: "Sucht private Angaben", decide: "Entscheidet, was zu tun ist",
    guard: "Prüft, ob die Handlung sicher ist", act: "Handelt auf der Seite"
  },
  run: {
    thought: "Was das Modell denkt",
    task: "Aufgabe", steps: "Schritte", opening: "Der Lauf wird geöffnet …", unreadable: "Die Schritte konnten nicht gelesen werden.", starting: "Startet", waiting: "Wartet auf Ihre Antwort", noSteps: "Es wurde kein Schritt getan.",
    queued: "Wartet, bis der Tab frei ist.", another: "Neue Aufgabe",
    progress: "Schritt {{at}} von höchstens {{most}}", home: "{{share}} auf dem Gerät", sent: "{{bytes}} gesendet", tokens_one: "{{count, number}} Token", tokens_other: "{{count, number}} Tokens",
    tokensOf: "{{used}} von {{most}} Tokens", money: "{{amount}} ausgegeben", moneyOf: "{{used}} von {{most}} ausgegeben", meter: "Was diese Aufgabe verbraucht hat",
    stop: "Stoppen", stopKey: "Esc", stopping: "Wird gestoppt …", pause: "Pause", resume: "Fortsetzen", paused: "Pause. Nichts geschieht, bis Sie fortsetzen.",
    takeOver: "Übernehmen", yours: "Die Seite gehört Ihnen. Tun Sie, was nötig ist, und setzen Sie dann fort.", correct: "Berichtigen …", correction: "Was soll anders sein?",
    correctionHint: "Zum Beispiel: nein, das andere", sendCorrection: "Berichtigung senden", undo: "Letzten Schritt zurücknehmen", controls: "Steuerung der Aufgabe", undone: "Der letzte Schritt wurde zurückgenommen."
  },
  routes: {
    local: "Auf dem Gerät", cloud: "Cloud, geschwärzt", refuse: "Abgelehnt",
    localWhy: "Auf diesem Gerät entschieden.", cloudWhy: "Vom Cloud-Modell entschieden, anhand geschwärzten Textes.", refuseWhy: "Kein Modell darf diesen Schritt entscheiden."
  },
  outcomes: { ok: "Getan", noEffect: "Keine Änderung", unknown: "Unklar", failed: "Fehlgeschlagen", refused: "Blockiert", pending: "Läuft", notDone: "Nicht getan" },
  notDone: {
    denied: "Sie haben Nein gesagt, deshalb wurde dies nicht getan.",
    refused: "Der Wächter von Symbiont erlaubt dies nicht: Tun Sie es selbst, wenn es richtig ist.",
    policy: "Die Richtlinie Ihrer Organisation erlaubt dies nicht.",
    private: "Ein privater Wert wäre dorthin gegangen, wohin er nicht darf.",
    unfit: "Das Modell nannte etwas, das es dort nicht gibt: Das wurde ihm gesagt.",
    repeated: "Dies wurde schon versucht und half nicht, deshalb soll das Modell einen anderen Weg nehmen.",
    "too-early": "Es war zu früh zum Beenden: Das Modell soll weiter versuchen.",
    unsure: "Das Modell auf dem Gerät war sich hier nicht sicher.",
    "page-changed": "Die Seite hat sich inzwischen verändert: Das Modell sieht noch einmal hin.",
    late: "Ihre Antwort kam zu spät, oder das, worum es ging, bewegte sich: Nichts wurde getan.",
    "no-answer": "Sie haben nicht geantwortet.",
    "no-access": "Symbiont hat noch keinen Zugriff auf diese Website: Erlauben Sie ihn, und versuchen Sie es noch einmal.",
    "dialog-open": "Eine Meldung des Browsers war offen: Sie muss zuerst beantwortet werden.",
    "maybe-done": "Es könnte vor der Unterbrechung geschehen sein: Sehen Sie auf der Seite nach.",
    stopped: "Die Aufgabe endete, bevor dies getan war."
  },
  picture: {
    title: "Bild", of: "Bild von Schritt {{n}}, private Werte verdeckt", alt: "Die Seite bei Schritt {{n}}: {{what}}. Private Werte sind verdeckt.", larger: "Größer zeigen:", smaller: "Kleiner zeigen:", gone: "Das Bild kann nicht mehr gezeigt werden.",
    setting: "Bilder der Schritte", settingText: "Jeder Schritt behält ein kleines Bild seiner Seite, auf dem private Werte und alle Abbildungen verdeckt sind. Bilder bleiben auf diesem Gerät: Kein Modell bekommt sie. Sie werden mit dem Lauf gelöscht. Nur die Seite im Vordergrund kann abgebildet werden.",
    kept: "Auf diesem Gerät behalten, private Werte verdeckt", "not-in-front": "Keines: Die Seite war nicht im Vordergrund", "no-access": "Keines: Der Browser erlaubt Bilder nur auf Seiten, auf denen die Schaltfläche von Symbiont angeklickt wurde", moved: "Keines: Die Seite hat sich bewegt oder verändert",
    "no-region": "Keines: Der Ort eines privaten Werts war nicht bekannt", "unsure-scale": "Keines: Die Größe der Seite war nicht sicher", "check-failed": "Keines: Die Suche nach privaten Werten ist gescheitert", "too-large": "Keines: Die Seite ist zu groß", "no-room": "Keines: Es war kein Platz mehr", late: "Keines: Die Seite hat nicht rechtzeitig geantwortet"
  },
  step: {
    repeated: "Wiederholt", replayed: "Schritt {{n}} der Aufzeichnung", moved: "an anderer Stelle der Seite gefunden", renamed: "unter anderem Namen gefunden", remade: "als andere Art von Element gefunden",
    number: "Schritt {{n}}", thinking: "Es wurde keine Handlung beschlossen", details: "Einzelheiten", reason: "Grund", page: "Seite", model: "Modell", guard: "Wächter",
    outcome: "Ergebnis", changes: "Geändert", tokens: "Tokens", sent: "An die Cloud gesendet", where: "Wo",
    allow: "Erlaubt", confirm: "Hat Sie zuerst gefragt", refuse: "Blockiert", nothingSent: "Nichts",
    on: "angehakt", off: "nicht angehakt", was: "Vorher:", is: "Jetzt:", empty: "(leer)"
  },
  actions: {
    click: "Klicken", doubleClick: "Doppelklicken", rightClick: "Rechtsklicken", type: "„{{text}}“ eingeben", append: "„{{text}}“ ergänzen", clear: "Das Feld leeren",
    typeSubmit: "„{{text}}“ eingeben und Enter drücken", press: "{{keys}} drücken", select: "{{options}} wählen", checkOn: "Anhaken", checkOff: "Häkchen entfernen",
    hover: "Zeigen auf", drag: "Ziehen", scroll: "Scrollen", scrollUp: "Nach oben scrollen", scrollDown: "Nach unten scrollen", scrollLeft: "Nach links scrollen", scrollRight: "Nach rechts scrollen",
    scrollTop: "Ganz nach oben scrollen", scrollBottom: "Ganz nach unten scrollen", scrollElement: "Zu einem Element scrollen", upload: "„{{file}}“ anhängen",
    goto: "{{url}} öffnen", back: "Zurückgehen", forward: "Vorwärtsgehen", tabNew: "Neuen Tab öffnen", tabSwitch: "Zu anderem Tab wechseln", tabClose: "Den Tab schließen",
    waitIdle: "Warten, bis die Seite ruhig ist", wait: "{{time}} warten", waitFor: "Auf „{{text}}“ warten", find: "Nach „{{text}}“ suchen",
    expand: "Mehr anzeigen von", read: "Lesen", dialogAccept: "Die Meldung der Seite annehmen", dialogDismiss: "Die Meldung der Seite schließen",
    point: "Eine Stelle anklicken in", ask: "Sie fragen: {{question}}", note: "Notiz: {{text}}", branch: "Plan: {{intent}}", prune: "Plan verwerfen: {{reason}}",
    answer: "Mit einer Antwort abschließen", giveUp: "Aufgeben", quoted: "„{{text}}“"
  },
  roles: {
    textbox: "Textfeld", searchbox: "Suchfeld", combobox: "Liste", listbox: "Liste", option: "Auswahl", spinbutton: "Zahlenfeld",
    checkbox: "Kontrollkästchen", radio: "Auswahl", switch: "Schalter", link: "Link", button: "Schaltfläche", tab: "Registerkarte", menuitem: "Menüpunkt",
    slider: "Regler", img: "Bild", heading: "Überschrift", row: "Zeile", cell: "Zelle", text: "Text", generic: "Element", named: "{{role}} „{{name}}“"
  },
  question: {
    "hand-over": "Die Aufzeichnung passt hier nicht", goOn: "Mit dem Modell weitermachen", stopHere: "Hier aufhören",
    confirm: "Darf das geschehen?", ask: "Eine Frage an Sie", send: "Darf dies das Gerät verlassen?",
    action: "Handlung", site: "Website", value: "Wert", amount: "Betrag", payee: "Geht an", inFrame: "In einem Teil der Seite von",
    nobody: "Wenn Sie es nicht erlauben, geschieht nichts.", sendText: "Das Cloud-Modell bekäme genau dies. Ohne Antwort innerhalb einer Minute bleibt es hier.",
    allow: "Erlauben", deny: "Ablehnen", sendIt: "Senden", keep: "Hier behalten", answer: "Ihre Antwort", reply: "Senden", decline: "Kann ich nicht sagen", sending: "Ihre Antwort wird gesendet …",
    ours: "Ihr Zeichen: Diese Frage kommt von Symbiont"
  },
  risks: {
    money: "Das sieht nach einer Zahlung oder Bestellung aus.", delete: "Das lässt sich wohl nicht rückgängig machen.", security: "Das ändert die Sicherheit eines Kontos.",
    share: "Das gibt etwas an andere frei.", send: "Das sendet oder veröffentlicht etwas.", terms: "Das nimmt Bedingungen in Ihrem Namen an.",
    download: "Das lädt etwas herunter oder installiert es.", save: "Das ändert etwas.", upload: "Das gibt der Website eine Datei.",
    privacy: "Das würde eine private Angabe verwenden.", login: "Es geht um eine Anmeldung.", site: "Das führt zu einer Website, die die Aufgabe nicht nennt.", resume: "Das ist vielleicht schon geschehen."
  },
  end: {
    partly: "Beendet, aber nicht alles getan", said: "Das Modell sagt:",
    undone: {
      denied: "Sie haben Nein gesagt, deshalb blieb dies ungetan: {{what}}",
      refused: "Der Wächter von Symbiont hat dies nicht erlaubt, deshalb blieb es ungetan: {{what}}",
      policy: "Ihre Organisation erlaubt dies nicht, deshalb blieb es ungetan: {{what}}",
      private: "Ein privater Wert wäre dorthin gegangen, wohin er nicht darf, deshalb blieb dies ungetan: {{what}}"
    },
    ok: "Erledigt", failed: "Nicht erledigt", home: "der Schritte blieben auf diesem Gerät", tokens: "Tokens", sent: "an die Cloud gesendet", money: "ausgegeben", time: "insgesamt",
    again: "Noch einmal", allowSite: "{{host}} erlauben und noch einmal versuchen", siteDenied: "{{host}} wurde nicht erlaubt: Dort kann die Aufgabe nicht arbeiten."
  },
  leaves: {
    ways: {
      cloud: "An das Cloud-Modell bei {{host}}, in den Modi, die es fragen: Text, in dem private Angaben nach Ihren Regeln ersetzt sind.",
      noCloud: "Kein Cloud-Modell ist eingerichtet, also wird keines gefragt.",
      forbidden: "Ihre Organisation hält alle Schritte auf diesem Gerät: Kein Cloud-Modell wird gefragt.",
      audit: "An das Prüfprotokoll Ihrer Organisation bei {{host}}, in jedem Modus: was jede Aufgabe tat, auf welcher Website, nach welcher Regel. Kein Seitentext, keine Angaben.",
      signOn: "An die Anmeldung Ihrer Organisation bei {{host}}: was das Anmelden braucht.",
      collector: "An eine Sammelstelle, nur wenn Sie zustimmen: Aufgaben, die Sie durchgesehen haben und einzeln geben.",
      models: "Modelldateien, die Sie installieren, werden von ihrem Ort geholt: Dorthin geht nur ihre Adresse."
    },
    purposes: { task: "Frage an das Cloud-Modell", test: "Test der Adresse", audit: "Prüfprotokoll der Organisation", signOn: "Anmeldung der Organisation", donation: "Aufgaben an eine Sammelstelle", model: "Datei eines Modells" },
    neverKept: "Von so einer Anfrage wird nur der Fingerabdruck behalten.",
    title: "Was dieses Gerät verlässt", text: "Was Symbiont selbst von hier senden kann, und an wen:",
    none: "Nichts hat dieses Gerät verlassen.", noneText: "Jede Anfrage steht hier mit ihrem Zweck, der genauen Größe und dem, was ersetzt wurde.",
    requests: "Anfragen", bytes: "insgesamt gesendet", replaced: "Angaben ersetzt", waiting: "Die Liste wird gelesen …",
    nowTitle: "Was jetzt hinausginge", nowText: "Zeigt die nächste Anfrage zur Seite im Vordergrund, aufs Byte genau. Nichts wird gesendet.", nowTask: "Aufgabe zum Ausprobieren", nowShow: "Zeigen", nowBusy: "Die Seite wird gelesen …",
    toDestination: "An {{destination}}, {{bytes}}", body: "Genauer Text der Anfrage", marks: "Was ersetzt wurde", noMarks: "Nichts musste ersetzt werden.", stands: "steht für {{value}}",
    handling: "Was mit {{type}} geschieht", listTitle: "Jede Anfrage, die hinausging", filter: "Filter", filterHint: "Ziel, Zweck, Aufgabe oder Art der Angabe",
    noMatch: "Keine Anfrage passt: Leeren Sie den Filter.", entry: "{{destination}}, Schritt {{step}}", exact: "Den genauen Text zeigen", notKept: "Nur der Fingerabdruck wurde behalten. Schalten Sie „Den genauen Text behalten“ ein, um die nächsten zu sehen.",
    fingerprint: "SHA-256", more: "Frühere zeigen", keepBytes: "Den genauen Text der Anfragen behalten", keepBytesHint: "Nur auf diesem Gerät, bis die Aufgabe gelöscht wird.",
    previewFirst: "Vor jeder Anfrage fragen", previewFirstHint: "Sie sehen den genauen Text und lassen ihn gehen oder behalten ihn hier.",
    verify: "Liste prüfen", verified_one: "Unversehrt: {{count, number}} Anfrage, nichts geändert, nichts fehlt.", verified_other: "Unversehrt: {{count, number}} Anfragen, keine geändert, keine fehlt.",
    broken: "Zeile {{line}} stimmt nicht: {{problem}}.", export: "Exportieren", exported: "Ein Export lässt sich überall prüfen mit: symbiont audit verify FILE",
    trail: "Protokoll exportieren", trailText: "Was jede Aufgabe tat, auf welcher Website, nach welcher Regel und wer es erlaubte: kein Seitentext, keine Werte. Es bleibt auf diesem Gerät; eine Organisation kann es sich senden lassen."
  },
  values: {
    group: "Über {{what}} entscheiden", keep: "Nie hinauslassen", free: "Hinauslassen", undo: "Rückgängig", never: "Geht nie hinaus, auch nicht als Platzhalter: Schritte, die darauf treffen, bleiben auf diesem Gerät.", may: "Darf ab der nächsten Anfrage so hinaus, wie er ist.",
    critical: "Kann nicht hinaus: Passwörter, Karten- und Ausweisnummern und Schlüssel werden immer ersetzt.", organisation: "Ihre Organisation lässt Werte dieser Art nicht hinaus.", held: "Ein Wert in dieser Anfrage geht nie hinaus, deshalb kann sie nicht gesendet werden: Behalten Sie sie hier, oder machen Sie das rückgängig.",
    wider: "Eine andere Regel behält ihn hier: eine in Ihren Optionen oder eine Ihrer Organisation.",
    list: "Einzelne Werte, die hinaus dürfen", listText: "Jeder genau so, wie er hier steht, wo immer er vorkommt. Alles andere seiner Art wird weiter ersetzt."
  },
  settingsIndex: { find: "In den Optionen suchen", findText: "Irgendein Wort daraus. Enter führt zum ersten Treffer.", none: "Kein Teil passt: Versuchen Sie ein anderes Wort.", parts: "Alle Teile der Optionen", found_one: "{{count, number}} Teil passt.", found_other: "{{count, number}} Teile passen." },
  handlings: { clear: "Darf hinaus", placeholder: "Ersetzen", local: "Hier behalten", preset: "Wie voreingestellt" },
  history: {
    partly: "Etwas blieb ungetan",
    searching: "{{looked}} von {{all}} Läufen durchgesehen …", found_one: "{{count, number}} Lauf gefunden.", found_other: "{{count, number}} Läufe gefunden.", searchOn: "{{left}} frühere durchsehen",
    replay: "Auf der Seite wiederholen", replayOf: "Wiederholung eines früheren Laufs",
    title: "Verlauf", loading: "Ihre Läufe werden geladen …", emptyTitle: "Noch keine Läufe", emptyText: "Aufgaben, die Sie starten, werden hier behalten, nur auf diesem Gerät.",
    failed: "Die Läufe konnten nicht gelesen werden.", search: "Aufgaben, Antworten und Websites durchsuchen", noMatch: "Kein Lauf passt: Versuchen Sie andere Worte.", back: "Alle Läufe",
    ok: "Erledigt", notDone: "Nicht erledigt", running: "Arbeitet", steps_one: "{{count, number}} Schritt", steps_other: "{{count, number}} Schritte",
    today: "Heute", yesterday: "Gestern", watch: "Durchgehen", watchPrevious: "Vorheriger Schritt", watchNext: "Nächster Schritt", watchEnd: "Zurück zur Liste", watchAt: "Schritt {{at}} von {{all}}",
    export: "Exportieren", jsonl: "JSON Lines, vollständig", markdown: "Markdown, Eingaben verdeckt", markdownPictures: "Markdown mit verdeckten Bildern", delete: "Löschen", deleteTitle: "Diesen Lauf löschen?",
    deleteText: "Seine Schritte, seine privaten Angaben und der behaltene Text seiner Anfragen werden endgültig gelöscht. Die Liste dessen, was hinausging, behält nur Größen und Fingerabdrücke.", hidden: "(verdeckt)"
  },
  shortcuts: {
    edit: "{{name}} ändern", page: "Startseite", pageHint: "Wo es beginnt. Leer: die Seite im Vordergrund.", badPage: "Geben Sie eine volle Adresse ein, die mit https:// oder http:// beginnt, oder lassen Sie das Feld leer.", taken: "Einen Kurzbefehl dieses Namens gibt es schon: Wählen Sie einen anderen.",
    repeats: "Er wiederholt seinen letzten gelungenen Lauf; wo sich die Seite geändert hat, hilft das Modell.", asText: "Als Text bearbeiten", export: "Kurzbefehle exportieren", import: "Kurzbefehle importieren …", badFile: "Wählen Sie eine .json-Datei mit hier exportierten Kurzbefehlen.",
    imported_one: "{{count, number}} Kurzbefehl hinzugefügt.", imported_other: "{{count, number}} Kurzbefehle hinzugefügt.",
    title: "Kurzbefehle", text: "Geben Sie / im Aufgabenfeld ein, um einen zu verwenden. Worte in {Klammern} füllen Sie jedes Mal aus.", none: "Noch keine: Speichern Sie einen aus einer fertigen Aufgabe.",
    name: "Name", task: "Aufgabe", new: "Neuer Kurzbefehl", badName: "Verwenden Sie 1 bis 40 Buchstaben, Ziffern oder Bindestriche.", badTask: "Sagen Sie, was getan werden soll.", saved: "Gespeichert als /{{name}}."
  },
  schedule: {
    title: "Zeitplan", text: "Ein Kurzbefehl läuft von selbst, solange der Browser offen ist, fragt wie immer und wartet auf Ihre Antwort. Was verpasst wurde, während das Gerät ruhte, läuft danach einmal.", none: "Nichts ist geplant.", noShortcuts: "Speichern Sie zuerst einen Kurzbefehl: Dann lässt er sich planen.",
    shortcut: "Kurzbefehl", when: "Wann", once: "Einmal", day: "Jeden Tag", week: "Jede Woche", date: "Datum", weekday: "Tag", time: "Uhrzeit", add: "Einplanen", daily: "jeden Tag um {{time}}", weekly: "{{day}}, {{time}}, jede Woche", onceAt: "{{date}}, {{time}}",
    next: "Nächstes Mal: {{when}}", over: "Kein Termin mehr", paused: "Angehalten", pause: "{{name}} anhalten", resume: "{{name}} fortsetzen", started: "Zuletzt begonnen: {{when}}.", late: "Zuletzt verspätet begonnen: {{when}}.", failed: "Konnte nicht beginnen: {{when}}.",
    blanks: "Füllen Sie jede Lücke aus: Später ist niemand da, der es tut.", past: "Diese Zeit ist vorbei: Wählen Sie eine spätere."
  },
  worker: deWorker,
  settings: {
    cantBeClear: "{{label}}: Das sind Passwörter, Nummern oder Schlüssel, sie dürfen also nicht so hinaus. Wählen Sie „Ersetzen“ oder „Hier behalten“.",
    notTaken: "„{{label}}“ ließ sich so nicht speichern: Berichtigen Sie, was hinzukam, oder lassen Sie es weg.", badWord: "„{{label}}“ nimmt Wörter mit {{least}} bis {{most}} Zeichen.", badSiteOf: "„{{label}}“ nimmt Websites wie shop.example, *.shop.example oder https://shop.example:8443.",
    allowSite: "Eine Website erlauben", allowSiteText: "Der Browser fragt Sie dann. Aufgaben dürfen dort ohne Klick auf die Schaltfläche arbeiten, bis Sie die Website hier entfernen.", badSite: "Schreiben Sie eine Website wie shop.example, *.shop.example oder https://shop.example:8443.", siteAllowed: "{{site}} ist jetzt erlaubt.", siteNotAllowed: "{{site}} wurde nicht erlaubt: Fügen Sie sie erneut hinzu und stimmen Sie der Frage des Browsers zu.",
    noLimit: "Keine Grenze.", usualSteps: "{{n}} Schritte, wie üblich.", badNumber: "Das ist nicht als Zahl zu lesen: Schreiben Sie sie wie {{example}}.", badWhole: "Schreiben Sie eine ganze Zahl, etwa {{example}}.", badSize: "Schreiben Sie eine Zahl größer als 0.", badMost: "Schreiben Sie höchstens {{most}}.", stillIs: "Die Grenze ist weiterhin {{value}}.", stillNone: "Es wurde nichts geändert.", badPrice: "Schreiben Sie beide Preise als Zahlen, etwa {{example}}, oder lassen Sie beide leer.",
    readOnlySites: "Websites, auf denen nur gelesen wird", readOnlySitesText: "Dort wird nichts getippt, gesendet oder geändert, was auch die Aufgabe sagt.", askSites: "Websites, auf denen ich jedes Mal gefragt werde", askSitesText: "Jede Handlung dort wartet auf Ihr Ja.",
    title: "Optionen", failed: "Die Optionen konnten nicht gelesen werden.", device: "Modell auf diesem Gerät", cloud: "Cloud-Modell",
    cloudText: "Jeder Endpunkt, der das OpenAI-Protokoll spricht. Er wird nur in den Modi Hybrid und Cloud gefragt und sieht nur geschwärzten Text.",
    cloudManaged: "Ihre Organisation behält alle Schritte auf diesem Gerät.",
    baseUrl: "Adresse des Endpunkts", baseUrlHint: "Zum Beispiel https://api.example.com/v1", modelName: "Name des Modells", key: "Schlüssel",
    keyNone: "Bleibt im Arbeitsspeicher, bis der Browser geschlossen wird, und wird nie wieder gezeigt.",
    keySaved: "Ein Schlüssel ist gesetzt, bis der Browser geschlossen wird. Er wird nie wieder gezeigt; geben Sie einen neuen ein, um ihn zu ersetzen.",
    plain: "Diese Adresse ist nicht verschlüsselt: Andere im Netz könnten mitlesen.", saving: "Speichert …", removeCloud: "Cloud-Modell entfernen",
    removed: "Das Cloud-Modell und sein Schlüssel wurden entfernt.", keyDropped: "Gespeichert. Der frühere Schlüssel wurde entfernt, weil er zu einer anderen Adresse gehörte: Geben Sie den für diese ein.",
    badUrl: "Geben Sie eine vollständige Adresse ein, die mit https:// oder http:// beginnt.", badModel: "Geben Sie den Namen des Modells so ein, wie der Anbieter ihn schreibt (bis zu 200 Zeichen).",
    badKey: "Der Schlüssel ist länger als 400 Zeichen: Fügen Sie nur den Schlüssel ein.",
    test: "Endpunkt testen", testing: "Testet …", works: "Er hat in {{time}} geantwortet.",
    price: "Preis (für die Anzeige)", priceText: "Was eine Million Tokens kosten, in beliebiger Währung. Lassen Sie beides leer, wenn Sie es nicht wissen.", priceIn: "Eingabe", priceOut: "Ausgabe",
    limitsTitle: "Grenzen einer Aufgabe", limitsText: "Eine Aufgabe endet, wenn sie eine davon erreicht, erledigt oder nicht. Ein leeres Feld ist keine Grenze.", limits: { steps: "Schritte", minutes: "Minuten", tokens: "Tokens", money: "Geld" },
    privacy: "Datenschutz", preset: "Was ein Cloud-Modell sehen darf", strict: "Streng", balanced: "Ausgewogen", open: "Offen",
    strictMeans: "Schritte mit Geheimnissen, Ausweisnummern, Geld oder Gesundheit bleiben hier; alles andere wird ersetzt.",
    balancedMeans: "Jede private Angabe wird durch einen Platzhalter ersetzt.",
    openMeans: "Für einen Endpunkt, dem Sie vertrauen: Gewöhnliches darf hinaus; Geheimnisse, Ausweisnummern und Gesundheit werden ersetzt.",
    byKind: "Nach Art der Angabe", identity: "Namen und Ausweisnummern", contact: "Kontaktdaten", location: "Standort", account: "Benutzernamen und Konten", credentials: "Passwörter, Codes und Schlüssel",
    financial: "Karten und Bank", health: "Gesundheit", deviceIds: "Gerät und Fahrzeug", special: "Besondere Kategorien",
    localSites: "Websites, die auf diesem Gerät bleiben", localSitesText: "Nichts, was dort gelesen wird, wird gesendet, auch nicht mit Platzhaltern.", siteExample: "bank.example oder *.bank.example",
    terms: "Worte, die nie hinausgehen", termsText: "Projektnamen, Spitznamen, alles Eigene. Ein Schritt, der auf eines trifft, wird auf diesem Gerät entschieden.", termExample: "Ein Wort oder eine Wendung",
    damaged: "Die gespeicherten Regeln zum Datenschutz sind nicht lesbar: Nichts darf hinaus, und nichts lässt sich ändern. Neu beginnen bringt die empfohlenen Regeln; Ihre Websites und Wörter müssen Sie dann wieder eintragen.", anew: "Neu beginnen",
    closed: "Zurzeit darf nichts hinaus: {{why}}",
    sites: "Websites, auf die Symbiont zugreifen darf", sitesNone: "Auf keine dauerhaft. Zugriff hat es auf einen Tab, in dem Sie auf seine Schaltfläche klicken.", sitesAll: "Jede Website", allowedSites: "Erlaubte Websites",
    sign: "Ihr Zeichen", signText: "Wird bei jeder Frage gezeigt, damit Sie wissen, dass wirklich Symbiont fragt. Seiten können es nicht sehen.", signPicture: "Bild", signPhrase: "Wendung", signPhraseHint: "Etwas, das nur Sie schreiben würden",
    general: "Allgemein", language: "Sprache", languageOf: "Wie der Browser", notify: "Melden, wenn eine Aufgabe endet", notifyHint: "Eine Benachrichtigung; ein Zeichen an der Schaltfläche erscheint in jedem Fall.",
    notifyDenied: "Der Browser hat Benachrichtigungen nicht erlaubt.", keepDays: "Fertige Läufe behalten", learn: "Aus fertigen Läufen lernen", learnHint: "Was gut oder schlecht ging, hilft späteren Läufen. Es bleibt auf diesem Gerät, ohne private Werte, und verschwindet mit seinem Lauf.", keepForever: "Bis ich sie lösche", days_one: "{{count, number}} Tag", days_other: "{{count, number}} Tage",
    welcomeAgain: "Einführung noch einmal zeigen"
  },
  donate: {
    title: "Aufgaben zum Lernen geben",
    text: "Sie können dem nächsten Modell auf dem Gerät helfen, indem Sie erledigte Aufgaben geben, die Sie durchgesehen haben. Ohne Ihr Ja geschieht nichts, und Symbiont arbeitet so oder so gleich.",
    record: "Meine Aufgaben auf diesem Gerät aufzeichnen",
    recordNotice: "Solange dies an ist, werden die Schritte Ihrer Aufgaben auf diesem Gerät auch in der Form aufbewahrt, in der andere daraus lernen könnten, mit Platzhaltern statt privater Werte. Gesendet wird nichts. Das Aufgezeichnete bleibt, bis Sie die Aufgabe im Verlauf löschen. Sie können dies jederzeit ausschalten.",
    collector: "Adresse der Sammelstelle", collectorHint: "Von denen, die sammeln, etwa einer Forschungsgruppe. Sie wird nur gefragt, wer sie ist.", lookUp: "Nachschlagen",
    lookingUp: "Wird gefragt …", another: "Andere Sammelstelle verwenden", studyFile: "Oder die Datei einer Studie öffnen",
    badStudy: "Das ist keine Datei einer Studie: Bitten Sie die Forschenden noch einmal darum.", noticeLabel: "Was Geben bedeutet",
    noticeWho: "Gesammelt von {{name}} ({{contact}}) unter {{audience}}.",
    noticeWhat: "Gesendet wird, was Sie beim Durchsehen einer Aufgabe sehen, und nur Aufgaben, die Sie einzeln geben: Ihr Auftrag, der Text der Seiten, die Schritte und ihre Gründe. Private Werte, die Symbiont gefunden hat, sind durch Platzhalter ersetzt; was es nicht fand, können Sie streichen.",
    noticeWhy: "Damit werden kleine Modelle trainiert und geprüft, die auf den eigenen Geräten der Menschen arbeiten; zu nichts anderem.",
    noticeLong_one: "Sie werden {{count, number}} Tag aufbewahrt und dann gelöscht.", noticeLong_other: "Sie werden {{count, number}} Tage aufbewahrt und dann gelöscht.",
    noticeYou: "Die Sammelstelle kennt Sie nur an einem Schlüssel, den dieses Gerät allein für sie gemacht hat, an keinem Namen und keinem Konto. Ihre Netzadresse sieht sie wie jede Website.",
    noticeBack: "Sie können eine einzelne Aufgabe oder alles jederzeit und ohne Grund zurücknehmen. Von da an kann es bei der Sammelstelle niemand mehr lesen; die letzten Kopien sind binnen 30 Tagen fort. Was vorher veröffentlicht wurde, lässt sich nicht von allen zurückholen, und ein Modell, das daraus gelernt hat, verlernt es nicht.",
    noticeFree: "Es ist Ihre freie Wahl. Wenn Sie Nein sagen, ändert sich nichts an dem, was Symbiont für Sie tut.",
    noticeStudy: "Teil der Studie „{{title}}“ ({{id}}), vom {{from}} bis {{until}}. Fragen an {{contact}}. Sie können sie jederzeit verlassen.", noticeReview: "Ethikprüfung: {{review}}",
    donation: "Ich stimme zu, dass Aufgaben, die ich durchgesehen und gegeben habe, an diese Sammelstelle gesendet werden.",
    release: "Ich stimme auch zu, dass sie Teil eines öffentlichen Datensatzes werden dürfen.", choose: "Meine Wahl speichern", change: "Meine Wahl für künftig Gegebenes ändern",
    changed: "Der Text ist anders als der, dem Sie zugestimmt haben: Bitte wählen Sie neu.",
    standing: {
      given: "Sie haben zugestimmt. Nichts wird gesendet, was Sie nicht selbst geben.", refused: "Sie haben Nein gesagt. Nichts wird gesendet.",
      withdrawn: "Sie haben Ihre Zustimmung zurückgenommen. Nichts wird gesendet.", over: "Die Studie läuft gerade nicht, also kann nichts gegeben werden."
    },
    releasedToo: "Was Sie geben, darf auch veröffentlicht werden.", notReleased: "Was Sie geben, wird nicht veröffentlicht.", withdraw: "Zustimmung zurücknehmen",
    withdrawTitle: "Zustimmung zurücknehmen?",
    withdrawText: "Es wird nichts mehr gesendet. Die Sammelstelle löscht, was Sie gegeben haben: Von da an kann es dort niemand lesen, und die letzten Kopien sind binnen 30 Tagen fort. Was vorher veröffentlicht wurde, lässt sich nicht von allen zurückholen, und ein Modell, das daraus gelernt hat, verlernt es nicht.",
    everything: "Alles löschen, was ich je gab", everythingTitle: "Bei dieser Sammelstelle alles löschen?",
    everythingText: "Alle Aufgaben, die Sie dieser Sammelstelle gaben, werden dort gelöscht, die auf dem Weg verworfen, Ihre Zustimmung wird zurückgenommen und Ihr Schlüssel vergessen. Das lässt sich nicht rückgängig machen.",
    erased_one: "Die Sammelstelle hat {{count, number}} Aufgabe gelöscht.", erased_other: "Die Sammelstelle hat {{count, number}} Aufgaben gelöscht.", tookBack: "Zurückgenommen.",
    unheard: "Eine Sammelstelle war nicht erreichbar, um von einer Rücknahme zu hören. Sie wird wieder gefragt, bis sie antwortet.", waitingTitle: "Auf dem Weg", row: "{{date}}, {{bytes}}",
    leavesIn: "Geht ab in", triedAgainIn: "Nicht zustellbar; neuer Versuch in", refusedRow: "Nicht angenommen: {{why}}",
    noConsentAnyMore: "die Zustimmung, unter der es gegeben wurde, gilt nicht mehr", undo: "Rückgängig", undone: "Rückgängig gemacht: Nichts wurde gesendet.",
    tooLate: "Zu spät: Es wird gerade gesendet. Sie können es zurücknehmen.", sendNow: "Jetzt senden", discard: "Verwerfen", givenTitle: "Gegeben",
    genuine: "Angekommen; die Quittung ist von der Sammelstelle unterschrieben.", notGenuine: "Angekommen; die Quittung gehört einer anderen Sammelstelle.", takeBack: "Zurücknehmen",
    takeBackTitle: "Diese Aufgabe zurücknehmen?", records: "Meine Entscheidungen und Quittungen herunterladen"
  },
  review: {
    open: "Durchsehen und geben …", title: "Diese Aufgabe geben",
    text: "Hier steht auf das Byte genau alles, was gesendet würde. Streichen Sie, was Sie wollen. Nichts geht ab, bevor Sie es geben.",
    needsConsent: "Zum Geben braucht es zuerst Ihre Zustimmung; gefragt wird in den Optionen.", tools: "Was gesagt und was gestrichen wird",
    words: "Wörter, die in jedem Schritt gestrichen werden", wordsHint: "Oder wählen Sie sie unten in einem Schritt aus.", strike: "Streichen", strikeSelection: "Ausgewählte Wörter streichen",
    struckWords: "Gestrichene Wörter", takeBackIn: "Diese Wörter wieder aufnehmen", nameSite: "Die Website nennen",
    nameSiteHint_one: "Sonst steht site.example an Stelle ihrer Adresse. Ihre Art wird bei der Sammelstelle gezählt und steht nur in der Aufgabe, wenn mindestens {{count, number}} Mensch Aufgaben dieser Art gab.",
    nameSiteHint_other: "Sonst steht site.example an Stelle ihrer Adresse. Ihre Art wird bei der Sammelstelle gezählt und steht nur in der Aufgabe, wenn mindestens {{count, number}} Menschen Aufgaben dieser Art gaben.",
    kind: "Art der Website", kindTold: "Genug Menschen gaben Aufgaben dieser Art, also wird sie genannt.", kindKept: "Noch zu wenige gaben Aufgaben dieser Art: Die Aufgabe sagt „other“.",
    kinds: { shopping: "Einkaufen", travel: "Reisen", news: "Nachrichten", work: "Arbeit", learning: "Lernen", health: "Gesundheit", money: "Geld", government: "Behörden", social: "Soziales", games: "Spiele", other: "Anderes" },
    success: "Wurde die Aufgabe erledigt?", successes: { yes: "Ja", no: "Nein", unsure: "Kann ich nicht sagen" }, step: "Schritt {{n}}, {{bytes}}", exact: "Genauer Text von Schritt {{n}}",
    strikeStep: "Schritt {{n}} streichen", restore: "Schritt {{n}} wieder aufnehmen", struck: "Schritt {{n}} ist gestrichen", leaks: "Hier noch gefunden: {{kinds}}. Bitte streichen.",
    around: "Was um die Schritte herum gesendet wird", clean: "Ein zweiter Blick fand nichts Privates.", notClean: "Ein zweiter Blick fand private Werte: Streichen Sie sie, wo es vermerkt ist.",
    give: "Diese Aufgabe geben", giveText: "Sie wartet 24 Stunden, bevor sie abgeht. Bis dahin können Sie es rückgängig machen.", given: "Gegeben. Noch ist nichts abgegangen.",
    received: "Die Sammelstelle hat sie. Zurücknehmen können Sie sie in den Optionen.", total: "{{bytes}} insgesamt, {{steps}} Schritte"
  },
  signOn: {
    title: "Anmeldung", out: "Sie sind nicht mit dem Konto Ihrer Organisation angemeldet.", in: "Angemeldet über {{host}}.", inAs: "Angemeldet als {{name}} über {{host}}.", begin: "Anmelden", byCode: "Mit einem Code anmelden", end: "Abmelden",
    waiting: "Schließen Sie die Anmeldung auf der Seite von {{host}} ab.", code: "Öffnen Sie {{address}} in einem beliebigen Browser und geben Sie diesen Code ein:", open: "Seite öffnen", refused: "Der Browser hat das Anmeldefenster nicht erlaubt: Melden Sie sich stattdessen mit einem Code an."
  },
  organisation: {
    off: "Ihre Organisation hat Aufgaben abgeschaltet.", title: "Ihre Organisation", none: "Hier gilt keine Richtlinie einer Organisation.",
    nothingCame: "Ein Administrator hat diese Erweiterung installiert, aber kein Wert einer Richtlinie ist angekommen: Prüfen Sie, wo die Richtlinie liegt und wie ihre Schlüssel geschrieben sind.",
    inForce: "Eine Richtlinie Ihrer Organisation gilt.", inForceVersion: "Eine Richtlinie Ihrer Organisation gilt, Version {{version}}.", rejected: "Zurückgewiesen", rejectedText: "Diese Werte konnten so nicht verwendet werden. Stattdessen gilt das Strengste.",
    noneRejected: "Nichts wurde zurückgewiesen.", effective: "In Kraft", received: "Empfangen", strictest: "strengster Wert"
  },
  narration: {
    working: "Arbeitet an der Aufgabe.", question: "Ihre Antwort wird gebraucht. {{text}}", step: "Schritt {{n}}: {{what}}. {{route}}. {{outcome}}.", ended: "{{how}}. {{text}}"
  },
  types: {
    EMAIL: "E-Mail", PHONE: "Telefon", PERSON: "Name", ADDRESS: "Adresse", GPS: "Ort", DOB: "Geburtsdatum", USERNAME: "Benutzername", PASSWORD: "Passwort", OTP: "Einmalcode",
    API_KEY: "Schlüssel", JWT: "Token", PRIVATE_KEY: "privater Schlüssel", SESSION_TOKEN: "Sitzungstoken", CARD: "Karte", CARD_CVV: "Kartenprüfnummer", CARD_EXPIRY: "Ablaufdatum der Karte", IBAN: "IBAN",
    BANK_ACCOUNT: "Bankkonto", CRYPTO: "Wallet", SSN: "Sozialversicherungsnummer", NATIONAL_ID: "Ausweisnummer", TAX_ID: "Steuernummer", PASSPORT: "Reisepass", DRIVER_LICENSE: "Führerschein",
    HEALTH_ID: "Krankenversichertennummer", ACCOUNT_ID: "Kontonummer", IP: "IP-Adresse", MAC: "Hardware-Adresse", DEVICE_ID: "Gerätekennung", VEHICLE: "Fahrzeug", HEALTH: "Gesundheit", SPECIAL: "besondere Kategorie"
  }
}
