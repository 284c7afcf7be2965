import type { Words } from "./shape.ts"

export const de: Words = {
  nav: { label: "Ansichten", task: "Aufgabe", history: "Verlauf", leaves: "Was rausgeht", settings: "Optionen" },
  units: {
    seconds: "{{n}} s", minutes: "{{m}} min {{s}} s", bytes_one: "{{count, number}} Byte", bytes_other: "{{count, number}} Bytes",
    kilobytes: "{{n}} KB", megabytes: "{{n}} MB", gigabytes: "{{n}} GB"
  },
  words: { loading: "Wird geladen …", retry: "Noch einmal", cancel: "Abbrechen", save: "Speichern", remove: "{{what}} entfernen", add: "Hinzufügen", back: "Zurück", next: "Weiter", saved: "Gespeichert.", managed: "Von Ihrer Organisation verwaltet" },
  notices: {
    offline: "Sie sind offline. Schritte auf diesem Gerät gehen weiter; Seiten und das Cloud-Modell vielleicht nicht.",
    noTab: "Es gibt keinen Tab, in dem gearbeitet werden kann: Öffnen Sie die Seite, um die es geht, und starten Sie noch einmal.",
    crashed: "Im Fenster ist ein Fehler aufgetreten. Eine laufende Aufgabe geht weiter; zeigen Sie das Fenster wieder an, um sie zu sehen.",
    redraw: "Wieder anzeigen", dismiss: "Ausblenden"
  },
  errors: { task: "Die Aufgabe kann nicht weitergehen", page: "Die Seite lässt es nicht zu", model: "Am Modell liegt es", cloud: "Am Cloud-Modell liegt es", privacy: "Es blieb auf diesem Gerät", policy: "Die Datenschutzregeln lassen es nicht zu", guard: "Der Wächter erlaubt es nicht", message: "Fenster und Erweiterung verstehen einander nicht", storage: "Der Speicher lässt es nicht zu", internal: "In Symbiont ist etwas schiefgegangen" },
  welcome: {
    progress: "Schritt {{at}} von {{all}}", skip: "Überspringen", done: "Loslegen",
    whatTitle: "Erledigt Web-Aufgaben für Sie, in Ihren eigenen Tabs",
    whatText: "Schreiben Sie, was Sie möchten. Symbiont sieht sich die Seite an, geht Schritt für Schritt vor und zeigt Ihnen jeden davon. Sie können jederzeit anhalten, berichtigen oder abbrechen.",
    leavesTitle: "Ihre privaten Angaben bleiben hier",
    leavesHome: "Ein Modell auf diesem Gerät entscheidet die Schritte. Ohne Cloud-Modell wird nichts gesendet.",
    leavesCloud: "Wenn Sie ein Cloud-Modell hinzufügen, erhält es Text, in dem Namen, Adressen, Nummern und Codes ersetzt sind.",
    leavesNever: "Passwörter, Einmalcodes und Kartennummern gehen nie hinaus. Kein Konto, keine Telemetrie.",
    modelTitle: "Ihr Modell",
    modelBuiltIn: "Das kleine eingebaute Modell ist sofort bereit. Es zeigt und kopiert; lange Texte kann es nicht schreiben.",
    modelFor: "Für dieses Gerät: {{title}}, {{size}}.", modelInstall: "Jetzt installieren",
    modelProgress: "{{percent}} geladen: Sie können inzwischen weitermachen."
  },
  empty: {
    title: "Was soll auf dieser Seite getan werden?", text: "Sagen Sie es mit eigenen Worten. Sie sehen jeden Schritt und können jederzeit anhalten.",
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
    cloudMissing: "Der Modus Cloud braucht ein Cloud-Modell: Fügen Sie eines in den Optionen hinzu oder wählen Sie Privat.", openSettings: "Optionen öffnen"
  },
  mode: {
    label: "Wo Schritte entschieden werden",
    local: "Privat", hybrid: "Hybrid", cloud: "Cloud",
    localMeans: "Nur auf diesem Gerät. Nichts wird gesendet.",
    hybridMeans: "Private Schritte bleiben auf diesem Gerät; andere dürfen die Cloud fragen, geschwärzt.",
    speculative: "Gerät zuerst",
    speculativeMeans: "Das Modell auf diesem Gerät schlägt jeden Schritt vor; ist es unsicher, wird die Cloud gefragt, geschwärzt.",
    cloudMeans: "Die Cloud entscheidet anhand geschwärzten Textes. Was sich nicht schwärzen lässt, wird abgelehnt.",
    hybridAlone: "Kein Cloud-Modell ist eingerichtet, also bleibt jeder Schritt auf diesem Gerät."
  },
  model: {
    label: "Modell auf diesem Gerät", unknown: "Es wird ermittelt, welches Modell dieses Gerät nutzen kann …",
    absent: "Lädt mit der ersten Aufgabe", loading: "Lädt", ready: "Bereit", failed: "Nicht verfügbar",
    loaded: "{{state}} ({{percent}})", prepare: "Jetzt laden", why: "Warum dieses: {{why}}", other: "Andere Modelle",
    broken: "Das Modell konnte nicht geladen werden: Versuchen Sie es noch einmal oder starten Sie den Browser neu."
  },
  models: {
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
    task: "Aufgabe", steps: "Schritte", opening: "Der Lauf wird geöffnet …", starting: "Startet", waiting: "Wartet auf Ihre Antwort", noSteps: "Es wurde kein Schritt getan.",
    queued: "Wartet, bis der Tab frei ist.", another: "Neue Aufgabe",
    progress: "Schritt {{at}} von höchstens {{most}}", home: "{{share}} auf dem Gerät", sent: "{{bytes}} gesendet", tokens_one: "{{count, number}} Token", tokens_other: "{{count, number}} Tokens",
    money: "{{amount}} ausgegeben", meter: "Was diese Aufgabe verbraucht hat",
    stop: "Anhalten", stopKey: "Esc", stopping: "Hält an …", pause: "Pause", resume: "Fortsetzen", paused: "Pause. Nichts geschieht, bis Sie fortsetzen.",
    takeOver: "Übernehmen", yours: "Die Seite gehört Ihnen. Tun Sie, was nötig ist, und setzen Sie dann fort.", correct: "Berichtigen …", correction: "Was soll anders sein?",
    correctionHint: "Zum Beispiel: nein, das andere", sendCorrection: "Berichtigung senden", undo: "Letzten Schritt zurücknehmen"
  },
  routes: {
    local: "Auf dem Gerät", cloud: "Cloud, geschwärzt", refuse: "Abgelehnt",
    localWhy: "Auf diesem Gerät entschieden.", cloudWhy: "Vom Cloud-Modell entschieden, anhand geschwärzten Textes.", refuseWhy: "Kein Modell darf diesen Schritt entscheiden."
  },
  outcomes: { ok: "Getan", noEffect: "Keine Änderung", unknown: "Unklar", failed: "Fehlgeschlagen", refused: "Blockiert", pending: "Läuft" },
  step: {
    number: "Schritt {{n}}", thinking: "Es wurde keine Handlung beschlossen", details: "Einzelheiten", reason: "Grund", page: "Seite", model: "Modell", guard: "Wächter",
    outcome: "Ergebnis", changes: "Geändert", tokens: "Tokens", sent: "An die Cloud gesendet", where: "Wo",
    allow: "Erlaubt", confirm: "Hat Sie zuerst gefragt", refuse: "Blockiert", nothingSent: "Nichts"
  },
  actions: {
    click: "Klicken", doubleClick: "Doppelklicken", rightClick: "Rechtsklicken", type: "„{{text}}“ eingeben", append: "„{{text}}“ ergänzen", clear: "Das Feld leeren",
    typeSubmit: "„{{text}}“ eingeben und Enter drücken", press: "{{keys}} drücken", select: "{{options}} wählen", checkOn: "Ankreuzen", checkOff: "Kreuz entfernen",
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
    checkbox: "Kontrollkästchen", radio: "Auswahl", switch: "Schalter", link: "Link", button: "Schaltfläche", tab: "Register", menuitem: "Menüpunkt",
    slider: "Regler", img: "Bild", heading: "Überschrift", row: "Zeile", cell: "Zelle", text: "Text", generic: "Element", named: "{{role}} „{{name}}“"
  },
  question: {
    confirm: "Darf das geschehen?", ask: "Eine Frage an Sie", send: "Darf das das Gerät verlassen?",
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
    ok: "Erledigt", failed: "Nicht erledigt", home: "der Schritte blieben auf diesem Gerät", tokens: "Tokens", sent: "an die Cloud gesendet", time: "insgesamt",
    again: "Noch einmal", allowSite: "{{host}} erlauben und noch einmal versuchen", siteDenied: "{{host}} wurde nicht erlaubt: Dort kann die Aufgabe nicht arbeiten."
  },
  leaves: {
    title: "Was dieses Gerät verlässt", text: "Nur ein Cloud-Modell, das Sie eingerichtet haben, bekommt etwas, und nur Text, in dem private Angaben ersetzt sind.",
    none: "Nichts hat dieses Gerät verlassen.", noneText: "Wird ein Cloud-Modell gefragt, steht hier jede Anfrage mit genauer Größe und dem, was ersetzt wurde.",
    requests: "Anfragen", bytes: "insgesamt gesendet", replaced: "Angaben ersetzt", waiting: "Die Liste wird gelesen …",
    nowTitle: "Was jetzt hinausginge", nowText: "Zeigt die nächste Anfrage zur vorderen Seite, aufs Byte genau. Nichts wird gesendet.", nowTask: "Aufgabe zum Ausprobieren", nowShow: "Zeigen", nowBusy: "Die Seite wird gelesen …",
    toDestination: "An {{destination}}, {{bytes}}", body: "Genauer Text der Anfrage", marks: "Was ersetzt wurde", noMarks: "Nichts musste ersetzt werden.", stands: "steht für {{value}}",
    handling: "Was mit {{type}} geschieht", listTitle: "Jede Anfrage, die hinausging", filter: "Filter", filterHint: "Ziel, Aufgabe oder Art der Angabe",
    noMatch: "Keine Anfrage passt: Leeren Sie den Filter.", entry: "{{destination}}, Schritt {{step}}", exact: "Den genauen Text zeigen", notKept: "Nur der Fingerabdruck wurde behalten. Schalten Sie „Den genauen Text behalten“ ein, um die nächsten zu sehen.",
    fingerprint: "SHA-256", more: "Frühere zeigen", keepBytes: "Den genauen Text der Anfragen behalten", keepBytesHint: "Nur auf diesem Gerät, bis die Aufgabe gelöscht wird.",
    previewFirst: "Vor jeder Anfrage fragen", previewFirstHint: "Sie sehen den genauen Text und lassen ihn gehen oder behalten ihn hier.",
    verify: "Liste prüfen", verified_one: "Unversehrt: {{count, number}} Anfrage, nichts geändert, nichts fehlt.", verified_other: "Unversehrt: {{count, number}} Anfragen, keine geändert, keine fehlt.",
    broken: "Zeile {{line}} stimmt nicht: {{problem}}.", export: "Exportieren", exported: "Ein Export lässt sich überall prüfen mit: symbiont audit verify FILE"
  },
  handlings: { clear: "Darf hinaus", placeholder: "Ersetzen", local: "Hier behalten", preset: "Wie voreingestellt" },
  history: {
    title: "Verlauf", loading: "Ihre Läufe werden geladen …", emptyTitle: "Noch keine Läufe", emptyText: "Aufgaben, die Sie starten, werden hier behalten, nur auf diesem Gerät.",
    failed: "Die Läufe konnten nicht gelesen werden.", search: "Aufgaben, Antworten und Websites durchsuchen", noMatch: "Kein Lauf passt: Versuchen Sie andere Worte.", back: "Alle Läufe",
    ok: "Erledigt", notDone: "Nicht erledigt", running: "Arbeitet", steps_one: "{{count, number}} Schritt", steps_other: "{{count, number}} Schritte",
    today: "Heute", yesterday: "Gestern", watch: "Durchgehen", watchPrevious: "Voriger Schritt", watchNext: "Nächster Schritt", watchEnd: "Zurück zur Liste", watchAt: "Schritt {{at}} von {{all}}",
    export: "Exportieren", jsonl: "JSON Lines, vollständig", markdown: "Markdown, Eingaben verdeckt", delete: "Löschen", deleteTitle: "Diesen Lauf löschen?",
    deleteText: "Seine Schritte, seine privaten Angaben und der behaltene Text seiner Anfragen werden endgültig gelöscht. Die Liste dessen, was hinausging, behält nur Größen und Fingerabdrücke.", hidden: "(verdeckt)"
  },
  shortcuts: {
    title: "Kurzbefehle", text: "Geben Sie / im Aufgabenfeld ein, um einen zu verwenden. Worte in {Klammern} füllen Sie jedes Mal aus.", none: "Noch keine: Speichern Sie einen aus einer fertigen Aufgabe.",
    name: "Name", task: "Aufgabe", new: "Neuer Kurzbefehl", badName: "Verwenden Sie 1 bis 40 Buchstaben, Ziffern oder Bindestriche.", badTask: "Sagen Sie, was getan werden soll.", saved: "Gespeichert als /{{name}}."
  },
  settings: {
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
    closed: "Zurzeit darf nichts hinaus: {{why}}",
    sites: "Websites, die Symbiont betreten darf", sitesNone: "Keine dauerhaft. Es darf einen Tab betreten, in dem Sie auf seine Schaltfläche klicken.", sitesAll: "Jede Website", allowedSites: "Erlaubte Websites",
    sign: "Ihr Zeichen", signText: "Wird bei jeder Frage gezeigt, damit Sie wissen, dass wirklich Symbiont fragt. Seiten können es nicht sehen.", signPicture: "Bild", signPhrase: "Wendung", signPhraseHint: "Etwas, das nur Sie schreiben würden",
    general: "Allgemein", language: "Sprache", languageOf: "Wie der Browser", notify: "Melden, wenn eine Aufgabe endet", notifyHint: "Eine Benachrichtigung; ein Zeichen an der Schaltfläche erscheint in jedem Fall.",
    notifyDenied: "Der Browser hat Benachrichtigungen nicht erlaubt.", keepDays: "Fertige Läufe behalten", keepForever: "Bis ich sie lösche", days_one: "{{count, number}} Tag", days_other: "{{count, number}} Tage",
    welcomeAgain: "Einführung noch einmal zeigen"
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
