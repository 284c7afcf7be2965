import type { Words } from "./shape.ts"

export const ar: Words = {
  nav: { label: "العروض", task: "المهمة", history: "السجل", leaves: "ما يخرج", settings: "الإعدادات" },
  units: {
    seconds: "{{n}} ث", minutes: "{{m}} د {{s}} ث",
    bytes_zero: "{{count, number}} بايت", bytes_one: "بايت واحد", bytes_two: "بايتان", bytes_few: "{{count, number}} بايتات", bytes_many: "{{count, number}} بايت", bytes_other: "{{count, number}} بايت",
    kilobytes: "{{n}} كيلوبايت", megabytes: "{{n}} ميغابايت", gigabytes: "{{n}} غيغابايت"
  },
  words: { loading: "جارٍ التحميل…", retry: "حاول مجددًا", cancel: "إلغاء", save: "حفظ", remove: "إزالة {{what}}", add: "إضافة", back: "رجوع", next: "التالي", saved: "تم الحفظ.", managed: "تديره مؤسستك" },
  notices: {
    offline: "أنت غير متصل. تستمر الخطوات على هذا الجهاز؛ وقد لا تعمل الصفحات والنموذج السحابي.",
    noTab: "لا يوجد تبويب للعمل فيه: افتح الصفحة المقصودة ثم ابدأ من جديد.",
    crashed: "حدث خطأ في اللوحة. المهمة الجارية مستمرة؛ أعد عرض اللوحة لرؤيتها.",
    redraw: "إعادة عرض اللوحة", dismiss: "تجاهل"
  },
  errors: { task: "لا يمكن للمهمة أن تستمر", page: "الصفحة تحول دون ذلك", model: "النموذج يحول دون ذلك", cloud: "النموذج السحابي يحول دون ذلك", privacy: "بقي على هذا الجهاز", policy: "قواعد الخصوصية لا تسمح", guard: "الحارس لا يسمح", message: "اللوحة والإضافة لا تتفاهمان", storage: "التخزين يحول دون ذلك", internal: "حدث خلل داخل Symbiont" },
  welcome: {
    progress: "الخطوة {{at}} من {{all}}", skip: "تخطٍّ", done: "ابدأ",
    whatTitle: "ينجز مهام الويب عنك، في تبويباتك أنت",
    whatText: "اكتب ما تريد. ينظر Symbiont إلى الصفحة، ويتقدم خطوة خطوة، ويريك كل خطوة. يمكنك الإيقاف المؤقت أو التصحيح أو الإيقاف في أي لحظة.",
    leavesTitle: "بياناتك الخاصة تبقى هنا",
    leavesHome: "نموذج على هذا الجهاز يقرر الخطوات. من دون نموذج سحابي لا يُرسل شيء.",
    leavesCloud: "إذا أضفت نموذجًا سحابيًا فسيتلقى نصًا استُبدلت فيه الأسماء والعناوين والأرقام والرموز.",
    leavesNever: "كلمات المرور والرموز المؤقتة وأرقام البطاقات لا تخرج أبدًا. لا حساب ولا تتبّع.",
    modelTitle: "نموذجك",
    modelBuiltIn: "النموذج الصغير المدمج جاهز الآن. يشير وينسخ، ولا يكتب نصوصًا طويلة.",
    modelFor: "لهذا الجهاز: {{title}}، {{size}}.", modelInstall: "ثبّته الآن",
    modelProgress: "حُمّل {{percent}}: يمكنك المتابعة في الأثناء."
  },
  empty: {
    title: "ماذا تريد أن يُنجز في هذه الصفحة؟", text: "قلها بكلماتك. ترى كل خطوة، ويمكنك الإيقاف في أي لحظة.",
    suggestions: "اقتراحات لهذه الصفحة", examples: "أمثلة",
    example1: "افتح آخر طلب لي", example2: "املأ نموذج الاتصال", example3: "اعثر على موعد التسليم",
    search: "ابحث هنا عن …", form: "املأ هذا النموذج", open: "افتح «{{name}}»", table: "اعثر في هذا الجدول على: …"
  },
  composer: {
    form: "مهمة جديدة", label: "المهمة", placeholder: "صف المهمة، أو اكتب / للاختصارات", hint: "Enter للبدء، Shift+Enter لسطر جديد",
    start: "ابدأ", starting: "جارٍ البدء…",
    left_zero: "لم يبق أي حرف ({{count, number}})", left_one: "بقي حرف واحد", left_two: "بقي حرفان", left_few: "بقيت {{count, number}} أحرف", left_many: "بقي {{count, number}} حرفًا", left_other: "بقي {{count, number}} حرف",
    over_zero: "لا زيادة ({{count, number}})", over_one: "حرف واحد زائد", over_two: "حرفان زائدان", over_few: "{{count, number}} أحرف زائدة", over_many: "{{count, number}} حرفًا زائدًا", over_other: "{{count, number}} حرف زائد",
    attach: "إرفاق ملفات", attached: "الملفات المرفقة", detach: "إزالة {{name}}", tooBig: "{{name}} أكبر من {{most}}: اختر ملفًا أصغر.",
    shortcuts: "الاختصارات", noShortcut: "لا اختصار بهذا الاسم.",
    cloudMissing: "وضع السحابة يحتاج نموذجًا سحابيًا: أضف واحدًا في الإعدادات أو اختر الخاص.", openSettings: "افتح الإعدادات"
  },
  mode: {
    label: "أين تُقرَّر الخطوات",
    local: "خاص", hybrid: "هجين", cloud: "سحابي",
    localMeans: "على هذا الجهاز فقط. لا يُرسل شيء.",
    hybridMeans: "الخطوات الخاصة تبقى على هذا الجهاز؛ وغيرها قد يسأل السحابة بنص محجوب البيانات.",
    speculative: "الجهاز أولًا",
    speculativeMeans: "يقترح نموذج هذا الجهاز كل خطوة؛ وتُسأل السحابة بنص محجوب البيانات حين لا يكون واثقًا.",
    cloudMeans: "السحابة تقرر بناءً على نص محجوب البيانات. وما لا يمكن حجبه يُرفض.",
    hybridAlone: "لا نموذج سحابيًا، لذا تبقى كل خطوة على هذا الجهاز."
  },
  model: {
    label: "النموذج على هذا الجهاز", unknown: "جارٍ معرفة النموذج المناسب لهذا الجهاز…",
    absent: "يُحمّل مع أول مهمة", loading: "جارٍ التحميل", ready: "جاهز", failed: "غير متاح",
    loaded: "{{state}} ({{percent}})", prepare: "حمّله الآن", why: "سبب الاختيار: {{why}}", other: "نماذج أخرى",
    broken: "تعذّر تحميل النموذج: حاول مجددًا أو أعد تشغيل المتصفح."
  },
  models: {
    loading: "جارٍ البحث عن النماذج التي تعمل هنا…", recommended: "موصى به", chosen: "اخترته أنت",
    engines: { wllama: "على المعالج", "web-llm": "على بطاقة الرسوم", "prompt-api": "في المتصفح" }, about: "{{size}}، {{engine}}، {{license}}", roughly: "نحو {{size}}",
    progress: "{{phase}}: {{here}} من {{all}} ({{percent}})", install: "تثبيت {{title}} ({{size}})",
    goOn: "متابعة {{title}} ({{here}} من {{all}} موجودة)", cancel: "إلغاء تثبيت {{title}}", use: "استخدام {{title}}", remove: "إزالة {{title}}",
    useBest: "دع Symbiont يختار", used: "تشغل النماذج المثبتة {{used}} من القرص.",
    usedAndFree: "تشغل النماذج المثبتة {{used}} من القرص؛ والمتاح {{free}}.", add: "أضف نموذجًا خاصًا بك…",
    addHint: "ملف ‎.gguf‎ أو سجل ‎.json‎ يذكر عنوان النموذج ومجاميع التحقق. يبقى على هذا الجهاز.",
    unknownLicense: "ترخيص غير مذكور", wrongFile: "اختر ملف ‎.gguf‎ أو سجل ‎.json‎ لنموذج.",
    notJson: "السجل ليس JSON صالحًا: صحّح الملف.",
    badRecord: "«{{field}}» في السجل غير صالح: صحّحه وأضف الملف من جديد."
  },
  phases: { observe: "ينظر إلى الصفحة", screen: "يبحث عن البيانات الخاصة", decide: "يقرر ما يفعل", guard: "يتحقق من أمان الإجراء", act: "يعمل في الصفحة" },
  run: {
    task: "المهمة", steps: "الخطوات", opening: "جارٍ فتح التشغيل…", starting: "جارٍ البدء", waiting: "بانتظار إجابتك", noSteps: "لم تُتخذ أي خطوة.",
    queued: "بانتظار تفرّغ التبويب.", another: "مهمة جديدة",
    progress: "الخطوة {{at}} من {{most}} على الأكثر", home: "{{share}} على الجهاز", sent: "أُرسل {{bytes}}",
    tokens_zero: "{{count, number}} رمز", tokens_one: "رمز واحد", tokens_two: "رمزان", tokens_few: "{{count, number}} رموز", tokens_many: "{{count, number}} رمزًا", tokens_other: "{{count, number}} رمز",
    money: "أُنفق {{amount}}", meter: "ما استهلكته هذه المهمة",
    stop: "إيقاف", stopKey: "Esc", stopping: "جارٍ الإيقاف…", pause: "إيقاف مؤقت", resume: "متابعة", paused: "متوقف مؤقتًا. لا يحدث شيء حتى تتابع.",
    takeOver: "تولَّ الأمر", yours: "الصفحة لك. افعل ما يلزم ثم تابع.", correct: "تصحيح…", correction: "ما الذي ينبغي أن يكون مختلفًا؟",
    correctionHint: "مثلًا: لا، الآخر", sendCorrection: "إرسال التصحيح", undo: "تراجع عن آخر خطوة"
  },
  routes: {
    local: "على الجهاز", cloud: "سحابة، محجوب", refuse: "مرفوض",
    localWhy: "تقرر على هذا الجهاز.", cloudWhy: "قرره النموذج السحابي بنص محجوب البيانات.", refuseWhy: "لا يجوز لأي نموذج أن يقرر هذه الخطوة."
  },
  outcomes: { ok: "تم", noEffect: "لا تغيير", unknown: "غير واضح", failed: "فشل", refused: "محظور", pending: "قيد التنفيذ" },
  step: {
    number: "الخطوة {{n}}", thinking: "لم يتقرر أي إجراء", details: "التفاصيل", reason: "السبب", page: "الصفحة", model: "النموذج", guard: "الحارس",
    outcome: "النتيجة", changes: "ما تغيّر", tokens: "الرموز", sent: "أُرسل إلى السحابة", where: "المكان",
    allow: "مسموح", confirm: "سألك أولًا", refuse: "محظور", nothingSent: "لا شيء"
  },
  actions: {
    click: "نقر", doubleClick: "نقر مزدوج", rightClick: "نقر بالزر الأيمن", type: "كتابة «{{text}}»", append: "إضافة «{{text}}»", clear: "إفراغ الحقل",
    typeSubmit: "كتابة «{{text}}» ثم Enter", press: "ضغط {{keys}}", select: "اختيار {{options}}", checkOn: "تأشير", checkOff: "إلغاء التأشير",
    hover: "الإشارة إلى", drag: "سحب", scroll: "تمرير", scrollUp: "تمرير لأعلى", scrollDown: "تمرير لأسفل", scrollLeft: "تمرير لليسار", scrollRight: "تمرير لليمين",
    scrollTop: "إلى الأعلى تمامًا", scrollBottom: "إلى الأسفل تمامًا", scrollElement: "تمرير إلى عنصر", upload: "إرفاق «{{file}}»",
    goto: "فتح {{url}}", back: "رجوع", forward: "تقدّم", tabNew: "فتح تبويب جديد", tabSwitch: "الانتقال إلى تبويب آخر", tabClose: "إغلاق التبويب",
    waitIdle: "الانتظار حتى تهدأ الصفحة", wait: "الانتظار {{time}}", waitFor: "انتظار «{{text}}»", find: "البحث عن «{{text}}»",
    expand: "عرض المزيد من", read: "قراءة", dialogAccept: "قبول رسالة الصفحة", dialogDismiss: "إغلاق رسالة الصفحة",
    point: "نقر موضع في", ask: "سؤالك: {{question}}", note: "ملاحظة: {{text}}", branch: "خطة: {{intent}}", prune: "ترك الخطة: {{reason}}",
    answer: "إنهاء بإجابة", giveUp: "استسلام", quoted: "«{{text}}»"
  },
  roles: {
    textbox: "حقل نص", searchbox: "حقل بحث", combobox: "قائمة", listbox: "قائمة", option: "خيار", spinbutton: "حقل رقم",
    checkbox: "مربع اختيار", radio: "خيار", switch: "مفتاح", link: "رابط", button: "زر", tab: "تبويب", menuitem: "عنصر قائمة",
    slider: "شريط تمرير", img: "صورة", heading: "عنوان", row: "صف", cell: "خلية", text: "نص", generic: "عنصر", named: "{{role}} «{{name}}»"
  },
  question: {
    confirm: "هل تسمح بهذا؟", ask: "سؤال لك", send: "هل يجوز أن يغادر هذا الجهاز؟",
    action: "الإجراء", site: "الموقع", value: "القيمة", amount: "المبلغ", payee: "إلى", inFrame: "في جزء من الصفحة يعود إلى",
    nobody: "ما لم تسمح، لن يُفعل شيء.", sendText: "هذا بالضبط ما سيتلقاه النموذج السحابي. من دون إجابة خلال دقيقة يبقى هنا.",
    allow: "سماح", deny: "رفض", sendIt: "إرسال", keep: "إبقاؤه هنا", answer: "إجابتك", reply: "إرسال", decline: "لا أستطيع القول", sending: "جارٍ إرسال إجابتك…",
    ours: "علامتك: هذا السؤال من Symbiont"
  },
  risks: {
    money: "يبدو هذا دفعًا أو طلب شراء.", delete: "يبدو هذا أمرًا لا رجعة فيه.", security: "هذا يغيّر أمان حساب.",
    share: "هذا يشارك شيئًا مع آخرين.", send: "هذا يرسل شيئًا أو ينشره.", terms: "هذا يقبل شروطًا باسمك.",
    download: "هذا ينزّل شيئًا أو يثبّته.", save: "هذا يغيّر شيئًا.", upload: "هذا يعطي الموقع ملفًا.",
    privacy: "هذا يستخدم بيانًا خاصًا.", login: "هذا يتعلق بتسجيل الدخول.", site: "هذا يقود إلى موقع لا تذكره المهمة.", resume: "ربما حدث هذا من قبل."
  },
  end: {
    ok: "تم", failed: "لم يتم", home: "من الخطوات بقيت على هذا الجهاز", tokens: "رموز", sent: "أُرسل إلى السحابة", time: "إجمالًا",
    again: "تشغيل مجددًا", allowSite: "السماح لـ {{host}} والمحاولة مجددًا", siteDenied: "لم يُسمح لـ {{host}}: لا يمكن للمهمة العمل هناك."
  },
  leaves: {
    title: "ما يغادر هذا الجهاز", text: "لا يُرسل شيء إلا إلى نموذج سحابي أعددته أنت، ونصًا استُبدلت فيه البيانات الخاصة فقط.",
    none: "لم يغادر هذا الجهاز شيء.", noneText: "عندما يُسأل نموذج سحابي، يُدرج كل طلب هنا بحجمه الدقيق وما استُبدل فيه.",
    requests: "طلبات", bytes: "أُرسل إجمالًا", replaced: "قيم مستبدلة", waiting: "جارٍ قراءة القائمة…",
    nowTitle: "ما الذي سيخرج الآن", nowText: "يعرض الطلب التالي للصفحة الأمامية بايتًا بايتًا. لا يُرسل شيء.", nowTask: "مهمة للتجربة", nowShow: "عرض", nowBusy: "جارٍ قراءة الصفحة…",
    toDestination: "إلى {{destination}}، {{bytes}}", body: "النص الدقيق للطلب", marks: "ما استُبدل", noMarks: "لم يلزم استبدال شيء.", stands: "يمثّل {{value}}",
    handling: "مصير: {{type}}", listTitle: "كل طلب خرج", filter: "تصفية", filterHint: "الوجهة أو المهمة أو نوع القيمة",
    noMatch: "لا طلب مطابق: امسح التصفية.", entry: "{{destination}}، الخطوة {{step}}", exact: "عرض النص الدقيق", notKept: "لم تُحفظ إلا بصمته. فعّل «حفظ النص الدقيق» لرؤية الطلبات القادمة.",
    fingerprint: "SHA-256", more: "عرض الأقدم", keepBytes: "حفظ النص الدقيق للطلبات", keepBytesHint: "على هذا الجهاز فقط، حتى يُحذف سجل المهمة.",
    previewFirst: "اسألني قبل كل طلب", previewFirstHint: "ترى النص الدقيق وتسمح بخروجه أو تبقيه هنا.",
    verify: "تحقّق من القائمة", verified_zero: "سليمة: {{count, number}} طلبات.", verified_one: "سليمة: طلب واحد لم يتغير.", verified_two: "سليمة: طلبان لم يتغيرا.",
    verified_few: "سليمة: {{count, number}} طلبات، لم يتغير شيء ولم ينقص.", verified_many: "سليمة: {{count, number}} طلبًا، لم يتغير شيء ولم ينقص.", verified_other: "سليمة: {{count, number}} طلب، لم يتغير شيء ولم ينقص.",
    broken: "السطر {{line}} غير صحيح: {{problem}}.", export: "تصدير", exported: "يمكن التحقق من التصدير في أي مكان بالأمر: symbiont audit verify FILE"
  },
  handlings: { clear: "يجوز أن يخرج", placeholder: "استبدال", local: "إبقاؤه هنا", preset: "حسب الإعداد المسبق" },
  history: {
    title: "السجل", loading: "جارٍ تحميل تشغيلاتك…", emptyTitle: "لا تشغيلات بعد", emptyText: "المهام التي تبدأها تُحفظ هنا، على هذا الجهاز فقط.",
    failed: "تعذّرت قراءة التشغيلات.", search: "ابحث في المهام والإجابات والمواقع", noMatch: "لا تشغيل مطابق: جرّب كلمات أخرى.", back: "كل التشغيلات",
    ok: "تم", notDone: "لم يتم", running: "يعمل",
    steps_zero: "بلا خطوات ({{count, number}})", steps_one: "خطوة واحدة", steps_two: "خطوتان", steps_few: "{{count, number}} خطوات", steps_many: "{{count, number}} خطوة", steps_other: "{{count, number}} خطوة",
    today: "اليوم", yesterday: "أمس", watch: "خطوة بخطوة", watchPrevious: "الخطوة السابقة", watchNext: "الخطوة التالية", watchEnd: "العودة إلى القائمة", watchAt: "الخطوة {{at}} من {{all}}",
    export: "تصدير", jsonl: "JSON Lines، كامل", markdown: "Markdown، النص المكتوب مخفي", delete: "حذف", deleteTitle: "حذف هذا التشغيل؟",
    deleteText: "تُحذف خطواته وبياناته الخاصة والنص المحفوظ لطلباته نهائيًا. وتبقي قائمة ما خرج الأحجام والبصمات فقط.", hidden: "(مخفي)"
  },
  shortcuts: {
    title: "الاختصارات", text: "اكتب / في حقل المهمة لاستخدام اختصار. الكلمات بين {أقواس} تُطلب كل مرة.", none: "لا شيء بعد: احفظ واحدًا من مهمة منتهية.",
    name: "الاسم", task: "المهمة", new: "اختصار جديد", badName: "استخدم من 1 إلى 40 حرفًا أو رقمًا أو شرطة.", badTask: "قل ما ينبغي فعله.", saved: "حُفظ باسم /{{name}}."
  },
  settings: {
    title: "الإعدادات", failed: "تعذّرت قراءة الإعدادات.", device: "النموذج على هذا الجهاز", cloud: "النموذج السحابي",
    cloudText: "أي نقطة وصول تتحدث بروتوكول OpenAI. لا تُسأل إلا في الوضعين الهجين والسحابي، ولا ترى إلا نصًا محجوب البيانات.",
    cloudManaged: "مؤسستك تُبقي كل الخطوات على هذا الجهاز.",
    baseUrl: "عنوان نقطة الوصول", baseUrlHint: "مثلًا https://api.example.com/v1", modelName: "اسم النموذج", key: "المفتاح",
    keyNone: "يبقى في الذاكرة حتى يُغلق المتصفح، ولا يُعرض مجددًا.",
    keySaved: "المفتاح محفوظ حتى يُغلق المتصفح. لا يُعرض مجددًا؛ اكتب مفتاحًا جديدًا لاستبداله.",
    plain: "هذا العنوان غير مشفّر: قد يقرأ آخرون على الشبكة ما يُرسل.", saving: "جارٍ الحفظ…", removeCloud: "إزالة النموذج السحابي",
    removed: "أُزيل النموذج السحابي ومفتاحه.", keyDropped: "تم الحفظ. أُزيل المفتاح السابق لأنه لعنوان آخر: أدخل مفتاح هذا العنوان.",
    badUrl: "أدخل عنوانًا كاملًا يبدأ بـ https:// أو http://.", badModel: "أدخل اسم النموذج كما يكتبه مزوّده (حتى 200 حرف).",
    badKey: "المفتاح أطول من 400 حرف: الصق المفتاح وحده.",
    test: "اختبار نقطة الوصول", testing: "جارٍ الاختبار…", works: "أجابت خلال {{time}}.",
    price: "السعر (للعدّاد)", priceText: "كلفة مليون رمز بأي عملة. اترك الحقلين فارغين إن كنت لا تعرف.", priceIn: "الإدخال", priceOut: "الإخراج",
    limitsTitle: "حدود المهمة", limitsText: "تنتهي المهمة عند بلوغ أحد هذه الحدود، تمّت أم لا. الحقل الفارغ يعني بلا حد.", limits: { steps: "خطوات", minutes: "دقائق", tokens: "رموز", money: "مال" },
    privacy: "الخصوصية", preset: "ما يجوز أن يراه نموذج سحابي", strict: "صارم", balanced: "متوازن", open: "منفتح",
    strictMeans: "الخطوات التي تمس أسرارًا أو هويات أو مالًا أو صحة تبقى هنا؛ ويُستبدل ما سواها.",
    balancedMeans: "كل بيان خاص يُستبدل برمز نائب.",
    openMeans: "لنقطة وصول تثق بها: البيانات العادية قد تخرج؛ وتُستبدل الأسرار والهويات والصحة.",
    byKind: "حسب نوع القيمة", identity: "الأسماء وأرقام الهوية", contact: "بيانات الاتصال", location: "الموقع الجغرافي", account: "أسماء المستخدمين والحسابات", credentials: "كلمات المرور والرموز والمفاتيح",
    financial: "البطاقات والبنك", health: "الصحة", deviceIds: "الجهاز والمركبة", special: "فئات خاصة",
    localSites: "مواقع تبقى على هذا الجهاز", localSitesText: "لا يُرسل شيء مما يُقرأ هناك، ولا حتى برموز نائبة.", siteExample: "bank.example أو ‎*.bank.example",
    terms: "كلمات لا تخرج أبدًا", termsText: "أسماء مشاريع أو ألقاب أو ما تشاء. الخطوة التي تصادف إحداها تُقرَّر على هذا الجهاز.", termExample: "كلمة أو عبارة",
    closed: "حاليًا لا يجوز أن يخرج شيء: {{why}}",
    sites: "مواقع يجوز لـ Symbiont دخولها", sitesNone: "لا شيء دائمًا. يجوز له دخول تبويب تنقر فيه زره.", sitesAll: "كل المواقع", allowedSites: "المواقع المسموحة",
    sign: "علامتك", signText: "تظهر مع كل سؤال لتعرف أن Symbiont هو السائل حقًا. لا تستطيع الصفحات رؤيتها.", signPicture: "صورة", signPhrase: "عبارة", signPhraseHint: "شيء لا يكتبه غيرك",
    general: "عام", language: "اللغة", languageOf: "مثل المتصفح", notify: "أخبرني عند انتهاء مهمة", notifyHint: "إشعار؛ وتظهر علامة على الزر في كل حال.",
    notifyDenied: "لم يسمح المتصفح بالإشعارات.", keepDays: "الاحتفاظ بالتشغيلات المنتهية", keepForever: "حتى أحذفها",
    days_zero: "{{count, number}} يوم", days_one: "يوم واحد", days_two: "يومان", days_few: "{{count, number}} أيام", days_many: "{{count, number}} يومًا", days_other: "{{count, number}} يوم",
    welcomeAgain: "عرض المقدمة مجددًا"
  },
  narration: { working: "يعمل على المهمة.", question: "إجابتك مطلوبة. {{text}}", step: "الخطوة {{n}}: {{what}}. {{route}}. {{outcome}}.", ended: "{{how}}. {{text}}" },
  types: {
    EMAIL: "بريد إلكتروني", PHONE: "هاتف", PERSON: "اسم", ADDRESS: "عنوان", GPS: "مكان", DOB: "تاريخ ميلاد", USERNAME: "اسم مستخدم", PASSWORD: "كلمة مرور", OTP: "رمز مؤقت",
    API_KEY: "مفتاح", JWT: "رمز وصول", PRIVATE_KEY: "مفتاح خاص", SESSION_TOKEN: "رمز جلسة", CARD: "بطاقة", CARD_CVV: "رمز البطاقة", CARD_EXPIRY: "انتهاء البطاقة", IBAN: "آيبان",
    BANK_ACCOUNT: "حساب بنكي", CRYPTO: "محفظة", SSN: "ضمان اجتماعي", NATIONAL_ID: "هوية وطنية", TAX_ID: "رقم ضريبي", PASSPORT: "جواز سفر", DRIVER_LICENSE: "رخصة قيادة",
    HEALTH_ID: "رقم صحي", ACCOUNT_ID: "رقم حساب", IP: "عنوان IP", MAC: "عنوان عتاد", DEVICE_ID: "معرّف جهاز", VEHICLE: "مركبة", HEALTH: "صحة", SPECIAL: "فئة خاصة"
  }
}
