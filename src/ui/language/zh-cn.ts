import { zhCnWorker } from "./zh-cn-worker.ts"
import type { Words } from "./shape.ts"

export const zhCn: Words = {
  nav: { label: "视图", task: "任务", history: "历史", leaves: "发出内容", settings: "设置" },
  units: { seconds: "{{n}} 秒", minutes: "{{m}} 分 {{s}} 秒", bytes_other: "{{count, number}} 字节", kilobytes: "{{n}} KB", megabytes: "{{n}} MB", gigabytes: "{{n}} GB" },
  words: { loading: "正在加载…", retry: "重试", cancel: "取消", save: "保存", remove: "移除 {{what}}", add: "添加", back: "返回", next: "下一步", saved: "已保存。", managed: "由您的组织管理", managedBy: "由 {{who}} 管理" },
  notices: {
    offline: "您已离线。本机上的步骤仍可进行；网页和云端模型可能无法使用。",
    noTab: "没有可供操作的标签页：请打开任务所在的网页，然后重新开始。",
    crashed: "面板遇到错误。正在运行的任务会继续；请重新显示面板查看。",
    notLoaded: "面板的一部分无法加载，因此无法在这里执行任何操作：请重新加载面板。", reload: "重新加载面板",
    redraw: "重新显示面板", dismiss: "关闭"
  },
  errors: { "sign-on": "问题出在登录", task: "任务无法继续", page: "问题出在网页", model: "问题出在模型", cloud: "问题出在云端模型", privacy: "内容已留在本机", policy: "隐私规则不允许", guard: "守卫不允许", message: "面板与扩展无法沟通", storage: "问题出在存储", internal: "Symbiont 内部出错", collector: "收集方出现问题", data: "数据无法使用" },
  welcome: {
    progress: "第 {{at}} 步，共 {{all}} 步", skip: "跳过", done: "开始使用",
    whatTitle: "在您自己的标签页里替您完成网页任务",
    whatText: "写下您想做的事。Symbiont 会查看网页，一步一步进行，并向您展示每一步。您可以随时暂停、纠正或停止。",
    leavesTitle: "您的隐私留在这里",
    leavesHome: "步骤由本机上的模型决定。没有云端模型时，不会发送您网页上的任何文字。",
    leavesCloud: "如果您添加云端模型，它只会收到已替换姓名、地址、号码和代码的文字。",
    leavesNever: "密码、一次性验证码和卡号永远不会发出。无需账号，没有遥测。",
    modelTitle: "您的模型",
    modelBuiltIn: "内置的小模型现在就能用。它能按任务的要求点击、选择和填写，但不会写长文。",
    modelFor: "适合本机：{{title}}，{{size}}。", modelInstall: "立即安装",
    modelProgress: "已加载 {{percent}}：期间您可以继续。"
  },
  empty: {
    title: "要在这个网页上做什么？", text: "用您自己的话说。您能看到每一步，并可随时停止。",
    suggestions: "针对此网页的建议", examples: "示例",
    example1: "打开我最近的订单", example2: "填写联系表单", example3: "查找送货日期",
    search: "在此搜索：…", form: "填写此表单", open: "打开“{{name}}”", table: "在此表格中查找：…"
  },
  composer: {
    form: "新任务", label: "任务", placeholder: "描述任务，或输入 / 使用快捷指令", hint: "Enter 开始，Shift+Enter 换行",
    start: "开始", starting: "正在开始…", left_other: "还可输入 {{count, number}} 个字符", over_other: "超出 {{count, number}} 个字符",
    attach: "附加文件", attached: "已附加的文件", detach: "移除 {{name}}", tooBig: "{{name}} 超过 {{most}}：请选择较小的文件。",
    shortcuts: "快捷指令", noShortcut: "没有该名称的快捷指令。",
    cloudMissing: "云端模式需要云端模型：请在设置中添加，或选择私密模式。", openSettings: "打开设置",
    page: "当前网页：", noAccess: "Symbiont 还看不到此网页：请点击浏览器工具栏中的 Symbiont 按钮。"
  },
  mode: {
    label: "步骤在哪里决定",
    local: "私密", hybrid: "混合", cloud: "云端",
    localMeans: "仅在本机决定：不询问其他地方的模型。",
    hybridMeans: "涉及隐私的步骤留在本机；其他步骤可用脱敏文字询问云端。",
    speculative: "本机优先",
    speculativeMeans: "每一步先由本机模型提出；没有把握时才用脱敏文字询问云端。",
    cloudMeans: "由云端根据脱敏文字决定。无法脱敏的会被拒绝。",
    hybridAlone: "未设置云端模型，因此每一步都留在本机。"
  },
  model: {
    label: "本机模型", unknown: "正在确认本机可用的模型…",
    absent: "将随首个任务加载", loading: "正在加载", ready: "就绪", failed: "不可用",
    loaded: "{{state}}（{{percent}}）", prepare: "立即加载", why: "选择理由：{{why}}", other: "其他模型",
    broken: "无法加载模型：请重试，或重启浏览器。"
  },
  models: {
    others: "此处不能使用的模型：{{n}}",
    loading: "正在查看本机能运行哪些模型…", recommended: "推荐", chosen: "由您选择",
    engines: { wllama: "在 CPU 上运行", "web-llm": "在 GPU 上运行", "prompt-api": "浏览器自带" }, about: "{{size}}，{{engine}}，{{license}}", roughly: "约 {{size}}",
    progress: "{{phase}}：{{here}} / {{all}}（{{percent}}）", install: "安装 {{title}}（{{size}}）",
    goOn: "继续安装 {{title}}（已有 {{here}} / {{all}}）", cancel: "取消安装 {{title}}", use: "使用 {{title}}", remove: "移除 {{title}}",
    useBest: "让 Symbiont 选择", used: "已安装的模型占用 {{used}}。",
    usedAndFree: "已安装的模型占用 {{used}}；剩余 {{free}}。", add: "添加您自己的模型…",
    addHint: "一个 .gguf 文件，或写明模型地址与校验和的 .json 记录。它只留在本机。",
    unknownLicense: "未注明许可", wrongFile: "请选择 .gguf 文件或模型的 .json 记录。",
    notJson: "该记录不是有效的 JSON：请更正文件。",
    badRecord: "记录中的“{{field}}”无效：请更正后重新添加。"
  },
  phases: { observe: "正在查看网页", screen: "正在查找隐私内容", decide: "正在决定做什么", guard: "正在检查操作是否安全", act: "正在操作网页" },
  run: {
    thought: "模型在想什么",
    task: "任务", steps: "步骤", opening: "正在打开记录…", unreadable: "无法读取步骤。", starting: "正在开始", waiting: "等待您的回答", noSteps: "没有执行任何步骤。",
    queued: "正在等待标签页空闲。", another: "新任务",
    progress: "第 {{at}} 步，最多 {{most}} 步", home: "{{share}} 在本机", sent: "已发送 {{bytes}}", tokens_other: "{{count, number}} 个词元",
    tokensOf: "{{used}} / {{most}} 个词元", money: "已花费 {{amount}}", moneyOf: "已花费 {{used}} / {{most}}", meter: "此任务的用量",
    stop: "停止", stopKey: "Esc", stopping: "正在停止…", pause: "暂停", resume: "继续", paused: "已暂停。在您继续之前不会发生任何事。",
    takeOver: "由我操作", yours: "网页现在归您操作。完成所需操作后请继续。", correct: "纠正…", correction: "应该有什么不同？",
    correctionHint: "例如：不对，是另一个", sendCorrection: "发送纠正", undo: "撤销上一步", controls: "任务控制", undone: "已撤销上一步。"
  },
  routes: {
    local: "本机", cloud: "云端（脱敏）", refuse: "已拒绝",
    localWhy: "在本机决定。", cloudWhy: "由云端模型根据脱敏文字决定。", refuseWhy: "任何模型都不得决定此步骤。"
  },
  outcomes: { ok: "完成", noEffect: "无变化", unknown: "不明", failed: "失败", refused: "已阻止", pending: "进行中", notDone: "未执行" },
  notDone: {
    denied: "您选择了不允许，因此未执行。",
    refused: "Symbiont 的防护不允许此操作：如果正确，请您自己完成。",
    policy: "您组织的策略不允许此操作。",
    private: "隐私内容会到达不允许的地方。",
    unfit: "模型指定了不存在的内容，已告知模型。",
    repeated: "之前试过但没有用，因此要求模型换一种方法。",
    "too-early": "结束得太早：已要求模型继续尝试。",
    unsure: "设备上的模型对此没有把握。",
    "page-changed": "页面在此期间发生了变化：模型会再看一次。",
    late: "您的回答来得太晚，或者相关内容一直在移动：没有执行任何操作。",
    "no-answer": "您没有回答。",
    "no-access": "Symbiont 还不能访问此网站：请先允许，然后重试。",
    "dialog-open": "浏览器的消息框处于打开状态：必须先作出回应。",
    "maybe-done": "这可能在中断之前已经发生：请在页面上确认。",
    stopped: "任务在执行此操作之前已结束。"
  },
  picture: {
    title: "图片", of: "步骤 {{n}} 的图片，隐私内容已遮盖", alt: "步骤 {{n}} 时的页面：{{what}}。隐私内容已遮盖。", larger: "放大显示：", smaller: "缩小显示：", gone: "此图片已无法显示。",
    setting: "步骤图片", settingText: "每个步骤保留一张页面小图，其中的隐私内容和所有图像都被遮盖。图片留在本机上，任何模型都得不到。删除记录时一并删除。只能拍下位于前台的页面。",
    kept: "保存在本机上，隐私内容已遮盖", "not-in-front": "无：页面不在前台", "no-access": "无：浏览器只允许在点击过 Symbiont 按钮的页面上截图", moved: "无：页面移动或改变了",
    "no-region": "无：无法确定某个隐私内容的位置", "unsure-scale": "无：页面大小不确定", "check-failed": "无：隐私内容检测失败", "too-large": "无：页面太大", "no-room": "无：空间不足", late: "无：页面没有及时响应"
  },
  step: {
    repeated: "重复", replayed: "记录的第 {{n}} 步", moved: "在页面其他位置找到", renamed: "以其他名称找到", remade: "以其他类型的元素找到",
    number: "第 {{n}} 步", thinking: "未决定任何操作", details: "详情", reason: "理由", page: "网页", model: "模型", guard: "守卫",
    outcome: "结果", changes: "变化", tokens: "词元", sent: "发送到云端", where: "位置",
    allow: "允许", confirm: "先询问了您", refuse: "已阻止", nothingSent: "无",
    on: "已勾选", off: "未勾选", was: "之前：", is: "现在：", empty: "（空）"
  },
  actions: {
    click: "点击", doubleClick: "双击", rightClick: "右键点击", type: "输入“{{text}}”", append: "追加“{{text}}”", clear: "清空输入框",
    typeSubmit: "输入“{{text}}”并按 Enter", press: "按 {{keys}}", select: "选择 {{options}}", checkOn: "勾选", checkOff: "取消勾选",
    hover: "指向", drag: "拖动", scroll: "滚动", scrollUp: "向上滚动", scrollDown: "向下滚动", scrollLeft: "向左滚动", scrollRight: "向右滚动",
    scrollTop: "滚动到顶部", scrollBottom: "滚动到底部", scrollElement: "滚动到某个元素", upload: "附加“{{file}}”",
    goto: "打开 {{url}}", back: "后退", forward: "前进", tabNew: "打开新标签页", tabSwitch: "切换到另一个标签页", tabClose: "关闭标签页",
    waitIdle: "等待网页稳定", wait: "等待 {{time}}", waitFor: "等待“{{text}}”", find: "查找“{{text}}”",
    expand: "显示更多", read: "阅读", dialogAccept: "接受网页的消息", dialogDismiss: "关闭网页的消息",
    point: "点击其中一点", ask: "询问您：{{question}}", note: "记录：{{text}}", branch: "计划：{{intent}}", prune: "放弃计划：{{reason}}",
    answer: "给出答案并结束", giveUp: "放弃", quoted: "“{{text}}”"
  },
  roles: {
    textbox: "输入框", searchbox: "搜索框", combobox: "列表", listbox: "列表", option: "选项", spinbutton: "数字框",
    checkbox: "复选框", radio: "选项", switch: "开关", link: "链接", button: "按钮", tab: "选项卡", menuitem: "菜单项",
    slider: "滑块", img: "图片", heading: "标题", row: "行", cell: "单元格", text: "文字", generic: "元素", named: "{{role}}“{{name}}”"
  },
  question: {
    "hand-over": "记录与此页不符", goOn: "由模型继续", stopHere: "到此停止",
    confirm: "可以这样做吗？", ask: "有个问题问您", send: "这些内容可以离开本机吗？",
    action: "操作", site: "网站", value: "内容", amount: "金额", payee: "收款方", inFrame: "网页中属于以下网站的部分",
    nobody: "除非您允许，否则什么也不会做。", sendText: "云端模型将收到的正是这些。一分钟内没有回答则不会发出。",
    allow: "允许", deny: "拒绝", sendIt: "发送", keep: "留在本机", answer: "您的回答", reply: "发送", decline: "说不清", sending: "正在发送您的回答…",
    ours: "您的标记：此问题来自 Symbiont"
  },
  risks: {
    money: "这像是付款或下单。", delete: "这像是无法撤销的操作。", security: "这会改变账号的安全设置。",
    share: "这会与他人共享内容。", send: "这会发送或发布内容。", terms: "这会以您的名义接受条款。",
    download: "这会下载或安装内容。", save: "这会更改内容。", upload: "这会把文件交给网站。",
    privacy: "这会用到隐私内容。", login: "这与登录有关。", site: "这会前往任务未提及的网站。", resume: "这可能已经发生过。"
  },
  end: {
    partly: "已结束，但有事项未执行", said: "模型说：",
    undone: {
      denied: "您选择了不允许，因此以下操作未执行：{{what}}",
      refused: "Symbiont 的防护不允许，因此以下操作未执行：{{what}}",
      policy: "您的组织不允许，因此以下操作未执行：{{what}}",
      private: "隐私内容会到达不允许的地方，因此以下操作未执行：{{what}}"
    },
    ok: "已完成", failed: "未完成", home: "的步骤留在本机", tokens: "词元", sent: "发送到云端", money: "花费", time: "总用时",
    again: "再次运行", allowSite: "允许 {{host}} 并重试", siteDenied: "未允许 {{host}}：任务无法在那里进行。"
  },
  leaves: {
    ways: {
      cloud: "发给 {{host}} 的云端模型（仅在会询问它的模式下）：已按您的规则替换私密内容的文本。",
      noCloud: "未设置云端模型，因此不会询问任何云端模型。",
      forbidden: "您的组织要求所有步骤都在本机完成：不会询问云端模型。",
      audit: "发给 {{host}} 的组织审计日志（所有模式）：每个任务做了什么、在哪个网站、依据哪条规则。不含网页文字，不含具体内容。",
      signOn: "发给 {{host}} 的组织登录服务：登录所需的内容。",
      collector: "发给收集方（仅在您同意时）：您查看过并逐个提供的任务。",
      models: "您安装的模型文件从其所在位置获取：只向那里发送文件地址。"
    },
    purposes: { task: "询问云端模型", test: "测试接口地址", audit: "组织审计日志", signOn: "组织登录", donation: "向收集方提供任务", model: "模型文件" },
    neverKept: "此类请求只保留指纹。",
    title: "哪些内容离开本机", text: "Symbiont 自身可能从本机发送的内容及其去向：",
    none: "没有任何内容离开本机。", noneText: "每个请求都会列在这里，包括用途、确切大小和替换的内容。",
    requests: "个请求", bytes: "共发送", replaced: "处替换", waiting: "正在读取列表…",
    nowTitle: "现在会发出什么", nowText: "逐字节显示针对当前网页的下一个请求。不会发送任何内容。", nowTask: "用于试验的任务", nowShow: "显示", nowBusy: "正在读取网页…",
    toDestination: "发往 {{destination}}，{{bytes}}", body: "请求全文", marks: "替换了什么", noMarks: "没有需要替换的内容。", stands: "代表 {{value}}",
    handling: "如何处理：{{type}}", listTitle: "所有发出的请求", filter: "筛选", filterHint: "目的地、用途、任务或内容种类",
    noMatch: "没有匹配的请求：请清除筛选。", entry: "{{destination}}，第 {{step}} 步", exact: "显示全文", notKept: "只保留了指纹。打开“保留请求全文”即可查看之后的请求。",
    fingerprint: "SHA-256", more: "显示更早的", keepBytes: "保留请求全文", keepBytesHint: "只在本机，直到删除该任务的记录。",
    previewFirst: "每次请求前询问我", previewFirstHint: "您会看到全文，并决定放行还是留下。",
    verify: "验证列表", verified_other: "完好：{{count, number}} 个请求，没有更改或缺失。",
    broken: "第 {{line}} 行有问题：{{problem}}。", export: "导出", exported: "导出文件可在任何地方验证：symbiont audit verify FILE",
    trail: "导出审计记录", trailText: "每个任务做了什么、在哪个网站、依据哪条规则、由谁允许；不含页面文字和任何值。保存在本机上；所属组织可以要求把它发送过去。"
  },
  values: {
    group: "决定如何处理 {{what}}", keep: "绝不发出", free: "允许发出", undo: "撤销", never: "绝不发出，替换后也不发出：遇到它的步骤留在本机。", may: "从下一个请求起，可以原样发出。",
    critical: "不能发出：密码、卡号、证件号和密钥始终会被替换。", organisation: "您的组织不允许这类值发出。", held: "此请求中有一个绝不发出的值，因此无法发送：请留在本机，或撤销该决定。",
    wider: "另一条规则不让它发出：来自您的设置或您的组织。",
    list: "可以发出的单个值", listText: "仅限与此处写法完全一致的值，无论出现在哪里。同类的其他值仍会被替换。"
  },
  settingsIndex: { find: "在设置中查找", findText: "其中的任意词语。按 Enter 转到第一个匹配部分。", none: "没有匹配的部分：请换个词试试。", parts: "设置的全部部分", found_other: "{{count, number}} 个部分匹配。" },
  handlings: { clear: "可以发出", placeholder: "替换", local: "留在本机", preset: "按预设" },
  history: {
    partly: "有事项未执行",
    searching: "已查看 {{looked}} / {{all}} 条记录…", found_other: "找到 {{count, number}} 条记录。", searchOn: "再查看较早的 {{left}} 条",
    replay: "在页面上重放", replayOf: "重放之前的运行",
    title: "历史", loading: "正在加载您的记录…", emptyTitle: "还没有记录", emptyText: "您开始的任务会保存在这里，只在本机。",
    failed: "无法读取记录。", search: "搜索任务、答案和网站", noMatch: "没有匹配的记录：请换个词试试。", back: "全部记录",
    ok: "已完成", notDone: "未完成", running: "进行中", steps_other: "{{count, number}} 步",
    today: "今天", yesterday: "昨天", watch: "逐步查看", watchPrevious: "上一步", watchNext: "下一步", watchEnd: "回到列表", watchAt: "第 {{at}} 步，共 {{all}} 步",
    export: "导出", jsonl: "JSON Lines，完整", markdown: "Markdown，隐藏输入内容", markdownPictures: "Markdown，附遮盖后的图片", delete: "删除", deleteTitle: "删除这条记录？",
    deleteText: "其步骤、隐私内容和保留的请求全文将被永久删除。发出列表只保留大小和指纹。", hidden: "（已隐藏）"
  },
  shortcuts: {
    edit: "更改 {{name}}", page: "起始页", pageHint: "从哪里开始。留空则为当前页面。", badPage: "请输入以 https:// 或 http:// 开头的完整地址，或留空。", taken: "已有同名的快捷指令：请另选名称。",
    repeats: "它会重复上次成功的运行；页面有变化之处由模型协助。", asText: "作为文字编辑", export: "导出快捷指令", import: "导入快捷指令…", badFile: "请选择在此导出的快捷指令 .json 文件。",
    imported_other: "已添加 {{count, number}} 个快捷指令。",
    title: "快捷指令", text: "在任务框中输入 / 即可使用。{花括号} 中的词每次都会询问。", none: "还没有：可从已完成的任务保存。",
    name: "名称", task: "任务", new: "新建快捷指令", badName: "请使用 1 到 40 个字母、数字或连字符。", badTask: "请写明要做什么。", saved: "已保存为 /{{name}}。"
  },
  schedule: {
    title: "计划", text: "浏览器打开时，快捷指令会自动运行，照常询问并等待您的回答。设备休眠时错过的，之后运行一次。", none: "没有计划。", noShortcuts: "请先保存快捷指令，然后即可安排计划。",
    shortcut: "快捷指令", when: "频率", once: "一次", day: "每天", week: "每周", date: "日期", weekday: "星期", time: "时间", add: "加入计划", daily: "每天 {{time}}", weekly: "每周{{day}} {{time}}", onceAt: "{{date}} {{time}}",
    next: "下次：{{when}}", over: "没有剩余时间", paused: "已暂停", pause: "暂停 {{name}}", resume: "继续 {{name}}", started: "上次开始于 {{when}}。", late: "上次延迟开始：{{when}}。", failed: "未能开始：{{when}}。",
    blanks: "请填写所有空白：届时无人填写。", past: "该时间已过：请选择更晚的时间。"
  },
  worker: zhCnWorker,
  settings: {
    cantBeClear: "{{label}}：其中有密码、号码或密钥，不能原样离开。请选择替换或留在本机。",
    notTaken: "“{{label}}”无法这样保存：请更正所添加的内容，或将其去掉。", badWord: "“{{label}}”只接受 {{least}} 到 {{most}} 个字符的词语。", badSiteOf: "“{{label}}”只接受网站，例如 shop.example、*.shop.example 或 https://shop.example:8443。",
    allowSite: "允许网站", allowSiteText: "浏览器会向您确认。此后任务无需点击按钮即可在该网站工作，直到您在此移除它。", badSite: "请写网站，例如 shop.example、*.shop.example 或 https://shop.example:8443。", siteAllowed: "已允许 {{site}}。", siteNotAllowed: "未允许 {{site}}：请重新添加，并在浏览器询问时选择允许。",
    noLimit: "不限。", usualSteps: "默认 {{n}} 步。", badNumber: "无法识别为数字：请写成 {{example}} 的形式。", badWhole: "请写整数，例如 {{example}}。", badSize: "请写大于 0 的数字。", badMost: "最多 {{most}}。", stillIs: "上限仍为 {{value}}。", stillNone: "没有任何更改。", badPrice: "请把两个价格都写成数字，例如 {{example}}，或都留空。",
    readOnlySites: "只读网站", readOnlySitesText: "无论任务怎么说，都不会在那里输入、发送或更改任何内容。", askSites: "每次都询问我的网站", askSitesText: "在那里的每个操作都等待您的同意。",
    title: "设置", failed: "无法读取设置。", device: "本机模型", cloud: "云端模型",
    cloudText: "任何支持 OpenAI 协议的端点。只在混合和云端模式下询问，且只会看到脱敏文字。",
    cloudManaged: "您的组织要求所有步骤留在本机。",
    baseUrl: "端点地址", baseUrlHint: "例如 https://api.example.com/v1", modelName: "模型名称", key: "密钥",
    keyNone: "保存在内存中直到浏览器关闭，之后不再显示。",
    keySaved: "密钥在浏览器关闭前有效。它不会再显示；输入新密钥即可替换。",
    plain: "此地址未加密：网络上的其他人可能读到发送的内容。", saving: "正在保存…", removeCloud: "移除云端模型",
    removed: "云端模型及其密钥已移除。", keyDropped: "已保存。原密钥属于另一个地址，已被移除：请输入此地址的密钥。",
    badUrl: "请输入以 https:// 或 http:// 开头的完整地址。", badModel: "请按服务商的写法输入模型名称（最多 200 个字符）。",
    badKey: "密钥超过 400 个字符：请只粘贴密钥。",
    test: "测试端点", testing: "正在测试…", works: "已在 {{time}} 内应答。",
    price: "价格（用于计量）", priceText: "每百万词元的费用，货币不限。不清楚时请都留空。", priceIn: "输入", priceOut: "输出",
    limitsTitle: "任务的上限", limitsText: "达到其中任何一项时，无论是否完成，任务都会结束。留空表示不限。", limits: { steps: "步骤", minutes: "分钟", tokens: "词元", money: "金额" },
    privacy: "隐私", preset: "云端模型可以看到什么", strict: "严格", balanced: "均衡", open: "开放",
    strictMeans: "涉及机密、证件、金钱或健康的步骤留在本机；其余全部替换。",
    balancedMeans: "每个隐私内容都会替换为占位符。",
    openMeans: "适用于您信任的端点：普通内容可以发出；机密、证件和健康会被替换。",
    byKind: "按内容种类", identity: "姓名与证件号码", contact: "联系方式", location: "位置", account: "用户名与账号", credentials: "密码、验证码与密钥",
    financial: "银行卡与银行", health: "健康", deviceIds: "设备与车辆", special: "特殊类别",
    localSites: "只留在本机的网站", localSitesText: "在那里读到的内容不会发送，即使有占位符也不会。", siteExample: "bank.example 或 *.bank.example",
    terms: "永不发出的词", termsText: "项目名、昵称等任何您自己的词。遇到它们的步骤在本机决定。", termExample: "一个词或短语",
    damaged: "无法读取已保存的隐私规则，因此不能发出任何内容，也不能更改任何设置。重新开始会恢复推荐的规则；之后需要重新添加您的网站和词语。", anew: "重新开始",
    closed: "目前不能发出任何内容：{{why}}",
    sites: "Symbiont 可以进入的网站", sitesNone: "没有长期许可。它可以进入您点击其按钮的标签页。", sitesAll: "所有网站", allowedSites: "已允许的网站",
    sign: "您的标记", signText: "每次提问时显示，让您知道确实是 Symbiont 在问。网页看不到它。", signPicture: "图案", signPhrase: "暗语", signPhraseHint: "只有您会写的话",
    general: "常规", language: "语言", languageOf: "与浏览器相同", notify: "任务结束时通知我", notifyHint: "会发出通知；按钮上的标记始终显示。",
    notifyDenied: "浏览器未允许通知。", keepDays: "保留已结束的记录", learn: "从已结束的运行中学习", learnHint: "成功或失败的经验会帮助以后的运行。它保留在本机上，不含隐私内容，并随运行记录一同删除。", keepForever: "直到我删除", days_other: "{{count, number}} 天",
    welcomeAgain: "再看一次介绍"
  },
  donate: {
    title: "捐赠任务供学习", text: "您可以捐赠自己查看过的已完成任务，帮助下一个本机模型。除非您选择，否则不会开启；无论如何，Symbiont 的工作方式都一样。", record: "在本机上记录我的任务",
    recordNotice: "开启期间，任务的步骤还会以他人可以学习的形式保存在本机上，隐私内容以占位符代替。不会发送任何内容。记录会保留到您在历史中删除该任务为止。您可以随时关闭。", collector: "收集方地址", collectorHint: "由收集者提供，例如研究小组。只会询问对方是谁。", lookUp: "查询", lookingUp: "正在询问…",
    another: "使用其他收集方", studyFile: "或打开研究文件", badStudy: "这不是研究文件：请向研究人员重新索取。", noticeLabel: "捐赠意味着什么", noticeWho: "由 {{name}}（{{contact}}）在 {{audience}} 收集。",
    noticeWhat: "发送的是您查看任务时所看到的内容，并且只有您逐个捐赠的任务：您的请求、经过的页面文字、步骤及其理由。Symbiont 找到的隐私内容已替换为占位符；没有找到的，您可以划掉。", noticeWhy: "它们用于训练和测试在人们自己设备上运行的小模型，别无他用。",
    noticeLong_other: "保留 {{count, number}} 天，然后删除。", noticeYou: "收集方仅通过本机专门为其生成的密钥识别您，没有姓名也没有账号。您的网络地址像对任何网站一样可见。",
    noticeBack: "您可以随时无理由地收回单个任务或全部任务。从那一刻起，收集方处无人能读取；最后的副本会在 30 天内消失。之前已发布的内容无法从所有人那里收回，从中学习的模型也不会遗忘。", noticeFree: "这是您的自由选择。如果您拒绝，Symbiont 为您所做的一切都不会改变。",
    noticeStudy: "属于研究“{{title}}”（{{id}}），从 {{from}} 到 {{until}}。问题请联系 {{contact}}。您可以随时退出。", noticeReview: "伦理审查：{{review}}", donation: "我同意将我查看并捐赠的任务发送给此收集方。", release: "我也同意它们成为公开数据集的一部分。",
    choose: "保存我的选择", change: "更改今后捐赠的选择", changed: "自您同意以来文本已更改：请重新选择。",
    standing: {
      given: "您已同意。除非您亲自捐赠，否则不会发送任何内容。", refused: "您已拒绝。不会发送任何内容。", withdrawn: "您已收回同意。不会发送任何内容。", over: "研究目前未在进行，因此无法捐赠。"
    }, releasedToo: "您捐赠的内容也可能被公开。",
    notReleased: "您捐赠的内容不会被公开。", withdraw: "收回我的同意", withdrawTitle: "要收回您的同意吗？", withdrawText: "不再发送任何内容。收集方会删除您捐赠的内容：从那一刻起那里无人能读取，最后的副本会在 30 天内消失。之前已发布的内容无法从所有人那里收回，从中学习的模型也不会遗忘。",
    everything: "删除我捐赠过的一切", everythingTitle: "要删除此收集方处的一切吗？", everythingText: "您捐赠给此收集方的所有任务都会被删除，途中的会被丢弃，您的同意会被收回，密钥会被遗忘。此操作无法撤销。", erased_other: "收集方已删除 {{count, number}} 个任务。",
    tookBack: "已收回。", unheard: "无法将您的收回告知某个收集方。会一直询问直到其答复。", waitingTitle: "途中", row: "{{date}}，{{bytes}}", leavesIn: "距离发送", triedAgainIn: "未能送达；距离重试", refusedRow: "未被接受：{{why}}",
    noConsentAnyMore: "捐赠时的同意已不再有效", undo: "撤销", undone: "已撤销：没有发送任何内容。", tooLate: "太迟了：正在发送。您可以收回。", sendNow: "立即发送", discard: "丢弃", givenTitle: "已捐赠", genuine: "已收到；收据由收集方签名。",
    notGenuine: "已收到；收据属于其他收集方。", takeBack: "收回", takeBackTitle: "要收回此任务吗？", records: "下载我的选择和收据"
  },
  review: {
    open: "查看并捐赠…", title: "捐赠此任务", text: "以下是将要发送的全部内容，一个字节不差。您可以划掉任何内容。在您捐赠之前不会发送任何内容。", needsConsent: "捐赠首先需要您的同意；会在设置中询问。", tools: "告知的内容与划掉的内容", words: "要从每个步骤划掉的词语",
    wordsHint: "或在下面的步骤中选中它们。", strike: "划掉", strikeSelection: "划掉选中的词语", struckWords: "已划掉的词语", takeBackIn: "恢复这些词语", nameSite: "说出网站名称",
    nameSiteHint_other: "否则其地址会替换为 site.example。类别会在收集方处计数，只有至少 {{count, number}} 人捐赠过该类任务时才会写入任务。", kind: "网站类别", kindTold: "已有足够多的人捐赠此类任务，因此会说明。", kindKept: "目前捐赠此类任务的人太少：任务中写作“other”。",
    kinds: { shopping: "购物", travel: "旅行", news: "新闻", work: "工作", learning: "学习", health: "健康", money: "金钱", government: "政务", social: "社交", games: "游戏", other: "其他" }, success: "任务完成了吗？",
    successes: { yes: "是", no: "否", unsure: "说不准" }, step: "步骤 {{n}}，{{bytes}}", exact: "步骤 {{n}} 的确切文本", strikeStep: "划掉步骤 {{n}}", restore: "恢复步骤 {{n}}", struck: "步骤 {{n}} 已划掉",
    leaks: "此处仍发现：{{kinds}}。请划掉。", around: "步骤之外发送的内容", clean: "第二次检查没有发现隐私内容。", notClean: "第二次检查发现了隐私内容：请在标出的地方划掉。", give: "捐赠此任务", giveText: "发送前会等待 24 小时。在此之前您可以撤销。", given: "已捐赠。尚未发送任何内容。",
    received: "收集方已收到。您可以在设置中收回。", total: "共 {{bytes}}，{{steps}} 个步骤"
  },
  signOn: {
    title: "登录", out: "您尚未使用组织账号登录。", in: "已通过 {{host}} 登录。", inAs: "已通过 {{host}} 以 {{name}} 的身份登录。", begin: "登录", byCode: "使用代码登录", end: "退出登录",
    waiting: "请在 {{host}} 的页面上完成登录。", code: "在任意浏览器中打开 {{address}} 并输入此代码：", open: "打开页面", refused: "浏览器不允许打开登录窗口：请改用代码登录。"
  },
  organisation: {
    off: "您的组织已停用任务。", title: "您的组织", none: "此处没有组织策略生效。",
    nothingCame: "管理员安装了此扩展，但没有收到任何策略值：请检查策略的存放位置及其键名的写法。",
    inForce: "您组织的策略已生效。", inForceVersion: "您组织的策略已生效，版本 {{version}}。", rejected: "已拒绝", rejectedText: "这些值无法按原样使用，改用最严格的值。",
    noneRejected: "没有值被拒绝。", effective: "生效中", received: "已收到", strictest: "最严格"
  },
  narration: { working: "正在执行任务。", question: "需要您的回答。{{text}}", step: "第 {{n}} 步：{{what}}。{{route}}。{{outcome}}。", ended: "{{how}}。{{text}}" },
  types: {
    EMAIL: "邮箱", PHONE: "电话", PERSON: "姓名", ADDRESS: "地址", GPS: "地点", DOB: "出生日期", USERNAME: "用户名", PASSWORD: "密码", OTP: "一次性验证码",
    API_KEY: "密钥", JWT: "令牌", PRIVATE_KEY: "私钥", SESSION_TOKEN: "会话令牌", CARD: "银行卡", CARD_CVV: "卡安全码", CARD_EXPIRY: "卡有效期", IBAN: "IBAN",
    BANK_ACCOUNT: "银行账户", CRYPTO: "钱包", SSN: "社会保障号", NATIONAL_ID: "身份证号", TAX_ID: "税号", PASSPORT: "护照", DRIVER_LICENSE: "驾照",
    HEALTH_ID: "医保号", ACCOUNT_ID: "账号", IP: "IP 地址", MAC: "硬件地址", DEVICE_ID: "设备标识", VEHICLE: "车辆", HEALTH: "健康", SPECIAL: "特殊类别"
  }
}
