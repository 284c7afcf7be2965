import type { Words } from "./shape.ts"

export const ja: Words = {
  nav: { label: "表示", task: "タスク", history: "履歴", leaves: "送信内容", settings: "設定" },
  units: { seconds: "{{n}} 秒", minutes: "{{m}} 分 {{s}} 秒", bytes_other: "{{count, number}} バイト", kilobytes: "{{n}} KB", megabytes: "{{n}} MB", gigabytes: "{{n}} GB" },
  words: { loading: "読み込み中…", retry: "再試行", cancel: "キャンセル", save: "保存", remove: "{{what}} を削除", add: "追加", back: "戻る", next: "次へ", saved: "保存しました。", managed: "組織が管理しています" },
  notices: {
    offline: "オフラインです。この端末での手順は続けられますが、ページやクラウドモデルは使えないことがあります。",
    noTab: "作業するタブがありません。対象のページを開いて、もう一度開始してください。",
    crashed: "パネルでエラーが起きました。実行中のタスクは続いています。確認するにはパネルを再表示してください。",
    redraw: "パネルを再表示", dismiss: "閉じる"
  },
  errors: { task: "タスクを続けられません", page: "ページに原因があります", model: "モデルに原因があります", cloud: "クラウドモデルに原因があります", privacy: "この端末に留めました", policy: "プライバシー設定により止めました", guard: "ガードが許可しません", message: "パネルと拡張機能の通信に失敗しました", storage: "保存領域に原因があります", internal: "Symbiont の内部で問題が起きました" },
  welcome: {
    progress: "{{all}} 画面中 {{at}} 画面目", skip: "スキップ", done: "はじめる",
    whatTitle: "あなたのタブで、ウェブの作業を代行します",
    whatText: "してほしいことを書いてください。Symbiont はページを見て一歩ずつ進み、すべての手順を表示します。いつでも一時停止、修正、停止ができます。",
    leavesTitle: "個人情報はここに残ります",
    leavesHome: "手順はこの端末のモデルが決めます。クラウドモデルがなければ何も送信されません。",
    leavesCloud: "クラウドモデルを追加すると、名前、住所、番号、コードを置き換えた文章だけが渡されます。",
    leavesNever: "パスワード、ワンタイムコード、カード番号は決して外に出ません。アカウントも利用状況の収集もありません。",
    modelTitle: "モデル",
    modelBuiltIn: "内蔵の小さなモデルをすぐに使えます。選択とコピーが得意で、長い文章は書けません。",
    modelFor: "この端末向け: {{title}}、{{size}}。", modelInstall: "今すぐインストール",
    modelProgress: "{{percent}} 読み込みました。その間も続けられます。"
  },
  empty: {
    title: "このページで何をしますか？", text: "自分の言葉で書いてください。すべての手順が見え、いつでも止められます。",
    suggestions: "このページでの提案", examples: "例",
    example1: "最新の注文を開く", example2: "問い合わせフォームに記入する", example3: "配達日を調べる",
    search: "ここで検索: …", form: "このフォームに記入する", open: "「{{name}}」を開く", table: "この表から探す: …"
  },
  composer: {
    form: "新しいタスク", label: "タスク", placeholder: "タスクを書くか、/ でショートカット", hint: "Enter で開始、Shift+Enter で改行",
    start: "開始", starting: "開始しています…", left_other: "残り {{count, number}} 文字", over_other: "{{count, number}} 文字超過",
    attach: "ファイルを添付", attached: "添付ファイル", detach: "{{name}} を外す", tooBig: "{{name}} は {{most}} を超えています。小さいファイルを選んでください。",
    shortcuts: "ショートカット", noShortcut: "その名前のショートカットはありません。",
    cloudMissing: "クラウドのモードにはクラウドモデルが必要です。設定で追加するか、プライベートを選んでください。", openSettings: "設定を開く"
  },
  mode: {
    label: "手順を決める場所",
    local: "プライベート", hybrid: "ハイブリッド", cloud: "クラウド",
    localMeans: "この端末だけで行います。何も送信されません。",
    hybridMeans: "個人情報を含む手順はこの端末で行い、他は伏せた文章でクラウドに尋ねることがあります。",
    speculative: "端末優先",
    speculativeMeans: "各手順をこの端末のモデルが提案し、自信がないときだけ伏せた文章でクラウドに尋ねます。",
    cloudMeans: "伏せた文章をもとにクラウドが決めます。伏せられないものは拒否されます。",
    hybridAlone: "クラウドモデルがないため、すべての手順をこの端末で行います。"
  },
  model: {
    label: "この端末のモデル", unknown: "この端末で使えるモデルを確認しています…",
    absent: "最初のタスクで読み込みます", loading: "読み込み中", ready: "準備完了", failed: "使えません",
    loaded: "{{state}} ({{percent}})", prepare: "今すぐ読み込む", why: "選んだ理由: {{why}}", other: "他のモデル",
    broken: "モデルを読み込めませんでした。もう一度試すか、ブラウザを再起動してください。"
  },
  models: {
    loading: "この端末で動くモデルを調べています…", recommended: "おすすめ", chosen: "あなたが選択",
    engines: { wllama: "CPU で実行", "web-llm": "GPU で実行", "prompt-api": "ブラウザ内蔵" }, about: "{{size}}、{{engine}}、{{license}}", roughly: "約 {{size}}",
    progress: "{{phase}}: {{all}} 中 {{here}} ({{percent}})", install: "{{title}} をインストール ({{size}})",
    goOn: "{{title}} を再開 ({{all}} 中 {{here}} 取得済み)", cancel: "{{title}} のインストールを中止", use: "{{title}} を使う", remove: "{{title}} を削除",
    useBest: "Symbiont に任せる", used: "インストール済みモデルの使用量は {{used}} です。",
    usedAndFree: "インストール済みモデルの使用量は {{used}}、空きは {{free}} です。", add: "自分のモデルを追加…",
    addHint: ".gguf ファイル、またはモデルのアドレスとチェックサムを記した .json。この端末にだけ置かれます。",
    unknownLicense: "ライセンス不明", wrongFile: ".gguf ファイルかモデルの .json を選んでください。",
    notJson: "JSON として正しくありません。ファイルを直してください。",
    badRecord: "「{{field}}」が正しくありません。直してからもう一度追加してください。"
  },
  phases: { observe: "ページを見ています", screen: "個人情報を探しています", decide: "次の操作を決めています", guard: "安全な操作か確認しています", act: "ページを操作しています" },
  run: {
    task: "タスク", steps: "手順", opening: "記録を開いています…", starting: "開始しています", waiting: "回答を待っています", noSteps: "手順はありませんでした。",
    queued: "タブが空くのを待っています。", another: "新しいタスク",
    progress: "手順 {{at}} / 最大 {{most}}", home: "端末内 {{share}}", sent: "送信 {{bytes}}", tokens_other: "{{count, number}} トークン",
    money: "費用 {{amount}}", meter: "このタスクの使用量",
    stop: "停止", stopKey: "Esc", stopping: "停止しています…", pause: "一時停止", resume: "続ける", paused: "一時停止中です。続けるまで何も起きません。",
    takeOver: "自分で操作", yours: "ページはあなたの手にあります。必要な操作をしてから続けてください。", correct: "修正…", correction: "何を変えますか？",
    correctionHint: "例: それではなく、もう一方", sendCorrection: "修正を送る", undo: "直前の手順を取り消す"
  },
  routes: {
    local: "端末内", cloud: "クラウド (伏せ字)", refuse: "拒否",
    localWhy: "この端末で決めました。", cloudWhy: "伏せた文章をもとにクラウドモデルが決めました。", refuseWhy: "どのモデルもこの手順を決められません。"
  },
  outcomes: { ok: "完了", noEffect: "変化なし", unknown: "不明", failed: "失敗", refused: "遮断", pending: "実行中" },
  step: {
    number: "手順 {{n}}", thinking: "操作は決まりませんでした", details: "詳細", reason: "理由", page: "ページ", model: "モデル", guard: "ガード",
    outcome: "結果", changes: "変化", tokens: "トークン", sent: "クラウドへの送信", where: "場所",
    allow: "許可", confirm: "事前に確認", refuse: "遮断", nothingSent: "なし"
  },
  actions: {
    click: "クリック", doubleClick: "ダブルクリック", rightClick: "右クリック", type: "「{{text}}」と入力", append: "「{{text}}」を追加", clear: "欄を空にする",
    typeSubmit: "「{{text}}」と入力して Enter", press: "{{keys}} を押す", select: "{{options}} を選ぶ", checkOn: "チェックを入れる", checkOff: "チェックを外す",
    hover: "ポインタを合わせる", drag: "ドラッグ", scroll: "スクロール", scrollUp: "上にスクロール", scrollDown: "下にスクロール", scrollLeft: "左にスクロール", scrollRight: "右にスクロール",
    scrollTop: "一番上へ", scrollBottom: "一番下へ", scrollElement: "要素までスクロール", upload: "「{{file}}」を添付",
    goto: "{{url}} を開く", back: "戻る", forward: "進む", tabNew: "新しいタブを開く", tabSwitch: "別のタブに切り替える", tabClose: "タブを閉じる",
    waitIdle: "ページが落ち着くまで待つ", wait: "{{time}} 待つ", waitFor: "「{{text}}」を待つ", find: "「{{text}}」を探す",
    expand: "さらに表示", read: "読む", dialogAccept: "ページのメッセージを承諾", dialogDismiss: "ページのメッセージを閉じる",
    point: "一点をクリック", ask: "質問: {{question}}", note: "メモ: {{text}}", branch: "計画: {{intent}}", prune: "計画を取りやめる: {{reason}}",
    answer: "答えて終了", giveUp: "断念", quoted: "「{{text}}」"
  },
  roles: {
    textbox: "入力欄", searchbox: "検索欄", combobox: "リスト", listbox: "リスト", option: "選択肢", spinbutton: "数値欄",
    checkbox: "チェックボックス", radio: "選択肢", switch: "スイッチ", link: "リンク", button: "ボタン", tab: "タブ", menuitem: "メニュー項目",
    slider: "スライダー", img: "画像", heading: "見出し", row: "行", cell: "セル", text: "文字", generic: "要素", named: "{{role}}「{{name}}」"
  },
  question: {
    confirm: "実行してもよいですか？", ask: "質問があります", send: "これを端末の外に送ってもよいですか？",
    action: "操作", site: "サイト", value: "値", amount: "金額", payee: "宛先", inFrame: "ページ内の別サイト",
    nobody: "許可しない限り、何も行われません。", sendText: "クラウドモデルに渡る内容そのままです。1 分以内に回答がなければ送られません。",
    allow: "許可", deny: "許可しない", sendIt: "送る", keep: "送らない", answer: "回答", reply: "送信", decline: "わからない", sending: "回答を送っています…",
    ours: "あなたの目印: Symbiont からの質問です"
  },
  risks: {
    money: "支払いか注文のようです。", delete: "元に戻せない操作のようです。", security: "アカウントの安全に関わる変更です。",
    share: "他の人と共有します。", send: "送信または公開します。", terms: "あなたの名前で規約に同意します。",
    download: "ダウンロードまたはインストールします。", save: "何かを変更します。", upload: "サイトにファイルを渡します。",
    privacy: "個人情報を使います。", login: "ログインに関する操作です。", site: "タスクにないサイトへ移動します。", resume: "すでに行われた可能性があります。"
  },
  end: {
    ok: "完了", failed: "未完了", home: "の手順がこの端末内", tokens: "トークン", sent: "クラウドへの送信", time: "合計時間",
    again: "もう一度実行", allowSite: "{{host}} を許可して再試行", siteDenied: "{{host}} は許可されませんでした。そこでは作業できません。"
  },
  leaves: {
    title: "この端末から出るもの", text: "送信先はあなたが設定したクラウドモデルだけで、個人情報を置き換えた文章だけが送られます。",
    none: "この端末からは何も出ていません。", noneText: "クラウドモデルに尋ねると、送信ごとの正確なサイズと置き換えた内容がここに並びます。",
    requests: "件の送信", bytes: "合計送信量", replaced: "個の置き換え", waiting: "一覧を読んでいます…",
    nowTitle: "今送るとしたら", nowText: "表示中のページで次に送られる内容を 1 バイトまで正確に示します。何も送信しません。", nowTask: "試すタスク", nowShow: "表示", nowBusy: "ページを読んでいます…",
    toDestination: "送信先 {{destination}}、{{bytes}}", body: "送信内容の全文", marks: "置き換えたもの", noMarks: "置き換えるものはありませんでした。", stands: "元の値: {{value}}",
    handling: "{{type}} の扱い", listTitle: "すべての送信", filter: "絞り込み", filterHint: "送信先、タスク、値の種類",
    noMatch: "一致する送信はありません。絞り込みを消してください。", entry: "{{destination}}、手順 {{step}}", exact: "全文を表示", notKept: "指紋だけが残っています。次回から見るには「送信の全文を残す」をオンにしてください。",
    fingerprint: "SHA-256", more: "以前のものを表示", keepBytes: "送信の全文を残す", keepBytesHint: "この端末にだけ、タスクの記録を消すまで残ります。",
    previewFirst: "送信のたびに確認する", previewFirstHint: "全文を見て、送るか送らないかを決めます。",
    verify: "一覧を検証", verified_other: "問題なし: {{count, number}} 件、変更も欠落もありません。",
    broken: "{{line}} 行目が正しくありません: {{problem}}。", export: "書き出す", exported: "書き出したファイルはどこでも検証できます: symbiont audit verify FILE"
  },
  handlings: { clear: "送ってよい", placeholder: "置き換える", local: "端末に残す", preset: "プリセットに従う" },
  history: {
    title: "履歴", loading: "記録を読み込んでいます…", emptyTitle: "まだ記録がありません", emptyText: "開始したタスクはこの端末にだけ記録されます。",
    failed: "記録を読めませんでした。", search: "タスク、答え、サイトを検索", noMatch: "一致する記録はありません。別の言葉を試してください。", back: "すべての記録",
    ok: "完了", notDone: "未完了", running: "実行中", steps_other: "{{count, number}} 手順",
    today: "今日", yesterday: "昨日", watch: "一手順ずつ見る", watchPrevious: "前の手順", watchNext: "次の手順", watchEnd: "一覧に戻る", watchAt: "手順 {{at}} / {{all}}",
    export: "書き出す", jsonl: "JSON Lines (すべて)", markdown: "Markdown (入力は非表示)", delete: "削除", deleteTitle: "この記録を削除しますか？",
    deleteText: "手順、個人情報、残した送信の全文が完全に削除されます。送信の一覧にはサイズと指紋だけが残ります。", hidden: "(非表示)"
  },
  shortcuts: {
    title: "ショートカット", text: "タスク欄に / と入力して使います。{括弧} の言葉は毎回入力します。", none: "まだありません。終わったタスクから保存できます。",
    name: "名前", task: "タスク", new: "新しいショートカット", badName: "1〜40 文字の文字、数字、ハイフンを使ってください。", badTask: "することを書いてください。", saved: "/{{name}} として保存しました。"
  },
  settings: {
    title: "設定", failed: "設定を読めませんでした。", device: "この端末のモデル", cloud: "クラウドモデル",
    cloudText: "OpenAI 互換のエンドポイントを使えます。ハイブリッドとクラウドのモードでだけ、伏せた文章で尋ねます。",
    cloudManaged: "組織により、すべての手順がこの端末で行われます。",
    baseUrl: "エンドポイントのアドレス", baseUrlHint: "例: https://api.example.com/v1", modelName: "モデル名", key: "キー",
    keyNone: "ブラウザを閉じるまでメモリに保持され、二度と表示されません。",
    keySaved: "ブラウザを閉じるまでキーが設定されています。表示はされません。替えるには新しいキーを入力してください。",
    plain: "このアドレスは暗号化されていません。送信内容を読まれるおそれがあります。", saving: "保存しています…", removeCloud: "クラウドモデルを削除",
    removed: "クラウドモデルとキーを削除しました。", keyDropped: "保存しました。以前のキーは別のアドレスのものなので削除しました。新しいキーを入力してください。",
    badUrl: "https:// または http:// で始まる完全なアドレスを入力してください。", badModel: "提供元の表記どおりにモデル名を入力してください (200 文字まで)。",
    badKey: "キーが 400 文字を超えています。キーだけを貼り付けてください。",
    test: "接続を試す", testing: "試しています…", works: "{{time}} で応答しました。",
    price: "料金 (表示用)", priceText: "100 万トークンあたりの料金です。通貨は自由です。不明なら両方を空にしてください。", priceIn: "入力", priceOut: "出力",
    limitsTitle: "タスクの上限", limitsText: "どれかに達すると、完了していなくてもタスクは終わります。空欄は上限なしです。", limits: { steps: "手順", minutes: "分", tokens: "トークン", money: "金額" },
    privacy: "プライバシー", preset: "クラウドモデルに見せるもの", strict: "厳格", balanced: "標準", open: "緩やか",
    strictMeans: "秘密、身分証、お金、健康に関わる手順は端末に残り、他はすべて置き換えられます。",
    balancedMeans: "個人情報はすべて記号に置き換えられます。",
    openMeans: "信頼できるエンドポイント向け。普通の情報は送られ、秘密、身分証、健康は置き換えられます。",
    byKind: "種類ごとの扱い", identity: "名前と身分証番号", contact: "連絡先", location: "位置", account: "ユーザー名と口座", credentials: "パスワード、コード、キー",
    financial: "カードと銀行", health: "健康", deviceIds: "機器と車両", special: "特別な区分",
    localSites: "端末から出さないサイト", localSitesText: "そこで読んだものは、置き換えても一切送られません。", siteExample: "bank.example または *.bank.example",
    terms: "決して出さない言葉", termsText: "計画名やあだ名など自由に。これに当たる手順はこの端末で決めます。", termExample: "言葉や語句",
    closed: "現在は何も送れません: {{why}}",
    sites: "Symbiont が入れるサイト", sitesNone: "常時許可はありません。ボタンを押したタブにだけ入れます。", sitesAll: "すべてのサイト", allowedSites: "許可したサイト",
    sign: "あなたの目印", signText: "質問のたびに表示され、本当に Symbiont からだとわかります。ページからは見えません。", signPicture: "絵", signPhrase: "合言葉", signPhraseHint: "あなただけが書く言葉",
    general: "一般", language: "言語", languageOf: "ブラウザに合わせる", notify: "タスクの終了を知らせる", notifyHint: "通知します。ボタンの印は常に表示されます。",
    notifyDenied: "ブラウザが通知を許可しませんでした。", keepDays: "終わった記録を残す期間", keepForever: "削除するまで", days_other: "{{count, number}} 日",
    welcomeAgain: "紹介をもう一度見る"
  },
  narration: { working: "タスクを実行しています。", question: "回答が必要です。{{text}}", step: "手順 {{n}}: {{what}}。{{route}}。{{outcome}}。", ended: "{{how}}。{{text}}" },
  types: {
    EMAIL: "メール", PHONE: "電話", PERSON: "氏名", ADDRESS: "住所", GPS: "位置", DOB: "生年月日", USERNAME: "ユーザー名", PASSWORD: "パスワード", OTP: "ワンタイムコード",
    API_KEY: "キー", JWT: "トークン", PRIVATE_KEY: "秘密鍵", SESSION_TOKEN: "セッショントークン", CARD: "カード", CARD_CVV: "カードのコード", CARD_EXPIRY: "カードの期限", IBAN: "IBAN",
    BANK_ACCOUNT: "銀行口座", CRYPTO: "ウォレット", SSN: "社会保障番号", NATIONAL_ID: "国民番号", TAX_ID: "納税者番号", PASSPORT: "旅券", DRIVER_LICENSE: "運転免許証",
    HEALTH_ID: "保険証番号", ACCOUNT_ID: "口座番号", IP: "IP アドレス", MAC: "機器アドレス", DEVICE_ID: "端末 ID", VEHICLE: "車両", HEALTH: "健康", SPECIAL: "特別な区分"
  }
}
