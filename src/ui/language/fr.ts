import { frWorker } from "./fr-worker.ts"
import type { Words } from "./shape.ts"

export const fr: Words = {
  nav: { label: "Vues", task: "Tâche", history: "Historique", leaves: "Ce qui sort", settings: "Réglages" },
  units: {
    seconds: "{{n}} s", minutes: "{{m}} min {{s}} s", bytes_one: "{{count, number}} octet", bytes_many: "{{count, number}} d’octets", bytes_other: "{{count, number}} octets",
    kilobytes: "{{n}} ko", megabytes: "{{n}} Mo", gigabytes: "{{n}} Go"
  },
  words: { loading: "Chargement…", retry: "Réessayer", cancel: "Annuler", save: "Enregistrer", remove: "Retirer {{what}}", add: "Ajouter", back: "Retour", next: "Suivant", saved: "Enregistré.", managed: "Géré par votre organisation", managedBy: "Géré par {{who}}" },
  notices: {
    offline: "Vous êtes hors ligne. Les étapes sur cet appareil continuent ; les pages et le modèle cloud peut-être pas.",
    noTab: "Il n’y a pas d’onglet où travailler : ouvrez la page concernée, puis recommencez.",
    crashed: "Le panneau a rencontré une erreur. Une tâche en cours continue ; affichez de nouveau le panneau pour la voir.",
    notLoaded: "Une partie du panneau n’a pas pu être chargée, rien ne peut donc être fait ici : rechargez le panneau.", reload: "Recharger le panneau",
    redraw: "Afficher de nouveau", dismiss: "Masquer"
  },
  errors: { "sign-on": "La connexion l’empêche", task: "La tâche ne peut pas continuer", page: "La page l’empêche", model: "Le modèle l’empêche", cloud: "Le modèle cloud l’empêche", privacy: "C’est resté sur cet appareil", policy: "Les règles de vie privée l’empêchent", guard: "Le garde ne le permet pas", message: "Le panneau et l’extension ne se comprennent pas", storage: "Le stockage l’empêche", internal: "Quelque chose a mal tourné dans Symbiont", collector: "Le collecteur l’empêche", data: "Les données ne sont pas utilisables" },
  welcome: {
    progress: "Étape {{at}} sur {{all}}", skip: "Passer", done: "Commencer",
    whatTitle: "Il fait des tâches web pour vous, dans vos propres onglets",
    whatText: "Écrivez ce que vous voulez. Symbiont regarde la page, avance étape par étape et vous montre chacune. Vous pouvez mettre en pause, corriger ou arrêter à tout moment.",
    leavesTitle: "Vos données privées restent ici",
    leavesHome: "Un modèle sur cet appareil décide des étapes. Sans modèle cloud, aucun texte de vos pages n’est envoyé.",
    leavesCloud: "Si vous ajoutez un modèle cloud, il reçoit un texte où noms, adresses, numéros et codes sont remplacés.",
    leavesNever: "Les mots de passe, codes à usage unique et numéros de carte ne sortent jamais. Pas de compte, pas de télémétrie.",
    modelTitle: "Votre modèle",
    modelBuiltIn: "Le petit modèle intégré est déjà prêt. Il sait cliquer, choisir et remplir ce que dit la tâche ; il ne sait pas écrire de longs textes.",
    modelFor: "Pour cet appareil : {{title}}, {{size}}.", modelInstall: "L’installer maintenant",
    modelProgress: "{{percent}} chargé : vous pouvez continuer en attendant."
  },
  empty: {
    title: "Que faut-il faire sur cette page ?", text: "Dites-le avec vos mots. Vous voyez chaque étape et pouvez arrêter à tout moment.",
    suggestions: "Suggestions pour cette page", examples: "Exemples",
    example1: "Ouvrir ma dernière commande", example2: "Remplir le formulaire de contact", example3: "Trouver la date de livraison",
    search: "Chercher ici …", form: "Remplir ce formulaire", open: "Ouvrir « {{name}} »", table: "Trouver dans ce tableau : …"
  },
  composer: {
    form: "Nouvelle tâche", label: "Tâche", placeholder: "Décrivez la tâche, ou tapez / pour les raccourcis", hint: "Entrée : lancer ; Maj+Entrée : nouvelle ligne",
    start: "Lancer", starting: "Lancement…", left_one: "{{count, number}} caractère restant", left_many: "{{count, number}} de caractères restants", left_other: "{{count, number}} caractères restants",
    over_one: "{{count, number}} caractère de trop", over_many: "{{count, number}} de caractères de trop", over_other: "{{count, number}} caractères de trop",
    attach: "Joindre des fichiers", attached: "Fichiers joints", detach: "Retirer {{name}}", tooBig: "{{name}} dépasse {{most}} : choisissez un fichier plus petit.",
    shortcuts: "Raccourcis", noShortcut: "Aucun raccourci de ce nom.",
    cloudMissing: "Le mode Cloud demande un modèle cloud : ajoutez-en un dans les Réglages, ou choisissez Privé.", openSettings: "Ouvrir les Réglages",
    page: "Page au premier plan :", noAccess: "Symbiont ne voit pas encore cette page : cliquez sur son bouton dans la barre d’outils du navigateur."
  },
  mode: {
    label: "Où les étapes sont décidées",
    local: "Privé", hybrid: "Hybride", cloud: "Cloud",
    localMeans: "Décidé sur cet appareil uniquement : aucun modèle ailleurs n’est consulté.",
    hybridMeans: "Les étapes privées restent ici ; les autres peuvent consulter le cloud, données masquées.",
    speculative: "Appareil d’abord",
    speculativeMeans: "Le modèle de cet appareil propose chaque étape ; s’il n’est pas sûr, le cloud est consulté, données masquées.",
    cloudMeans: "Le cloud décide, sur un texte aux données masquées. Ce qui ne peut être masqué est refusé.",
    hybridAlone: "Aucun modèle cloud n’est configuré : chaque étape reste sur cet appareil."
  },
  model: {
    label: "Modèle sur cet appareil", unknown: "Recherche du modèle utilisable sur cet appareil…",
    absent: "Se charge avec la première tâche", loading: "Chargement", ready: "Prêt", failed: "Indisponible",
    loaded: "{{state}} ({{percent}})", prepare: "Charger maintenant", why: "Pourquoi celui-ci : {{why}}", other: "Autres modèles",
    broken: "Le modèle n’a pas pu être chargé : réessayez ou redémarrez le navigateur."
  },
  models: {
    others: "Modèles inutilisables ici : {{n}}",
    loading: "Recherche des modèles que cet appareil peut faire tourner…", recommended: "Conseillé", chosen: "Choisi par vous",
    engines: { wllama: "sur le processeur", "web-llm": "sur la carte graphique", "prompt-api": "dans le navigateur" }, about: "{{size}}, {{engine}}, {{license}}", roughly: "environ {{size}}",
    progress: "{{phase}} : {{here}} sur {{all}} ({{percent}})", install: "Installer {{title}} ({{size}})",
    goOn: "Continuer {{title}} ({{here}} sur {{all}} sont là)", cancel: "Annuler l’installation de {{title}}", use: "Utiliser {{title}}", remove: "Retirer {{title}}",
    useBest: "Laisser Symbiont choisir", used: "Les modèles installés occupent {{used}} du disque.",
    usedAndFree: "Les modèles installés occupent {{used}} du disque ; {{free}} sont libres.", add: "Ajouter votre propre modèle…",
    addHint: "Un fichier .gguf, ou une fiche .json avec l’adresse et les sommes de contrôle d’un modèle. Il reste sur cet appareil.",
    unknownLicense: "licence non indiquée", wrongFile: "Choisissez un fichier .gguf ou une fiche .json de modèle.",
    notJson: "La fiche n’est pas du JSON valide : corrigez le fichier.",
    badRecord: "« {{field}} » dans la fiche n’est pas valide : corrigez-le et ajoutez de nouveau le fichier."
  },
  phases: {
    observe: "Regarde la page", screen: "Cherche les données privées", decide: "Décide quoi faire",
    guard: "Vérifie que l’action est sûre", act: "Agit sur la page"
  },
  run: {
    thought: "Ce que pense le modèle",
    task: "Tâche", steps: "Étapes", opening: "Ouverture de l’exécution…", unreadable: "Les étapes n’ont pas pu être lues.", starting: "Démarrage", waiting: "Attend votre réponse", noSteps: "Aucune étape n’a été faite.",
    queued: "Attend que son onglet soit libre.", another: "Nouvelle tâche",
    progress: "Étape {{at}} sur {{most}} au plus", home: "{{share}} sur l’appareil", sent: "{{bytes}} envoyés", tokens_one: "{{count, number}} jeton", tokens_many: "{{count, number}} de jetons", tokens_other: "{{count, number}} jetons",
    tokensOf: "{{used}} jetons sur {{most}}", money: "{{amount}} dépensés", moneyOf: "{{used}} dépensés sur {{most}}", meter: "Ce que cette tâche a utilisé",
    stop: "Arrêter", stopKey: "Échap", stopping: "Arrêt…", pause: "Pause", resume: "Continuer", paused: "En pause. Rien ne se passe tant que vous ne continuez pas.",
    takeOver: "Prendre la main", yours: "La page est à vous. Faites ce qu’il faut, puis continuez.", correct: "Corriger…", correction: "Que faut-il changer ?",
    correctionHint: "Par exemple : non, l’autre", sendCorrection: "Envoyer la correction", undo: "Annuler la dernière étape", controls: "Commandes de la tâche", undone: "La dernière étape a été annulée."
  },
  routes: {
    local: "Sur l’appareil", cloud: "Cloud, masqué", refuse: "Refusé",
    localWhy: "Décidé sur cet appareil.", cloudWhy: "Décidé par le modèle cloud, données masquées.", refuseWhy: "Aucun modèle ne peut décider de cette étape."
  },
  outcomes: { ok: "Fait", noEffect: "Aucun changement", unknown: "Incertain", failed: "Échec", refused: "Bloqué", pending: "En cours", notDone: "Pas fait" },
  notDone: {
    denied: "Vous avez dit non, ceci n’a donc pas été fait.",
    refused: "La protection de Symbiont ne le permet pas : faites-le vous-même si c’est juste.",
    policy: "La règle de votre organisation ne le permet pas.",
    private: "Une valeur privée serait allée là où elle ne doit pas.",
    unfit: "Le modèle a nommé une chose qui n’est pas là : on le lui a dit.",
    repeated: "Cela a déjà été essayé en vain, le modèle doit donc prendre un autre chemin.",
    "too-early": "Il était trop tôt pour finir : le modèle doit essayer encore.",
    unsure: "Le modèle de l’appareil n’en était pas sûr.",
    "page-changed": "La page a changé entre-temps : le modèle la regarde de nouveau.",
    late: "Votre réponse est venue trop tard, ou ce dont il s’agissait ne cessait de bouger : rien n’a été fait.",
    "no-answer": "Vous n’avez pas répondu.",
    "no-access": "Symbiont n’a pas encore accès à ce site : autorisez-le, puis réessayez.",
    "dialog-open": "Un message du navigateur était ouvert : il faut d’abord y répondre.",
    "maybe-done": "Cela s’est peut-être produit avant l’interruption : vérifiez sur la page.",
    stopped: "La tâche s’est terminée avant que ceci soit fait."
  },
  picture: {
    title: "Image", of: "Image de l’étape {{n}}, valeurs privées masquées", alt: "La page à l’étape {{n}} : {{what}}. Les valeurs privées sont masquées.", larger: "Agrandir :", smaller: "Réduire :", gone: "Son image ne peut plus être affichée.",
    setting: "Images des étapes", settingText: "Chaque étape garde une petite image de sa page, où les valeurs privées et toutes les illustrations sont masquées. Les images restent sur cet appareil : aucun modèle ne les reçoit. Elles sont supprimées avec l’exécution. Seule la page au premier plan peut être captée.",
    kept: "Gardée sur cet appareil, valeurs privées masquées", "not-in-front": "Aucune : la page n’était pas au premier plan", "no-access": "Aucune : le navigateur ne permet d’images que sur les pages où le bouton de Symbiont a été cliqué", moved: "Aucune : la page a bougé ou changé",
    "no-region": "Aucune : l’emplacement d’une valeur privée n’est pas connu", "unsure-scale": "Aucune : la taille de la page n’était pas certaine", "check-failed": "Aucune : la recherche de valeurs privées a échoué", "too-large": "Aucune : la page est trop grande", "no-room": "Aucune : il ne restait plus de place", late: "Aucune : la page n’a pas répondu à temps"
  },
  step: {
    repeated: "Répété", replayed: "étape {{n}} de l’enregistrement", moved: "retrouvé ailleurs sur la page", renamed: "retrouvé sous un autre nom", remade: "retrouvé sous une autre forme",
    number: "Étape {{n}}", thinking: "Aucune action n’a été décidée", details: "Détails", reason: "Raison", page: "Page", model: "Modèle", guard: "Garde",
    outcome: "Résultat", changes: "Changé", tokens: "Jetons", sent: "Envoyé au cloud", where: "Où",
    allow: "Autorisé", confirm: "Vous a demandé d’abord", refuse: "Bloqué", nothingSent: "Rien",
    on: "cochée", off: "non cochée", was: "Avant :", is: "Maintenant :", empty: "(vide)"
  },
  actions: {
    click: "Cliquer", doubleClick: "Double-cliquer", rightClick: "Clic droit", type: "Taper « {{text}} »", append: "Ajouter « {{text}} »", clear: "Vider le champ",
    typeSubmit: "Taper « {{text}} » et appuyer sur Entrée", press: "Appuyer sur {{keys}}", select: "Choisir {{options}}", checkOn: "Cocher", checkOff: "Décocher",
    hover: "Pointer", drag: "Glisser", scroll: "Défiler", scrollUp: "Défiler vers le haut", scrollDown: "Défiler vers le bas", scrollLeft: "Défiler vers la gauche", scrollRight: "Défiler vers la droite",
    scrollTop: "Aller tout en haut", scrollBottom: "Aller tout en bas", scrollElement: "Défiler jusqu’à un élément", upload: "Joindre « {{file}} »",
    goto: "Ouvrir {{url}}", back: "Revenir", forward: "Avancer", tabNew: "Ouvrir un onglet", tabSwitch: "Passer à un autre onglet", tabClose: "Fermer l’onglet",
    waitIdle: "Attendre que la page soit calme", wait: "Attendre {{time}}", waitFor: "Attendre « {{text}} »", find: "Chercher « {{text}} »",
    expand: "Montrer plus de", read: "Lire", dialogAccept: "Accepter le message de la page", dialogDismiss: "Fermer le message de la page",
    point: "Cliquer un point dans", ask: "Vous demander : {{question}}", note: "Note : {{text}}", branch: "Plan : {{intent}}", prune: "Abandonner le plan : {{reason}}",
    answer: "Finir par une réponse", giveUp: "Renoncer", quoted: "« {{text}} »"
  },
  roles: {
    textbox: "champ de texte", searchbox: "champ de recherche", combobox: "liste", listbox: "liste", option: "option", spinbutton: "champ numérique",
    checkbox: "case à cocher", radio: "option", switch: "interrupteur", link: "lien", button: "bouton", tab: "onglet", menuitem: "élément de menu",
    slider: "curseur", img: "image", heading: "titre", row: "ligne", cell: "cellule", text: "texte", generic: "élément", named: "{{role}} « {{name}} »"
  },
  question: {
    "hand-over": "L’enregistrement ne convient pas ici", goOn: "Continuer avec le modèle", stopHere: "Arrêter ici",
    confirm: "Cela peut-il se faire ?", ask: "Une question pour vous", send: "Cela peut-il quitter l’appareil ?",
    action: "Action", site: "Site", value: "Valeur", amount: "Montant", payee: "Destinataire", inFrame: "Dans une partie de la page de",
    nobody: "Sans votre accord, rien n’est fait.", sendText: "Le modèle cloud recevrait exactement ceci. Sans réponse dans la minute, cela reste ici.",
    allow: "Autoriser", deny: "Refuser", sendIt: "Envoyer", keep: "Garder ici", answer: "Votre réponse", reply: "Envoyer", decline: "Je ne sais pas", sending: "Envoi de votre réponse…",
    ours: "Votre signe : cette question vient de Symbiont"
  },
  risks: {
    money: "Cela ressemble à un paiement ou à une commande.", delete: "Cela semble irréversible.", security: "Cela change la sécurité d’un compte.",
    share: "Cela partage quelque chose avec d’autres.", send: "Cela envoie ou publie quelque chose.", terms: "Cela accepte des conditions en votre nom.",
    download: "Cela télécharge ou installe quelque chose.", save: "Cela change quelque chose.", upload: "Cela donne un fichier au site.",
    privacy: "Cela utiliserait une donnée privée.", login: "Il s’agit d’une connexion.", site: "Cela mène à un site que la tâche ne nomme pas.", resume: "Cela a peut-être déjà eu lieu."
  },
  end: {
    partly: "Terminé, mais pas tout fait", said: "Le modèle dit :",
    undone: {
      denied: "Vous avez dit non, ceci n’a donc pas été fait : {{what}}",
      refused: "La protection de Symbiont ne l’a pas permis, ceci n’a donc pas été fait : {{what}}",
      policy: "Votre organisation ne le permet pas, ceci n’a donc pas été fait : {{what}}",
      private: "Une valeur privée serait allée là où elle ne doit pas, ceci n’a donc pas été fait : {{what}}"
    },
    ok: "Fait", failed: "Pas fait", home: "des étapes sont restées sur cet appareil", tokens: "jetons", sent: "envoyés au cloud", money: "dépensés", time: "en tout",
    again: "Recommencer", allowSite: "Autoriser {{host}} et réessayer", siteDenied: "{{host}} n’a pas été autorisé : la tâche ne peut pas y travailler."
  },
  leaves: {
    ways: {
      cloud: "Au modèle cloud chez {{host}}, dans les modes qui le consultent : un texte où les données privées sont remplacées selon vos règles.",
      noCloud: "Aucun modèle cloud n’est configuré, donc aucun n’est consulté.",
      forbidden: "Votre organisation garde toutes les étapes sur cet appareil : aucun modèle cloud n’est consulté.",
      audit: "Au journal d’audit de votre organisation chez {{host}}, dans tous les modes : ce que chaque tâche a fait, sur quel site, selon quelle règle. Ni texte de page, ni données.",
      signOn: "À la connexion de votre organisation chez {{host}} : ce qu’il faut pour se connecter.",
      collector: "À un collecteur, seulement si vous l’acceptez : des tâches que vous avez relues et que vous donnez une à une.",
      models: "Les fichiers de modèles que vous installez sont pris là où ils se trouvent : seule leur adresse y est envoyée."
    },
    purposes: { task: "Question au modèle cloud", test: "Test de l’adresse", audit: "Journal d’audit de l’organisation", signOn: "Connexion de l’organisation", donation: "Don de tâches à un collecteur", model: "Fichier d’un modèle" },
    neverKept: "D’une telle requête, seule l’empreinte est gardée.",
    title: "Ce qui quitte cet appareil", text: "Ce que Symbiont lui-même peut envoyer d’ici, et à qui :",
    none: "Rien n’a quitté cet appareil.", noneText: "Chaque requête figure ici avec son but, sa taille exacte et ce qui a été remplacé.",
    requests: "requêtes", bytes: "envoyés en tout", replaced: "données remplacées", waiting: "Lecture de la liste…",
    nowTitle: "Ce qui sortirait maintenant", nowText: "Montre la prochaine requête pour la page affichée, à l’octet près. Rien n’est envoyé.", nowTask: "Tâche d’essai", nowShow: "Montrer", nowBusy: "Lecture de la page…",
    toDestination: "Vers {{destination}}, {{bytes}}", body: "Texte exact de la requête", marks: "Ce qui a été remplacé", noMarks: "Rien n’a dû être remplacé.", stands: "remplace {{value}}",
    handling: "Ce que devient : {{type}}", listTitle: "Toutes les requêtes sorties", filter: "Filtrer", filterHint: "Destination, but, tâche ou type de donnée",
    noMatch: "Aucune requête ne correspond : effacez le filtre.", entry: "{{destination}}, étape {{step}}", exact: "Montrer le texte exact", notKept: "Seule l’empreinte a été gardée. Activez « Garder le texte exact » pour voir les prochaines.",
    fingerprint: "SHA-256", more: "Montrer les précédentes", keepBytes: "Garder le texte exact des requêtes", keepBytesHint: "Sur cet appareil uniquement, jusqu’à la suppression de la tâche.",
    previewFirst: "Me demander avant chaque requête", previewFirstHint: "Vous voyez le texte exact et le laissez partir ou le gardez ici.",
    verify: "Vérifier la liste", verified_one: "Intacte : {{count, number}} requête, rien de changé ni de manquant.", verified_many: "Intacte : {{count, number}} de requêtes, aucune changée ni manquante.", verified_other: "Intacte : {{count, number}} requêtes, aucune changée ni manquante.",
    broken: "La ligne {{line}} ne tient pas : {{problem}}.", export: "Exporter", exported: "Un export se vérifie partout avec : symbiont audit verify FILE",
    trail: "Exporter le journal d’audit", trailText: "Ce que chaque tâche a fait, sur quel site, selon quelle règle et qui l’a permis : ni texte de page ni valeurs. Il reste sur cet appareil ; une organisation peut se le faire envoyer."
  },
  values: {
    group: "Décider de {{what}}", keep: "Ne jamais laisser sortir", free: "Laisser sortir", undo: "Annuler", never: "Ne sort jamais, même remplacée : les étapes qui la rencontrent restent sur cet appareil.", may: "Peut sortir telle quelle, dès la prochaine requête.",
    critical: "Ne peut pas sortir : mots de passe, numéros de cartes et de papiers, et clés sont toujours remplacés.", organisation: "Votre organisation ne laisse pas sortir ce type de valeur.", held: "Une valeur de cette requête ne sort jamais, elle ne peut donc pas être envoyée : gardez-la ici, ou annulez cela.",
    wider: "Une autre règle la retient : une de vos réglages, ou une de votre organisation.",
    list: "Valeurs seules qui peuvent sortir", listText: "Chacune exactement comme écrite ici, où qu’elle soit. Le reste de son type continue d’être remplacé."
  },
  settingsIndex: { find: "Chercher dans les réglages", findText: "N’importe quel mot. Entrée mène à la première partie.", none: "Aucune partie ne correspond : essayez un autre mot.", parts: "Toutes les parties des réglages", found_one: "{{count, number}} partie correspond.", found_many: "{{count, number}} de parties correspondent.", found_other: "{{count, number}} parties correspondent." },
  handlings: { clear: "Peut sortir", placeholder: "Remplacer", local: "Garder ici", preset: "Selon le profil" },
  history: {
    partly: "Une chose n’a pas été faite",
    searching: "{{looked}} exécutions parcourues sur {{all}}…", found_one: "{{count, number}} exécution trouvée.", found_many: "{{count, number}} d’exécutions trouvées.", found_other: "{{count, number}} exécutions trouvées.", searchOn: "Parcourir {{left}} plus anciennes",
    replay: "Rejouer sur la page", replayOf: "Répétition d’une exécution antérieure",
    title: "Historique", loading: "Chargement de vos exécutions…", emptyTitle: "Aucune exécution", emptyText: "Les tâches que vous lancez sont gardées ici, sur cet appareil uniquement.",
    failed: "Les exécutions n’ont pas pu être lues.", search: "Chercher tâches, réponses et sites", noMatch: "Aucune exécution ne correspond : essayez d’autres mots.", back: "Toutes les exécutions",
    ok: "Fait", notDone: "Pas fait", running: "En cours", steps_one: "{{count, number}} étape", steps_many: "{{count, number}} d’étapes", steps_other: "{{count, number}} étapes",
    today: "Aujourd’hui", yesterday: "Hier", watch: "Pas à pas", watchPrevious: "Étape précédente", watchNext: "Étape suivante", watchEnd: "Retour à la liste", watchAt: "Étape {{at}} sur {{all}}",
    export: "Exporter", jsonl: "JSON Lines, complet", markdown: "Markdown, texte saisi masqué", markdownPictures: "Markdown avec images masquées", delete: "Supprimer", deleteTitle: "Supprimer cette exécution ?",
    deleteText: "Ses étapes, ses données privées et le texte gardé de ses requêtes sont supprimés pour de bon. La liste de ce qui est sorti ne garde que tailles et empreintes.", hidden: "(masqué)"
  },
  shortcuts: {
    edit: "Modifier {{name}}", page: "Page de départ", pageHint: "Où il commence. Vide : la page au premier plan.", badPage: "Saisissez une adresse complète commençant par https:// ou http://, ou laissez vide.", taken: "Un raccourci porte déjà ce nom : choisissez-en un autre.",
    repeats: "Il répète sa dernière exécution réussie ; le modèle aide là où la page a changé.", asText: "Modifier comme texte", export: "Exporter les raccourcis", import: "Importer des raccourcis…", badFile: "Choisissez un fichier .json de raccourcis exporté ici.",
    imported_one: "{{count, number}} raccourci ajouté.", imported_many: "{{count, number}} de raccourcis ajoutés.", imported_other: "{{count, number}} raccourcis ajoutés.",
    title: "Raccourcis", text: "Tapez / dans le champ de tâche pour en utiliser un. Les mots entre {accolades} sont demandés chaque fois.", none: "Aucun pour l’instant : enregistrez-en un depuis une tâche finie.",
    name: "Nom", task: "Tâche", new: "Nouveau raccourci", badName: "Utilisez 1 à 40 lettres, chiffres ou traits d’union.", badTask: "Dites ce qu’il faut faire.", saved: "Enregistré sous /{{name}}."
  },
  schedule: {
    title: "Planification", text: "Un raccourci s’exécute seul tant que le navigateur est ouvert, pose ses questions comme toujours et attend votre réponse. Ce qui a été manqué pendant la veille de l’appareil s’exécute une fois ensuite.", none: "Rien n’est planifié.", noShortcuts: "Enregistrez d’abord un raccourci : il pourra ensuite être planifié.",
    shortcut: "Raccourci", when: "Quand", once: "Une fois", day: "Chaque jour", week: "Chaque semaine", date: "Jour", weekday: "Jour de la semaine", time: "Heure", add: "Planifier", daily: "chaque jour à {{time}}", weekly: "{{day}}, {{time}}, chaque semaine", onceAt: "{{date}}, {{time}}",
    next: "Prochaine fois : {{when}}", over: "Plus aucune date", paused: "En pause", pause: "Suspendre {{name}}", resume: "Reprendre {{name}}", started: "Dernier lancement : {{when}}.", late: "Dernier lancement, en retard : {{when}}.", failed: "N’a pas pu démarrer : {{when}}.",
    blanks: "Remplissez chaque blanc : personne ne sera là pour le faire plus tard.", past: "Cette heure est passée : choisissez-en une plus tardive."
  },
  worker: frWorker,
  settings: {
    cantBeClear: "{{label}} : ce sont des mots de passe, des numéros ou des clés, ils ne peuvent donc pas sortir tels quels. Choisissez de les remplacer ou de les garder ici.",
    notTaken: "« {{label}} » n’a pas pu être enregistré ainsi : corrigez ce qui a été ajouté, ou retirez-le.", badWord: "« {{label}} » accepte des mots de {{least}} à {{most}} caractères.", badSiteOf: "« {{label}} » accepte des sites comme shop.example, *.shop.example ou https://shop.example:8443.",
    allowSite: "Autoriser un site", allowSiteText: "Le navigateur vous le demande alors. Les tâches pourront y travailler sans clic sur le bouton, jusqu’à ce que vous retiriez le site ici.", badSite: "Écrivez un site comme shop.example, *.shop.example ou https://shop.example:8443.", siteAllowed: "{{site}} est désormais autorisé.", siteNotAllowed: "{{site}} n’a pas été autorisé : ajoutez-le à nouveau et répondez oui à la question du navigateur.",
    noLimit: "Aucune limite.", usualSteps: "{{n}} étapes, comme d’habitude.", badNumber: "Ceci ne se lit pas comme un nombre : écrivez-le comme {{example}}.", badWhole: "Écrivez un nombre entier, comme {{example}}.", badSize: "Écrivez un nombre supérieur à 0.", badMost: "Écrivez au plus {{most}}.", stillIs: "La limite reste {{value}}.", stillNone: "Rien n’a été modifié.", badPrice: "Écrivez les deux prix en nombres, comme {{example}}, ou laissez les deux vides.",
    readOnlySites: "Sites en lecture seule", readOnlySitesText: "Rien n’y est saisi, envoyé ni modifié, quoi que dise la tâche.", askSites: "Sites où l’on me demande à chaque fois", askSitesText: "Chaque action y attend votre accord.",
    title: "Réglages", failed: "Les réglages n’ont pas pu être lus.", device: "Modèle sur cet appareil", cloud: "Modèle cloud",
    cloudText: "Tout point d’accès qui parle le protocole OpenAI. Il n’est consulté qu’en modes Hybride et Cloud, et ne voit qu’un texte aux données masquées.",
    cloudManaged: "Votre organisation garde toutes les étapes sur cet appareil.",
    baseUrl: "Adresse du point d’accès", baseUrlHint: "Par exemple https://api.example.com/v1", modelName: "Nom du modèle", key: "Clé",
    keyNone: "Gardée en mémoire jusqu’à la fermeture du navigateur, et jamais montrée ensuite.",
    keySaved: "Une clé est définie jusqu’à la fermeture du navigateur. Elle n’est jamais montrée ; tapez-en une nouvelle pour la remplacer.",
    plain: "Cette adresse n’est pas chiffrée : d’autres sur le réseau pourraient lire ce qui est envoyé.", saving: "Enregistrement…", removeCloud: "Retirer le modèle cloud",
    removed: "Le modèle cloud et sa clé ont été retirés.", keyDropped: "Enregistré. L’ancienne clé a été retirée car elle appartenait à une autre adresse : saisissez celle de cette adresse.",
    badUrl: "Saisissez une adresse complète qui commence par https:// ou http://.", badModel: "Saisissez le nom du modèle comme l’écrit son fournisseur (200 caractères au plus).",
    badKey: "La clé dépasse 400 caractères : collez la clé seule.",
    test: "Tester le point d’accès", testing: "Test…", works: "Il a répondu en {{time}}.",
    price: "Prix (pour le compteur)", priceText: "Ce que coûte un million de jetons, dans n’importe quelle monnaie. Laissez les deux vides si vous l’ignorez.", priceIn: "Entrée", priceOut: "Sortie",
    limitsTitle: "Limites d’une tâche", limitsText: "Une tâche s’arrête en atteignant l’une d’elles, faite ou non. Un champ vide ne limite rien.", limits: { steps: "Étapes", minutes: "Minutes", tokens: "Jetons", money: "Argent" },
    privacy: "Vie privée", preset: "Ce qu’un modèle cloud peut voir", strict: "Strict", balanced: "Équilibré", open: "Ouvert",
    strictMeans: "Les étapes avec secrets, identifiants, argent ou santé restent ici ; tout le reste est remplacé.",
    balancedMeans: "Chaque donnée privée est remplacée par un repère.",
    openMeans: "Pour un point d’accès de confiance : les données ordinaires peuvent sortir ; secrets, identifiants et santé sont remplacés.",
    byKind: "Par type de donnée", identity: "Noms et pièces d’identité", contact: "Coordonnées", location: "Position", account: "Identifiants et comptes", credentials: "Mots de passe, codes et clés",
    financial: "Cartes et banque", health: "Santé", deviceIds: "Appareil et véhicule", special: "Catégories particulières",
    localSites: "Sites qui restent sur cet appareil", localSitesText: "Rien de ce qui y est lu n’est envoyé, même avec des repères.", siteExample: "banque.example ou *.banque.example",
    terms: "Mots qui ne sortent jamais", termsText: "Noms de projets, surnoms, ce que vous voulez. Une étape qui en rencontre un est décidée sur cet appareil.", termExample: "Un mot ou une expression",
    damaged: "Les règles de confidentialité enregistrées sont illisibles : rien ne peut sortir et rien ne peut être changé. Repartir de zéro remet les règles recommandées ; il faudra ajouter à nouveau vos sites et vos mots.", anew: "Repartir de zéro",
    closed: "Pour l’instant rien ne peut sortir : {{why}}",
    sites: "Sites où Symbiont peut entrer", sitesNone: "Aucun durablement. Il peut entrer dans un onglet où vous cliquez sur son bouton.", sitesAll: "Tous les sites", allowedSites: "Sites autorisés",
    sign: "Votre signe", signText: "Montré avec chaque question, pour que vous sachiez que c’est bien Symbiont qui demande. Les pages ne peuvent pas le voir.", signPicture: "Image", signPhrase: "Phrase", signPhraseHint: "Quelque chose que vous seul écririez",
    general: "Général", language: "Langue", languageOf: "Comme le navigateur", notify: "Me prévenir à la fin d’une tâche", notifyHint: "Une notification ; une marque sur le bouton apparaît dans tous les cas.",
    notifyDenied: "Le navigateur n’a pas autorisé les notifications.", keepDays: "Garder les exécutions finies", learn: "Apprendre des exécutions finies", learnHint: "Ce qui a réussi ou échoué aide les suivantes. Cela reste sur cet appareil, sans valeurs privées, et disparaît avec son exécution.", keepForever: "Jusqu’à ce que je les supprime", days_one: "{{count, number}} jour", days_many: "{{count, number}} de jours", days_other: "{{count, number}} jours",
    welcomeAgain: "Revoir l’introduction"
  },
  donate: {
    title: "Donner des tâches pour l’apprentissage",
    text: "Vous pouvez aider le prochain modèle de l’appareil en donnant des tâches terminées que vous avez relues. Rien ne se passe sans votre accord, et Symbiont fonctionne de la même façon dans les deux cas.",
    record: "Enregistrer mes tâches sur cet appareil",
    recordNotice: "Tant que c’est activé, les étapes de vos tâches sont aussi gardées sur cet appareil sous la forme dont d’autres pourraient apprendre, avec des repères à la place des valeurs privées. Rien n’est envoyé. Ce qui est enregistré reste jusqu’à ce que vous supprimiez la tâche dans l’historique. Vous pouvez désactiver cela à tout moment.",
    collector: "Adresse du collecteur", collectorHint: "Fournie par qui collecte, un groupe de recherche par exemple. On lui demande seulement qui il est.", lookUp: "Consulter",
    lookingUp: "Demande en cours…", another: "Utiliser un autre collecteur", studyFile: "Ou ouvrir le fichier d’une étude",
    badStudy: "Ce n’est pas le fichier d’une étude : redemandez-le à ses chercheurs.", noticeLabel: "Ce que donner veut dire", noticeWho: "Collecté par {{name}} ({{contact}}) à {{audience}}.",
    noticeWhat: "Est envoyé ce que vous voyez en relisant une tâche, et seulement les tâches que vous donnez une à une : votre demande, le texte des pages parcourues, les étapes et leurs raisons. Les valeurs privées que Symbiont a trouvées sont remplacées par des repères ; ce qu’il n’a pas trouvé, vous pouvez le rayer.",
    noticeWhy: "Cela sert à entraîner et à tester de petits modèles qui travaillent sur les appareils des gens, et à rien d’autre.",
    noticeLong_one: "Elles sont gardées {{count, number}} jour puis effacées.", noticeLong_many: "Elles sont gardées {{count, number}} de jours puis effacées.",
    noticeLong_other: "Elles sont gardées {{count, number}} jours puis effacées.",
    noticeYou: "Le collecteur vous connaît par une clé que cet appareil a faite pour lui seul, sans nom ni compte. Il voit votre adresse réseau comme tout site.",
    noticeBack: "Vous pouvez reprendre une seule tâche, ou tout, à tout moment et sans raison. Dès cet instant personne ne peut la lire chez le collecteur ; les dernières copies disparaissent sous 30 jours. Ce qui a été publié avant ne peut être rappelé de partout, et un modèle qui en a appris ne le désapprend pas.",
    noticeFree: "C’est votre libre choix. Si vous refusez, rien ne change dans ce que Symbiont fait pour vous.",
    noticeStudy: "Partie de l’étude « {{title}} » ({{id}}), du {{from}} au {{until}}. Questions à {{contact}}. Vous pouvez la quitter à tout moment.", noticeReview: "Avis éthique : {{review}}",
    donation: "J’accepte que les tâches que j’ai relues et données soient envoyées à ce collecteur.", release: "J’accepte aussi qu’elles fassent partie d’un jeu de données public.",
    choose: "Enregistrer mon choix", change: "Changer mon choix pour ce que je donnerai désormais", changed: "Le texte a changé depuis votre accord : choisissez à nouveau.",
    standing: {
      given: "Vous avez accepté. Rien n’est envoyé que vous ne donniez vous-même.", refused: "Vous avez refusé. Rien n’est envoyé.", withdrawn: "Vous avez repris votre accord. Rien n’est envoyé.",
      over: "L’étude n’est pas en cours, donc rien ne peut être donné."
    },
    releasedToo: "Ce que vous donnez peut aussi être publié.", notReleased: "Ce que vous donnez n’est pas publié.", withdraw: "Reprendre mon accord", withdrawTitle: "Reprendre votre accord ?",
    withdrawText: "Plus rien n’est envoyé. Le collecteur efface ce que vous avez donné : dès cet instant personne ne peut le lire chez lui, et les dernières copies disparaissent sous 30 jours. Ce qui a été publié avant ne peut être rappelé de partout, et un modèle qui en a appris ne le désapprend pas.",
    everything: "Effacer tout ce que j’ai donné", everythingTitle: "Tout effacer chez ce collecteur ?",
    everythingText: "Toutes les tâches données à ce collecteur y sont effacées, celles en route sont abandonnées, votre accord est repris et votre clé oubliée. Cela ne peut être annulé.",
    erased_one: "Le collecteur a effacé {{count, number}} tâche.", erased_many: "Le collecteur a effacé {{count, number}} de tâches.",
    erased_other: "Le collecteur a effacé {{count, number}} tâches.", tookBack: "Repris.",
    unheard: "Un collecteur n’a pas pu être prévenu de ce que vous avez repris. On le lui redemande jusqu’à ce qu’il réponde.", waitingTitle: "En route", row: "{{date}}, {{bytes}}",
    leavesIn: "Part dans", triedAgainIn: "Non remis ; nouvel essai dans", refusedRow: "Non accepté : {{why}}", noConsentAnyMore: "l’accord sous lequel elle fut donnée n’est plus en vigueur",
    undo: "Annuler", undone: "Annulé : rien n’a été envoyé.", tooLate: "Trop tard : l’envoi est en cours. Vous pouvez la reprendre.", sendNow: "Envoyer maintenant", discard: "Abandonner",
    givenTitle: "Donné", genuine: "Reçu ; le récépissé est signé par le collecteur.", notGenuine: "Reçu ; le récépissé est d’un autre collecteur.", takeBack: "Reprendre",
    takeBackTitle: "Reprendre cette tâche ?", records: "Télécharger mes choix et récépissés"
  },
  review: {
    open: "Relire et donner…", title: "Donner cette tâche", text: "Voici tout ce qui serait envoyé, à l’octet près. Rayez ce que vous voulez. Rien ne part avant que vous ne le donniez.",
    needsConsent: "Donner demande d’abord votre accord ; il se donne dans les réglages.", tools: "Ce qui est dit et ce qui est rayé", words: "Mots à rayer de chaque étape",
    wordsHint: "Ou sélectionnez-les dans une étape ci-dessous.", strike: "Rayer", strikeSelection: "Rayer les mots sélectionnés", struckWords: "Mots rayés", takeBackIn: "Remettre ces mots",
    nameSite: "Nommer le site",
    nameSiteHint_one: "Sinon son adresse est remplacée par site.example. Son genre est compté chez le collecteur et ne figure dans la tâche que si au moins {{count, number}} personne a donné des tâches de ce genre.",
    nameSiteHint_many: "Sinon son adresse est remplacée par site.example. Son genre est compté chez le collecteur et ne figure dans la tâche que si au moins {{count, number}} de personnes ont donné des tâches de ce genre.",
    nameSiteHint_other: "Sinon son adresse est remplacée par site.example. Son genre est compté chez le collecteur et ne figure dans la tâche que si au moins {{count, number}} personnes ont donné des tâches de ce genre.",
    kind: "Genre de site", kindTold: "Assez de personnes ont donné des tâches de ce genre, donc il est dit.",
    kindKept: "Trop peu de personnes ont donné des tâches de ce genre : la tâche dit « other ».",
    kinds: { shopping: "Achats", travel: "Voyages", news: "Actualités", work: "Travail", learning: "Apprentissage", health: "Santé", money: "Argent", government: "Administration", social: "Réseaux sociaux", games: "Jeux", other: "Autre" },
    success: "La tâche a-t-elle été faite ?", successes: { yes: "Oui", no: "Non", unsure: "Je ne sais pas" }, step: "Étape {{n}}, {{bytes}}", exact: "Texte exact de l’étape {{n}}",
    strikeStep: "Rayer l’étape {{n}}", restore: "Remettre l’étape {{n}}", struck: "L’étape {{n}} est rayée", leaks: "Encore trouvé ici : {{kinds}}. Rayez-le.",
    around: "Ce qui est envoyé autour des étapes", clean: "Un second regard n’a rien trouvé de privé.", notClean: "Un second regard a trouvé des valeurs privées : rayez-les là où c’est signalé.",
    give: "Donner cette tâche", giveText: "Elle attend 24 heures avant de partir. D’ici là vous pouvez annuler.", given: "Donnée. Rien n’est encore parti.",
    received: "Le collecteur l’a reçue. Vous pouvez la reprendre dans les réglages.", total: "{{bytes}} en tout, {{steps}} étapes"
  },
  signOn: {
    title: "Connexion", out: "Vous n’êtes pas connecté avec le compte de votre organisation.", in: "Connecté par {{host}}.", inAs: "Connecté en tant que {{name}} par {{host}}.", begin: "Se connecter", byCode: "Se connecter avec un code", end: "Se déconnecter",
    waiting: "Terminez la connexion sur la page de {{host}}.", code: "Ouvrez {{address}} dans n’importe quel navigateur et saisissez ce code :", open: "Ouvrir la page", refused: "Le navigateur n’a pas permis sa fenêtre de connexion : connectez-vous plutôt avec un code."
  },
  organisation: {
    off: "Votre organisation a désactivé les tâches.", title: "Votre organisation", none: "Aucune règle d’une organisation n’est en vigueur ici.",
    nothingCame: "Un administrateur a installé cette extension, mais aucune valeur de règle n’est arrivée : vérifiez où se trouve la règle et comment ses clés sont écrites.",
    inForce: "Une règle de votre organisation est en vigueur.", inForceVersion: "Une règle de votre organisation est en vigueur, version {{version}}.", rejected: "Rejeté", rejectedText: "Ces valeurs n’ont pas pu être utilisées telles quelles. À leur place, c’est le plus strict qui compte.",
    noneRejected: "Rien n’a été rejeté.", effective: "En vigueur", received: "Reçu", strictest: "le plus strict"
  },
  narration: {
    working: "Travaille à la tâche.", question: "Votre réponse est attendue. {{text}}", step: "Étape {{n}} : {{what}}. {{route}}. {{outcome}}.", ended: "{{how}}. {{text}}"
  },
  types: {
    EMAIL: "e-mail", PHONE: "téléphone", PERSON: "nom", ADDRESS: "adresse", GPS: "lieu", DOB: "date de naissance", USERNAME: "identifiant", PASSWORD: "mot de passe", OTP: "code à usage unique",
    API_KEY: "clé", JWT: "jeton", PRIVATE_KEY: "clé privée", SESSION_TOKEN: "jeton de session", CARD: "carte", CARD_CVV: "cryptogramme", CARD_EXPIRY: "expiration de carte", IBAN: "IBAN",
    BANK_ACCOUNT: "compte bancaire", CRYPTO: "portefeuille", SSN: "sécurité sociale", NATIONAL_ID: "pièce d’identité", TAX_ID: "numéro fiscal", PASSPORT: "passeport", DRIVER_LICENSE: "permis de conduire",
    HEALTH_ID: "carte de santé", ACCOUNT_ID: "numéro de compte", IP: "adresse IP", MAC: "adresse matérielle", DEVICE_ID: "identifiant d’appareil", VEHICLE: "véhicule", HEALTH: "santé", SPECIAL: "catégorie particulière"
  }
}
