import type { Words } from "./shape.ts"

export const fr: Words = {
  nav: { label: "Vues", task: "Tâche", history: "Historique", leaves: "Ce qui sort", settings: "Réglages" },
  units: {
    seconds: "{{n}} s", minutes: "{{m}} min {{s}} s", bytes_one: "{{count, number}} octet", bytes_many: "{{count, number}} d’octets", bytes_other: "{{count, number}} octets",
    kilobytes: "{{n}} Ko", megabytes: "{{n}} Mo", gigabytes: "{{n}} Go"
  },
  words: { loading: "Chargement…", retry: "Réessayer", cancel: "Annuler", save: "Enregistrer", remove: "Retirer {{what}}", add: "Ajouter", back: "Retour", next: "Suivant", saved: "Enregistré.", managed: "Géré par votre organisation" },
  notices: {
    offline: "Vous êtes hors ligne. Les étapes sur cet appareil continuent ; les pages et le modèle en nuage peut-être pas.",
    noTab: "Il n’y a pas d’onglet où travailler : ouvrez la page concernée, puis recommencez.",
    crashed: "Le panneau a rencontré une erreur. Une tâche en cours continue ; affichez de nouveau le panneau pour la voir.",
    redraw: "Afficher de nouveau", dismiss: "Masquer"
  },
  errors: { task: "La tâche ne peut pas continuer", page: "La page l’empêche", model: "Le modèle l’empêche", cloud: "Le modèle en nuage l’empêche", privacy: "C’est resté sur cet appareil", policy: "Les règles de vie privée l’empêchent", guard: "Le garde ne le permet pas", message: "Le panneau et l’extension ne se comprennent pas", storage: "Le stockage l’empêche", internal: "Quelque chose a mal tourné dans Symbiont" },
  welcome: {
    progress: "Étape {{at}} sur {{all}}", skip: "Passer", done: "Commencer",
    whatTitle: "Il fait des tâches web pour vous, dans vos propres onglets",
    whatText: "Écrivez ce que vous voulez. Symbiont regarde la page, avance étape par étape et vous montre chacune. Vous pouvez mettre en pause, corriger ou arrêter à tout moment.",
    leavesTitle: "Vos données privées restent ici",
    leavesHome: "Un modèle sur cet appareil décide des étapes. Sans modèle en nuage, rien n’est envoyé.",
    leavesCloud: "Si vous ajoutez un modèle en nuage, il reçoit un texte où noms, adresses, numéros et codes sont remplacés.",
    leavesNever: "Les mots de passe, codes à usage unique et numéros de carte ne sortent jamais. Pas de compte, pas de télémétrie.",
    modelTitle: "Votre modèle",
    modelBuiltIn: "Le petit modèle intégré est prêt. Il désigne et copie ; il ne sait pas écrire de longs textes.",
    modelFor: "Pour cet appareil : {{title}}, {{size}}.", modelInstall: "L’installer maintenant",
    modelProgress: "{{percent}} chargé : vous pouvez continuer en attendant."
  },
  empty: {
    title: "Que faut-il faire sur cette page ?", text: "Dites-le avec vos mots. Vous voyez chaque étape et pouvez arrêter à tout moment.",
    suggestions: "Suggestions pour cette page", examples: "Exemples",
    example1: "Ouvrir ma dernière commande", example2: "Remplir le formulaire de contact", example3: "Trouver la date de livraison",
    search: "Chercher ici …", form: "Remplir ce formulaire", open: "Ouvrir « {{name}} »", table: "Trouver dans ce tableau : …"
  },
  composer: {
    form: "Nouvelle tâche", label: "Tâche", placeholder: "Décrivez la tâche, ou tapez / pour les raccourcis", hint: "Entrée lance, Maj+Entrée : nouvelle ligne",
    start: "Lancer", starting: "Lancement…", left_one: "{{count, number}} caractère restant", left_many: "{{count, number}} de caractères restants", left_other: "{{count, number}} caractères restants",
    over_one: "{{count, number}} caractère de trop", over_many: "{{count, number}} de caractères de trop", over_other: "{{count, number}} caractères de trop",
    attach: "Joindre des fichiers", attached: "Fichiers joints", detach: "Retirer {{name}}", tooBig: "{{name}} dépasse {{most}} : choisissez un fichier plus petit.",
    shortcuts: "Raccourcis", noShortcut: "Aucun raccourci de ce nom.",
    cloudMissing: "Le mode Nuage demande un modèle en nuage : ajoutez-en un dans les Réglages, ou choisissez Privé.", openSettings: "Ouvrir les Réglages"
  },
  mode: {
    label: "Où les étapes sont décidées",
    local: "Privé", hybrid: "Hybride", cloud: "Nuage",
    localMeans: "Sur cet appareil uniquement. Rien n’est envoyé.",
    hybridMeans: "Les étapes privées restent ici ; les autres peuvent consulter le nuage, données masquées.",
    speculative: "Appareil d’abord",
    speculativeMeans: "Le modèle de cet appareil propose chaque étape ; s’il n’est pas sûr, le nuage est consulté, données masquées.",
    cloudMeans: "Le nuage décide, sur un texte aux données masquées. Ce qui ne peut être masqué est refusé.",
    hybridAlone: "Aucun modèle en nuage n’est configuré : chaque étape reste sur cet appareil."
  },
  model: {
    label: "Modèle sur cet appareil", unknown: "Recherche du modèle utilisable sur cet appareil…",
    absent: "Se charge avec la première tâche", loading: "Chargement", ready: "Prêt", failed: "Indisponible",
    loaded: "{{state}} ({{percent}})", prepare: "Charger maintenant", why: "Pourquoi celui-ci : {{why}}", other: "Autres modèles",
    broken: "Le modèle n’a pas pu être chargé : réessayez ou redémarrez le navigateur."
  },
  models: {
    loading: "Recherche des modèles que cet appareil peut faire tourner…", recommended: "Conseillé", chosen: "Choisi par vous",
    engines: { wllama: "sur le processeur", "web-llm": "sur la carte graphique", "prompt-api": "dans le navigateur" }, about: "{{size}}, {{engine}}, {{license}}", roughly: "environ {{size}}",
    progress: "{{phase}} : {{here}} sur {{all}} ({{percent}})", install: "Installer {{title}} ({{size}})",
    goOn: "Continuer {{title}} ({{here}} sur {{all}} sont là)", cancel: "Annuler l’installation de {{title}}", use: "Utiliser {{title}}", remove: "Retirer {{title}}",
    useBest: "Laisser Symbiont choisir", used: "Les modèles installés occupent {{used}} du disque.",
    usedAndFree: "Les modèles installés occupent {{used}} du disque ; {{free}} sont libres.", add: "Ajouter votre propre modèle…",
    addHint: "Un fichier .gguf, ou une fiche .json avec l’adresse et les sommes de contrôle d’un modèle. Il reste sur cet appareil.",
    unknownLicense: "licence non indiquée", wrongFile: "Choisissez un fichier .gguf ou une fiche .json de modèle.",
    notJson: "La fiche n’est pas du JSON valide : corrigez le fichier.",
    badRecord: "« {{field}} » dans la fiche n’est pas valide : corrigez-le et ajoutez de nouveau le fichier."
  },
  phases: {
    observe: "Regarde la page", screen: "Cherche les données privées", decide: "Décide quoi faire",
    guard: "Vérifie que l’action est sûre", act: "Agit sur la page"
  },
  run: {
    task: "Tâche", steps: "Étapes", opening: "Ouverture de l’exécution…", starting: "Démarrage", waiting: "Attend votre réponse", noSteps: "Aucune étape n’a été faite.",
    queued: "Attend que son onglet soit libre.", another: "Nouvelle tâche",
    progress: "Étape {{at}} sur {{most}} au plus", home: "{{share}} sur l’appareil", sent: "{{bytes}} envoyés", tokens_one: "{{count, number}} jeton", tokens_many: "{{count, number}} de jetons", tokens_other: "{{count, number}} jetons",
    money: "{{amount}} dépensés", meter: "Ce que cette tâche a utilisé",
    stop: "Arrêter", stopKey: "Échap", stopping: "Arrêt…", pause: "Pause", resume: "Continuer", paused: "En pause. Rien ne se passe tant que vous ne continuez pas.",
    takeOver: "Prendre la main", yours: "La page est à vous. Faites ce qu’il faut, puis continuez.", correct: "Corriger…", correction: "Que faut-il changer ?",
    correctionHint: "Par exemple : non, l’autre", sendCorrection: "Envoyer la correction", undo: "Annuler la dernière étape"
  },
  routes: {
    local: "Sur l’appareil", cloud: "Nuage, masqué", refuse: "Refusé",
    localWhy: "Décidé sur cet appareil.", cloudWhy: "Décidé par le modèle en nuage, données masquées.", refuseWhy: "Aucun modèle ne peut décider de cette étape."
  },
  outcomes: { ok: "Fait", noEffect: "Aucun changement", unknown: "Incertain", failed: "Échec", refused: "Bloqué", pending: "En cours" },
  step: {
    number: "Étape {{n}}", thinking: "Aucune action n’a été décidée", details: "Détails", reason: "Raison", page: "Page", model: "Modèle", guard: "Garde",
    outcome: "Résultat", changes: "Changé", tokens: "Jetons", sent: "Envoyé au nuage", where: "Où",
    allow: "Autorisé", confirm: "Vous a demandé d’abord", refuse: "Bloqué", nothingSent: "Rien"
  },
  actions: {
    click: "Cliquer", doubleClick: "Double-cliquer", rightClick: "Clic droit", type: "Taper « {{text}} »", append: "Ajouter « {{text}} »", clear: "Vider le champ",
    typeSubmit: "Taper « {{text}} » et appuyer sur Entrée", press: "Appuyer sur {{keys}}", select: "Choisir {{options}}", checkOn: "Cocher", checkOff: "Décocher",
    hover: "Pointer", drag: "Glisser", scroll: "Défiler", scrollUp: "Défiler vers le haut", scrollDown: "Défiler vers le bas", scrollLeft: "Défiler vers la gauche", scrollRight: "Défiler vers la droite",
    scrollTop: "Aller tout en haut", scrollBottom: "Aller tout en bas", scrollElement: "Défiler jusqu’à un élément", upload: "Joindre « {{file}} »",
    goto: "Ouvrir {{url}}", back: "Revenir", forward: "Avancer", tabNew: "Ouvrir un onglet", tabSwitch: "Passer à un autre onglet", tabClose: "Fermer l’onglet",
    waitIdle: "Attendre que la page soit calme", wait: "Attendre {{time}}", waitFor: "Attendre « {{text}} »", find: "Chercher « {{text}} »",
    expand: "Montrer plus de", read: "Lire", dialogAccept: "Accepter le message de la page", dialogDismiss: "Fermer le message de la page",
    point: "Cliquer un point dans", ask: "Vous demander : {{question}}", note: "Note : {{text}}", branch: "Plan : {{intent}}", prune: "Abandonner le plan : {{reason}}",
    answer: "Finir par une réponse", giveUp: "Renoncer", quoted: "« {{text}} »"
  },
  roles: {
    textbox: "champ de texte", searchbox: "champ de recherche", combobox: "liste", listbox: "liste", option: "option", spinbutton: "champ numérique",
    checkbox: "case à cocher", radio: "option", switch: "interrupteur", link: "lien", button: "bouton", tab: "onglet", menuitem: "élément de menu",
    slider: "curseur", img: "image", heading: "titre", row: "ligne", cell: "cellule", text: "texte", generic: "élément", named: "{{role}} « {{name}} »"
  },
  question: {
    confirm: "Cela peut-il se faire ?", ask: "Une question pour vous", send: "Cela peut-il quitter l’appareil ?",
    action: "Action", site: "Site", value: "Valeur", amount: "Montant", payee: "Destinataire", inFrame: "Dans une partie de la page de",
    nobody: "Sans votre accord, rien n’est fait.", sendText: "Le modèle en nuage recevrait exactement ceci. Sans réponse dans la minute, cela reste ici.",
    allow: "Autoriser", deny: "Refuser", sendIt: "Envoyer", keep: "Garder ici", answer: "Votre réponse", reply: "Envoyer", decline: "Je ne sais pas", sending: "Envoi de votre réponse…",
    ours: "Votre signe : cette question vient de Symbiont"
  },
  risks: {
    money: "Cela ressemble à un paiement ou à une commande.", delete: "Cela semble irréversible.", security: "Cela change la sécurité d’un compte.",
    share: "Cela partage quelque chose avec d’autres.", send: "Cela envoie ou publie quelque chose.", terms: "Cela accepte des conditions en votre nom.",
    download: "Cela télécharge ou installe quelque chose.", save: "Cela change quelque chose.", upload: "Cela donne un fichier au site.",
    privacy: "Cela utiliserait une donnée privée.", login: "Il s’agit d’une connexion.", site: "Cela mène à un site que la tâche ne nomme pas.", resume: "Cela a peut-être déjà eu lieu."
  },
  end: {
    ok: "Fait", failed: "Pas fait", home: "des étapes sont restées sur cet appareil", tokens: "jetons", sent: "envoyés au nuage", time: "en tout",
    again: "Recommencer", allowSite: "Autoriser {{host}} et réessayer", siteDenied: "{{host}} n’a pas été autorisé : la tâche ne peut pas y travailler."
  },
  leaves: {
    title: "Ce qui quitte cet appareil", text: "Seul un modèle en nuage que vous avez configuré reçoit quelque chose, et seulement un texte où les données privées sont remplacées.",
    none: "Rien n’a quitté cet appareil.", noneText: "Quand un modèle en nuage est consulté, chaque requête figure ici avec sa taille exacte et ce qui a été remplacé.",
    requests: "requêtes", bytes: "envoyés en tout", replaced: "données remplacées", waiting: "Lecture de la liste…",
    nowTitle: "Ce qui sortirait maintenant", nowText: "Montre la prochaine requête pour la page affichée, à l’octet près. Rien n’est envoyé.", nowTask: "Tâche d’essai", nowShow: "Montrer", nowBusy: "Lecture de la page…",
    toDestination: "Vers {{destination}}, {{bytes}}", body: "Texte exact de la requête", marks: "Ce qui a été remplacé", noMarks: "Rien n’a dû être remplacé.", stands: "remplace {{value}}",
    handling: "Sort de : {{type}}", listTitle: "Toutes les requêtes sorties", filter: "Filtrer", filterHint: "Destination, tâche ou type de donnée",
    noMatch: "Aucune requête ne correspond : effacez le filtre.", entry: "{{destination}}, étape {{step}}", exact: "Montrer le texte exact", notKept: "Seule l’empreinte a été gardée. Activez « Garder le texte exact » pour voir les prochaines.",
    fingerprint: "SHA-256", more: "Montrer les précédentes", keepBytes: "Garder le texte exact des requêtes", keepBytesHint: "Sur cet appareil uniquement, jusqu’à la suppression de la tâche.",
    previewFirst: "Me demander avant chaque requête", previewFirstHint: "Vous voyez le texte exact et le laissez partir ou le gardez ici.",
    verify: "Vérifier la liste", verified_one: "Intacte : {{count, number}} requête, rien de changé ni de manquant.", verified_many: "Intacte : {{count, number}} de requêtes, aucune changée ni manquante.", verified_other: "Intacte : {{count, number}} requêtes, aucune changée ni manquante.",
    broken: "La ligne {{line}} ne tient pas : {{problem}}.", export: "Exporter", exported: "Un export se vérifie partout avec : symbiont audit verify FILE"
  },
  handlings: { clear: "Peut sortir", placeholder: "Remplacer", local: "Garder ici", preset: "Selon le profil" },
  history: {
    title: "Historique", loading: "Chargement de vos exécutions…", emptyTitle: "Aucune exécution", emptyText: "Les tâches que vous lancez sont gardées ici, sur cet appareil uniquement.",
    failed: "Les exécutions n’ont pas pu être lues.", search: "Chercher tâches, réponses et sites", noMatch: "Aucune exécution ne correspond : essayez d’autres mots.", back: "Toutes les exécutions",
    ok: "Fait", notDone: "Pas fait", running: "En cours", steps_one: "{{count, number}} étape", steps_many: "{{count, number}} d’étapes", steps_other: "{{count, number}} étapes",
    today: "Aujourd’hui", yesterday: "Hier", watch: "Pas à pas", watchPrevious: "Étape précédente", watchNext: "Étape suivante", watchEnd: "Retour à la liste", watchAt: "Étape {{at}} sur {{all}}",
    export: "Exporter", jsonl: "JSON Lines, complet", markdown: "Markdown, texte saisi masqué", delete: "Supprimer", deleteTitle: "Supprimer cette exécution ?",
    deleteText: "Ses étapes, ses données privées et le texte gardé de ses requêtes sont supprimés pour de bon. La liste de ce qui est sorti ne garde que tailles et empreintes.", hidden: "(masqué)"
  },
  shortcuts: {
    title: "Raccourcis", text: "Tapez / dans le champ de tâche pour en utiliser un. Les mots entre {accolades} sont demandés chaque fois.", none: "Aucun pour l’instant : enregistrez-en un depuis une tâche finie.",
    name: "Nom", task: "Tâche", new: "Nouveau raccourci", badName: "Utilisez 1 à 40 lettres, chiffres ou traits d’union.", badTask: "Dites ce qu’il faut faire.", saved: "Enregistré sous /{{name}}."
  },
  settings: {
    title: "Réglages", failed: "Les réglages n’ont pas pu être lus.", device: "Modèle sur cet appareil", cloud: "Modèle en nuage",
    cloudText: "Tout point d’accès qui parle le protocole OpenAI. Il n’est consulté qu’en modes Hybride et Nuage, et ne voit qu’un texte aux données masquées.",
    cloudManaged: "Votre organisation garde toutes les étapes sur cet appareil.",
    baseUrl: "Adresse du point d’accès", baseUrlHint: "Par exemple https://api.example.com/v1", modelName: "Nom du modèle", key: "Clé",
    keyNone: "Gardée en mémoire jusqu’à la fermeture du navigateur, et jamais montrée ensuite.",
    keySaved: "Une clé est définie jusqu’à la fermeture du navigateur. Elle n’est jamais montrée ; tapez-en une nouvelle pour la remplacer.",
    plain: "Cette adresse n’est pas chiffrée : d’autres sur le réseau pourraient lire ce qui est envoyé.", saving: "Enregistrement…", removeCloud: "Retirer le modèle en nuage",
    removed: "Le modèle en nuage et sa clé ont été retirés.", keyDropped: "Enregistré. L’ancienne clé a été retirée car elle appartenait à une autre adresse : saisissez celle de cette adresse.",
    badUrl: "Saisissez une adresse complète qui commence par https:// ou http://.", badModel: "Saisissez le nom du modèle comme l’écrit son fournisseur (200 caractères au plus).",
    badKey: "La clé dépasse 400 caractères : collez la clé seule.",
    test: "Tester le point d’accès", testing: "Test…", works: "Il a répondu en {{time}}.",
    price: "Prix (pour le compteur)", priceText: "Ce que coûte un million de jetons, dans n’importe quelle monnaie. Laissez les deux vides si vous l’ignorez.", priceIn: "Entrée", priceOut: "Sortie",
    limitsTitle: "Limites d’une tâche", limitsText: "Une tâche s’arrête en atteignant l’une d’elles, faite ou non. Un champ vide ne limite rien.", limits: { steps: "Étapes", minutes: "Minutes", tokens: "Jetons", money: "Argent" },
    privacy: "Vie privée", preset: "Ce qu’un modèle en nuage peut voir", strict: "Strict", balanced: "Équilibré", open: "Ouvert",
    strictMeans: "Les étapes avec secrets, identifiants, argent ou santé restent ici ; tout le reste est remplacé.",
    balancedMeans: "Chaque donnée privée est remplacée par un repère.",
    openMeans: "Pour un point d’accès de confiance : les données ordinaires peuvent sortir ; secrets, identifiants et santé sont remplacés.",
    byKind: "Par type de donnée", identity: "Noms et pièces d’identité", contact: "Coordonnées", location: "Position", account: "Identifiants et comptes", credentials: "Mots de passe, codes et clés",
    financial: "Cartes et banque", health: "Santé", deviceIds: "Appareil et véhicule", special: "Catégories particulières",
    localSites: "Sites qui restent sur cet appareil", localSitesText: "Rien de ce qui y est lu n’est envoyé, même avec des repères.", siteExample: "banque.example ou *.banque.example",
    terms: "Mots qui ne sortent jamais", termsText: "Noms de projets, surnoms, ce que vous voulez. Une étape qui en rencontre un est décidée sur cet appareil.", termExample: "Un mot ou une expression",
    closed: "Pour l’instant rien ne peut sortir : {{why}}",
    sites: "Sites où Symbiont peut entrer", sitesNone: "Aucun durablement. Il peut entrer dans un onglet où vous cliquez sur son bouton.", sitesAll: "Tous les sites", allowedSites: "Sites autorisés",
    sign: "Votre signe", signText: "Montré avec chaque question, pour que vous sachiez que c’est bien Symbiont qui demande. Les pages ne peuvent pas le voir.", signPicture: "Image", signPhrase: "Phrase", signPhraseHint: "Quelque chose que vous seul écririez",
    general: "Général", language: "Langue", languageOf: "Comme le navigateur", notify: "Me prévenir à la fin d’une tâche", notifyHint: "Une notification ; une marque sur le bouton apparaît dans tous les cas.",
    notifyDenied: "Le navigateur n’a pas autorisé les notifications.", keepDays: "Garder les exécutions finies", keepForever: "Jusqu’à ce que je les supprime", days_one: "{{count, number}} jour", days_many: "{{count, number}} de jours", days_other: "{{count, number}} jours",
    welcomeAgain: "Revoir l’introduction"
  },
  narration: {
    working: "Travaille à la tâche.", question: "Votre réponse est attendue. {{text}}", step: "Étape {{n}} : {{what}}. {{route}}. {{outcome}}.", ended: "{{how}}. {{text}}"
  },
  types: {
    EMAIL: "e-mail", PHONE: "téléphone", PERSON: "nom", ADDRESS: "adresse", GPS: "lieu", DOB: "date de naissance", USERNAME: "identifiant", PASSWORD: "mot de passe", OTP: "code à usage unique",
    API_KEY: "clé", JWT: "jeton", PRIVATE_KEY: "clé privée", SESSION_TOKEN: "jeton de session", CARD: "carte", CARD_CVV: "cryptogramme", CARD_EXPIRY: "expiration de carte", IBAN: "IBAN",
    BANK_ACCOUNT: "compte bancaire", CRYPTO: "portefeuille", SSN: "sécurité sociale", NATIONAL_ID: "pièce d’identité", TAX_ID: "numéro fiscal", PASSPORT: "passeport", DRIVER_LICENSE: "permis de conduire",
    HEALTH_ID: "carte de santé", ACCOUNT_ID: "numéro de compte", IP: "adresse IP", MAC: "adresse matérielle", DEVICE_ID: "identifiant d’appareil", VEHICLE: "véhicule", HEALTH: "santé", SPECIAL: "catégorie particulière"
  }
}
