import { jaWorker } from "./ja-worker.ts"
import type { Words } from "./shape.ts"

export const ja: Words = {
  nav: { label: "表示", task: "タスク", history: "履歴", leaves: "送信内容", settings: "設定" },
  units: { seconds: "{{n}} 秒", minutes: "{{m}} 分 {{s}} 秒", bytes_other: "{{count, number}} バイト", kilobytes: "{{n}} KB", megabytes: "{{n}} MB", gigabytes: "{{n}} GB" },
  words: { loading: "読み込み中…", retry: "再試行", cancel: "キャンセル", save: "保存", remove: "{{what}} を削除", add: "追加", back: "戻る", next: "次へ", saved: "保存しました。", managed: "組織が管理しています", managedBy: "{{who}} が管理しています" },
  notices: {
    offline: "オフラインです。この端末での手順は続けられますが、ページやクラウドモデルは使えないことがあります。",
    noTab: "作業するタブがありません。対象のページを開いて、もう一度開始してください。",
    crashed: "パネルでエラーが起きました。実行中のタスクは続いています。確認するにはパネルを再表示してください。",
    notLoaded: "パネルの一部を読み込めなかったため、ここでは何もできません。パネルを読み込み直してください。", reload: "パネルを読み込み直す",
    redraw: "パネルを再表示", dismiss: "閉じる"
  },
  errors: { "sign-on": "サインオンに原因があります", task: "タスクを続けられません", page: "ページに原因があります", model: "モデルに原因があります", cloud: "クラウドモデルに原因があります", privacy: "この端末に留めました", policy: "プライバシー設定により止めました", guard: "ガードが許可しません", message: "パネルと拡張機能の通信に失敗しました", storage: "保存領域に原因があります", internal: "Symbiont の内部で問題が起きました", collector: "収集先で問題が起きています", data: "データを使えません" },
  welcome: {
    progress: "{{all}} 画面中 {{at}} 画面目", skip: "スキップ", done: "はじめる",
    whatTitle: "あなたのタブで、ウェブの作業を代行します",
    whatText: "してほしいことを書いてください。Symbiont はページを見て一歩ずつ進み、すべての手順を表示します。いつでも一時停止、修正、停止ができます。",
    leavesTitle: "個人情報はここに残ります",
    leavesHome: "手順はこの端末のモデルが決めます。クラウドモデルがなければ、ページの文章は送信されません。",
    leavesCloud: "クラウドモデルを追加すると、名前、住所、番号、コードを置き換えた文章だけが渡されます。",
    leavesNever: "パスワード、ワンタイムコード、カード番号は決して外に出ません。アカウントも利用状況の収集もありません。",
    modelTitle: "モデル",
    modelBuiltIn: "内蔵の小さなモデルをすぐに使えます。タスクの言葉に従ってクリック、選択、入力ができます。長い文章は書けません。",
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
    cloudMissing: "クラウドのモードにはクラウドモデルが必要です。設定で追加するか、プライベートを選んでください。", openSettings: "設定を開く",
    page: "前面のページ:", noAccess: "Symbiont はまだこのページを見られません。ブラウザのツールバーにあるボタンをクリックしてください。"
  },
  mode: {
    label: "手順を決める場所",
    local: "プライベート", hybrid: "ハイブリッド", cloud: "クラウド",
    localMeans: "この端末だけで決めます。外部のモデルには尋ねません。",
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
    others: "ここでは使えないモデル: {{n}}",
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
    thought: "モデルの考え",
    task: "タスク", steps: "手順", opening: "記録を開いています…", unreadable: "手順を読み込めませんでした。", starting: "開始しています", waiting: "回答を待っています", noSteps: "手順はありませんでした。",
    queued: "タブが空くのを待っています。", another: "新しいタスク",
    progress: "手順 {{at}} / 最大 {{most}}", home: "端末内 {{share}}", sent: "送信 {{bytes}}", tokens_other: "{{count, number}} トークン",
    tokensOf: "{{used}} / {{most}} トークン", money: "費用 {{amount}}", moneyOf: "費用 {{used}} / {{most}}", meter: "このタスクの使用量",
    stop: "停止", stopKey: "Esc", stopping: "停止しています…", pause: "一時停止", resume: "続ける", paused: "一時停止中です。続けるまで何も起きません。",
    takeOver: "自分で操作", yours: "ページはあなたの手にあります。必要な操作をしてから続けてください。", correct: "修正…", correction: "何を変えますか？",
    correctionHint: "例: それではなく、もう一方", sendCorrection: "修正を送る", undo: "直前の手順を取り消す", controls: "タスクの操作", undone: "最後の手順を取り消しました。"
  },
  routes: {
    local: "端末内", cloud: "クラウド (伏せ字)", refuse: "拒否",
    localWhy: "この端末で決めました。", cloudWhy: "伏せた文章をもとにクラウドモデルが決めました。", refuseWhy: "どのモデルもこの手順を決められません。"
  },
  outcomes: { ok: "完了", noEffect: "変化なし", unknown: "不明", failed: "失敗", refused: "ブロック", pending: "実行中", notDone: "未実行" },
  notDone: {
    denied: "「いいえ」と答えたため、行われませんでした。",
    refused: "Symbiont の保護機能が許可しません。正しい操作であればご自身で行ってください。",
    policy: "組織のポリシーが許可していません。",
    private: "個人情報が許可されない場所に渡るところでした。",
    unfit: "モデルが存在しないものを指定したため、そのことを伝えました。",
    repeated: "以前に試して効果がなかったため、モデルに別の方法を求めました。",
    "too-early": "終了には早すぎるため、モデルに続けるよう伝えました。",
    unsure: "端末のモデルに確信がありませんでした。",
    "page-changed": "その間にページが変わったため、モデルがもう一度確認します。",
    late: "回答が遅かったか、対象が動き続けたため、何も行われませんでした。",
    "no-answer": "回答がありませんでした。",
    "no-access": "Symbiont はまだこのサイトにアクセスできません。許可してからもう一度お試しください。",
    "dialog-open": "ブラウザのメッセージが開いていました。先に回答する必要があります。",
    "maybe-done": "中断の前に行われた可能性があります。ページで確認してください。",
    stopped: "これが行われる前にタスクが終了しました。"
  },
  picture: {
    title: "画像", of: "手順 {{n}} の画像（個人情報は隠されています）", alt: "手順 {{n}} のページ: {{what}}。個人情報は隠されています。", larger: "大きく表示:", smaller: "小さく表示:", gone: "この画像はもう表示できません。",
    setting: "手順の画像", settingText: "各手順がページの小さな画像を残します。個人情報とすべての図版は隠されます。画像はこの端末にとどまり、どのモデルにも渡されません。記録を削除すると消えます。手前に表示されているページだけが対象です。",
    kept: "この端末に保存（個人情報は隠されています）", "not-in-front": "なし: ページが手前に表示されていませんでした", "no-access": "なし: ブラウザは Symbiont のボタンを押したページでのみ画像を許可します", moved: "なし: ページが動いたか変わりました",
    "no-region": "なし: 個人情報の位置を特定できませんでした", "unsure-scale": "なし: ページの大きさが確かではありませんでした", "check-failed": "なし: 個人情報の検出に失敗しました", "too-large": "なし: ページが大きすぎます", "no-room": "なし: 空き容量がありませんでした", late: "なし: ページが時間内に応答しませんでした"
  },
  step: {
    repeated: "繰り返し", replayed: "記録の手順 {{n}}", moved: "ページの別の場所で発見", renamed: "別の名前で発見", remade: "別の種類の要素として発見",
    number: "手順 {{n}}", thinking: "操作は決まりませんでした", details: "詳細", reason: "理由", page: "ページ", model: "モデル", guard: "ガード",
    outcome: "結果", changes: "変化", tokens: "トークン", sent: "クラウドへの送信", where: "場所",
    allow: "許可", confirm: "事前に確認", refuse: "ブロック", nothingSent: "なし",
    on: "チェックあり", off: "チェックなし", was: "変更前:", is: "変更後:", empty: "（空）"
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
    "hand-over": "記録がこのページに合いません", goOn: "モデルで続ける", stopHere: "ここで停止",
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
    partly: "終了しましたが、行われなかったことがあります", said: "モデルの回答:",
    undone: {
      denied: "「いいえ」と答えたため、次のことは行われていません: {{what}}",
      refused: "Symbiont の保護機能が許可しなかったため、次のことは行われていません: {{what}}",
      policy: "組織が許可していないため、次のことは行われていません: {{what}}",
      private: "個人情報が許可されない場所に渡るため、次のことは行われていません: {{what}}"
    },
    ok: "完了", failed: "未完了", home: "の手順がこの端末内", tokens: "トークン", sent: "クラウドへの送信", money: "費用", time: "合計時間",
    again: "もう一度実行", allowSite: "{{host}} を許可して再試行", siteDenied: "{{host}} は許可されませんでした。そこでは作業できません。"
  },
  leaves: {
    ways: {
      cloud: "{{host}} のクラウドモデルへ（尋ねるモードのみ）: 設定した規則どおりに個人情報を置き換えたテキスト。",
      noCloud: "クラウドモデルは設定されていないので、尋ねることはありません。",
      forbidden: "組織の設定により、すべての手順はこの端末内で行われ、クラウドモデルには尋ねません。",
      audit: "{{host}} にある組織の監査ログへ（すべてのモード）: 各タスクが何を、どのサイトで、どの規則で行ったか。ページの文章や値は含みません。",
      signOn: "{{host}} にある組織のサインインへ: サインインに必要なもの。",
      collector: "同意した場合のみ収集者へ: 内容を確認して一つずつ提供するタスク。",
      models: "インストールするモデルのファイルは配布元から取得します。送られるのはそのアドレスだけです。"
    },
    purposes: { task: "クラウドモデルへの質問", test: "接続先のテスト", audit: "組織の監査ログ", signOn: "組織へのサインイン", donation: "収集者へのタスク提供", model: "モデルのファイル" },
    neverKept: "この種の送信は指紋だけを残します。",
    title: "この端末から出るもの", text: "Symbiont 自身がここから送信しうるものと、その送信先:",
    none: "この端末からは何も出ていません。", noneText: "送信ごとに、目的、正確なサイズ、置き換えた内容がここに並びます。",
    requests: "件の送信", bytes: "合計送信量", replaced: "個の置き換え", waiting: "一覧を読んでいます…",
    nowTitle: "今送るとしたら", nowText: "表示中のページで次に送られる内容を 1 バイトまで正確に示します。何も送信しません。", nowTask: "試すタスク", nowShow: "表示", nowBusy: "ページを読んでいます…",
    toDestination: "送信先 {{destination}}、{{bytes}}", body: "送信内容の全文", marks: "置き換えたもの", noMarks: "置き換えるものはありませんでした。", stands: "元の値: {{value}}",
    handling: "{{type}} の扱い", listTitle: "すべての送信", filter: "絞り込み", filterHint: "送信先、目的、タスク、値の種類",
    noMatch: "一致する送信はありません。絞り込みを消してください。", entry: "{{destination}}、手順 {{step}}", exact: "全文を表示", notKept: "指紋だけが残っています。次回から見るには「送信の全文を残す」をオンにしてください。",
    fingerprint: "SHA-256", more: "以前のものを表示", keepBytes: "送信の全文を残す", keepBytesHint: "この端末にだけ、タスクの記録を消すまで残ります。",
    previewFirst: "送信のたびに確認する", previewFirstHint: "全文を見て、送るか送らないかを決めます。",
    verify: "一覧を検証", verified_other: "問題なし: {{count, number}} 件、変更も欠落もありません。",
    broken: "{{line}} 行目が正しくありません: {{problem}}。", export: "書き出す", exported: "書き出したファイルはどこでも検証できます: symbiont audit verify FILE",
    trail: "監査記録を書き出す", trailText: "各タスクが何を、どのサイトで、どの規則により、誰の許可で行ったかの記録です。ページの文章や値は含みません。この端末に残りますが、組織が送信させることがあります。"
  },
  values: {
    group: "{{what}} の扱いを決める", keep: "決して送らない", free: "送ってよい", undo: "元に戻す", never: "置き換えた形でも決して送りません。これが出てくる手順はこの端末で行います。", may: "次の送信から、そのまま送ってよいものとします。",
    critical: "送ることはできません。パスワード、カードや証明書の番号、鍵は必ず置き換えます。", organisation: "組織の設定により、この種類の値は送れません。", held: "この送信には決して送らない値が含まれるため、送れません。端末に残すか、元に戻してください。",
    wider: "ほかの規則により送れません。設定の規則か、組織の規則です。",
    list: "送ってよい個々の値", listText: "ここに書かれたとおりの値だけを、どこにあってもそのまま送ります。同じ種類のほかの値は引き続き置き換えます。"
  },
  settingsIndex: { find: "設定の中を検索", findText: "含まれる言葉を入力します。Enter で最初の項目に移動します。", none: "一致する項目はありません。別の言葉を試してください。", parts: "設定のすべての項目", found_other: "{{count, number}} 個の項目が一致します。" },
  handlings: { clear: "送ってよい", placeholder: "置き換える", local: "端末に残す", preset: "プリセットに従う" },
  history: {
    partly: "行われなかったことがあります",
    searching: "{{all}} 件中 {{looked}} 件を調べました…", found_other: "{{count, number}} 件の記録が見つかりました。", searchOn: "以前の {{left}} 件も調べる",
    replay: "ページで再実行", replayOf: "以前の実行の再実行",
    title: "履歴", loading: "記録を読み込んでいます…", emptyTitle: "まだ記録がありません", emptyText: "開始したタスクはこの端末にだけ記録されます。",
    failed: "記録を読めませんでした。", search: "タスク、答え、サイトを検索", noMatch: "一致する記録はありません。別の言葉を試してください。", back: "すべての記録",
    ok: "完了", notDone: "未完了", running: "実行中", steps_other: "{{count, number}} 手順",
    today: "今日", yesterday: "昨日", watch: "一手順ずつ見る", watchPrevious: "前の手順", watchNext: "次の手順", watchEnd: "一覧に戻る", watchAt: "手順 {{at}} / {{all}}",
    export: "書き出す", jsonl: "JSON Lines (すべて)", markdown: "Markdown (入力は非表示)", markdownPictures: "Markdown（隠した画像つき）", delete: "削除", deleteTitle: "この記録を削除しますか？",
    deleteText: "手順、個人情報、残した送信の全文が完全に削除されます。送信の一覧にはサイズと指紋だけが残ります。", hidden: "(非表示)"
  },
  shortcuts: {
    edit: "{{name}} を変更", page: "開始ページ", pageHint: "開始する場所。空欄なら前面のページ。", badPage: "https:// または http:// で始まる完全なアドレスを入力するか、空欄にしてください。", taken: "その名前のショートカットは既にあります。別の名前を選んでください。",
    repeats: "前回成功した実行を繰り返し、ページが変わった所はモデルが助けます。", asText: "テキストとして編集", export: "ショートカットを書き出す", import: "ショートカットを読み込む…", badFile: "ここで書き出したショートカットの .json ファイルを選んでください。",
    imported_other: "{{count, number}} 件のショートカットを追加しました。",
    title: "ショートカット", text: "タスク欄に / と入力して使います。{括弧} の言葉は毎回入力します。", none: "まだありません。終わったタスクから保存できます。",
    name: "名前", task: "タスク", new: "新しいショートカット", badName: "1〜40 文字の文字、数字、ハイフンを使ってください。", badTask: "することを書いてください。", saved: "/{{name}} として保存しました。"
  },
  schedule: {
    title: "予定", text: "ブラウザが開いている間、ショートカットが自動で実行されます。確認はいつも通り行われ、回答を待ちます。端末のスリープ中に逃した分は、後で 1 回だけ実行されます。", none: "予定はありません。", noShortcuts: "先にショートカットを保存すると、予定を組めます。",
    shortcut: "ショートカット", when: "頻度", once: "1 回", day: "毎日", week: "毎週", date: "日付", weekday: "曜日", time: "時刻", add: "予定に追加", daily: "毎日 {{time}}", weekly: "毎週{{day}} {{time}}", onceAt: "{{date}} {{time}}",
    next: "次回: {{when}}", over: "残りの予定はありません", paused: "一時停止中", pause: "{{name}} を一時停止", resume: "{{name}} を再開", started: "前回の開始: {{when}}。", late: "前回は遅れて開始: {{when}}。", failed: "開始できませんでした: {{when}}。",
    blanks: "すべての空欄を埋めてください。後で埋める人がいません。", past: "その時刻は過ぎています。後の時刻を選んでください。"
  },
  worker: jaWorker,
  settings: {
    cantBeClear: "{{label}}: パスワード、番号、鍵にあたるため、そのままは出せません。置き換えるか、端末に残すかを選んでください。",
    notTaken: "「{{label}}」はこのままでは保存できません。追加した内容を直すか、外してください。", badWord: "「{{label}}」には{{least}}～{{most}}文字の語句を書いてください。", badSiteOf: "「{{label}}」には shop.example、*.shop.example、https://shop.example:8443 のようなサイトを書いてください。",
    allowSite: "サイトを許可", allowSiteText: "ブラウザが確認を求めます。ここで削除するまで、ボタンを押さなくてもタスクがそこで動けます。", badSite: "shop.example、*.shop.example、https://shop.example:8443 のようにサイトを書いてください。", siteAllowed: "{{site}} を許可しました。", siteNotAllowed: "{{site}} は許可されませんでした。もう一度追加して、ブラウザの確認に「許可」で答えてください。",
    noLimit: "上限なし。", usualSteps: "通常どおり{{n}}手順。", badNumber: "数値として読み取れません。{{example}} のように書いてください。", badWhole: "{{example}} のような整数を書いてください。", badSize: "0より大きい数値を書いてください。", badMost: "{{most}}以下で書いてください。", stillIs: "上限は{{value}}のままです。", stillNone: "何も変更されていません。", badPrice: "両方の価格を {{example}} のような数値で書くか、両方とも空にしてください。",
    readOnlySites: "読み取りのみのサイト", readOnlySitesText: "タスクが何と言おうと、入力・送信・変更は行いません。", askSites: "毎回確認するサイト", askSitesText: "そこでの操作は毎回あなたの許可を待ちます。",
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
    balancedMeans: "個人情報はすべてプレースホルダーに置き換えられます。",
    openMeans: "信頼できるエンドポイント向け。普通の情報は送られ、秘密、身分証、健康は置き換えられます。",
    byKind: "種類ごとの扱い", identity: "名前と身分証番号", contact: "連絡先", location: "位置", account: "ユーザー名と口座", credentials: "パスワード、コード、キー",
    financial: "カードと銀行", health: "健康", deviceIds: "機器と車両", special: "特別な区分",
    localSites: "端末から出さないサイト", localSitesText: "そこで読んだものは、置き換えても一切送られません。", siteExample: "bank.example または *.bank.example",
    terms: "決して出さない言葉", termsText: "計画名やあだ名など自由に。これに当たる手順はこの端末で決めます。", termExample: "言葉や語句",
    damaged: "保存されたプライバシーの規則を読めないため、何も送れず、何も変更できません。最初からやり直すと推奨の規則に戻ります。サイトと言葉は追加し直してください。", anew: "最初からやり直す",
    closed: "現在は何も送れません: {{why}}",
    sites: "Symbiont が入れるサイト", sitesNone: "常時許可はありません。ボタンを押したタブにだけ入れます。", sitesAll: "すべてのサイト", allowedSites: "許可したサイト",
    sign: "あなたの目印", signText: "質問のたびに表示され、本当に Symbiont からだとわかります。ページからは見えません。", signPicture: "絵", signPhrase: "合言葉", signPhraseHint: "あなただけが書く言葉",
    general: "全般", language: "言語", languageOf: "ブラウザに合わせる", notify: "タスクの終了を知らせる", notifyHint: "通知します。ボタンの印は常に表示されます。",
    notifyDenied: "ブラウザが通知を許可しませんでした。", keepDays: "終わった記録を残す期間", learn: "終わった記録から学ぶ", learnHint: "うまくいったこと、いかなかったことを次のタスクに生かします。個人情報は含まず、この端末に残り、記録の削除とともに消えます。", keepForever: "削除するまで", days_other: "{{count, number}} 日",
    welcomeAgain: "紹介をもう一度見る"
  },
  donate: {
    title: "学習のためにタスクを提供する", text: "見直した終了済みタスクを提供して、次の端末内モデルを助けることができます。あなたが選ばないかぎりオフで、どちらでも Symbiont の動作は同じです。", record: "タスクをこの端末に記録する",
    recordNotice: "オンの間、タスクの各手順は、他の人が学べる形でもこの端末に保存されます。個人情報はプレースホルダーに置き換えられます。何も送信されません。記録は履歴でタスクを削除するまで残ります。いつでもオフにできます。", collector: "収集先のアドレス",
    collectorHint: "研究グループなど、集める側から受け取ります。相手が誰かを尋ねるだけです。", lookUp: "調べる", lookingUp: "問い合わせ中…", another: "別の収集先を使う", studyFile: "または研究のファイルを開く", badStudy: "これは研究のファイルではありません。研究者にもう一度依頼してください。",
    noticeLabel: "提供の意味", noticeWho: "{{name}}（{{contact}}）が {{audience}} で収集します。",
    noticeWhat: "送られるのは、タスクを見直すときに表示される内容で、あなたが一つずつ提供したタスクだけです。依頼文、通ったページの文章、手順とその理由が含まれます。Symbiont が見つけた個人情報はプレースホルダーに置き換えられ、見つけられなかったものはあなたが消せます。",
    noticeWhy: "人々の端末で動く小さなモデルの訓練と試験に使われ、それ以外には使われません。", noticeLong_other: "{{count, number}} 日間保存され、その後消去されます。",
    noticeYou: "収集先は、この端末がその収集先専用に作った鍵であなたを識別し、名前やアカウントは使いません。ネットワークアドレスは他のサイトと同様に見えます。",
    noticeBack: "一つのタスクでもすべてでも、いつでも理由なく取り消せます。その時点から収集先では誰も読めず、最後の写しも 30 日以内に消えます。すでに公開されたものは全員から取り戻せず、それで学んだモデルは元に戻りません。", noticeFree: "これはあなたの自由な選択です。断っても、Symbiont があなたのためにすることは何も変わりません。",
    noticeStudy: "研究「{{title}}」（{{id}}）の一部です。期間は {{from}} から {{until}} まで。質問は {{contact}} へ。いつでもやめられます。", noticeReview: "倫理審査: {{review}}", donation: "見直して提供したタスクがこの収集先に送られることに同意します。",
    release: "公開データセットの一部になることにも同意します。", choose: "選択を保存", change: "今後の提供についての選択を変える", changed: "同意のあとで文面が変わりました。もう一度選んでください。",
    standing: {
      given: "同意しています。あなたが提供しないかぎり何も送られません。", refused: "断りました。何も送られません。", withdrawn: "同意を取り消しました。何も送られません。", over: "研究は現在行われていないため、提供できません。"
    },
    releasedToo: "提供したものは公開されることもあります。", notReleased: "提供したものは公開されません。", withdraw: "同意を取り消す", withdrawTitle: "同意を取り消しますか？",
    withdrawText: "これ以上何も送られません。提供したものを収集先が消去します。その時点から誰も読めず、最後の写しも 30 日以内に消えます。すでに公開されたものは全員から取り戻せず、それで学んだモデルは元に戻りません。", everything: "提供したすべてを消去", everythingTitle: "この収集先のすべてを消去しますか？",
    everythingText: "この収集先に提供したタスクはすべて消去され、送信待ちのものは破棄され、同意は取り消され、鍵は忘れられます。元に戻せません。", erased_other: "収集先が {{count, number}} 件のタスクを消去しました。", tookBack: "取り消しました。",
    unheard: "取り消しを収集先に伝えられませんでした。応答があるまで繰り返し伝えます。", waitingTitle: "送信待ち", row: "{{date}}、{{bytes}}", leavesIn: "送信まで", triedAgainIn: "届けられませんでした。再試行まで", refusedRow: "受け付けられませんでした: {{why}}",
    noConsentAnyMore: "提供時の同意が無効になりました", undo: "元に戻す", undone: "元に戻しました。何も送られていません。", tooLate: "間に合いませんでした。送信中です。あとで取り消せます。", sendNow: "今すぐ送る", discard: "破棄", givenTitle: "提供済み",
    genuine: "受領済み。受領証は収集先が署名しています。", notGenuine: "受領済み。受領証は別の収集先のものです。", takeBack: "取り消す", takeBackTitle: "このタスクを取り消しますか？", records: "選択と受領証をダウンロード"
  },
  review: {
    open: "見直して提供…", title: "このタスクを提供する", text: "以下が送られるすべてです。一バイトも違いません。消したいものは消してください。提供するまで何も送られません。", needsConsent: "提供には先に同意が必要です。設定で尋ねられます。", tools: "伝える内容と消す内容", words: "すべての手順から消す言葉",
    wordsHint: "または下の手順で選択してください。", strike: "消す", strikeSelection: "選択した言葉を消す", struckWords: "消した言葉", takeBackIn: "この言葉を戻す", nameSite: "サイト名を伝える",
    nameSiteHint_other: "伝えない場合、アドレスは site.example に置き換えられます。種類は収集先で数えられ、同じ種類のタスクを {{count, number}} 人以上が提供した場合にだけタスクに書かれます。", kind: "サイトの種類", kindTold: "この種類は十分な人数が提供しているので伝えられます。",
    kindKept: "この種類はまだ少人数です。タスクには「other」と書かれます。",
    kinds: { shopping: "買い物", travel: "旅行", news: "ニュース", work: "仕事", learning: "学習", health: "健康", money: "お金", government: "行政", social: "交流", games: "ゲーム", other: "その他" },
    success: "タスクは達成されましたか？", successes: { yes: "はい", no: "いいえ", unsure: "わからない" }, step: "手順 {{n}}、{{bytes}}", exact: "手順 {{n}} の正確な文面", strikeStep: "手順 {{n}} を消す",
    restore: "手順 {{n}} を戻す", struck: "手順 {{n}} は消されています", leaks: "まだ見つかりました: {{kinds}}。消してください。", around: "手順の前後に送られるもの", clean: "二度目の検査で個人情報は見つかりませんでした。",
    notClean: "二度目の検査で個人情報が見つかりました。示された箇所を消してください。", give: "このタスクを提供", giveText: "送信まで 24 時間待ちます。それまでは元に戻せます。", given: "提供しました。まだ何も送られていません。", received: "収集先が受け取りました。設定で取り消せます。",
    total: "合計 {{bytes}}、{{steps}} 手順"
  },
  signOn: {
    title: "サインオン", out: "組織のアカウントでサインインしていません。", in: "{{host}} でサインイン済みです。", inAs: "{{host}} で {{name}} としてサインイン済みです。", begin: "サインイン", byCode: "コードでサインイン", end: "サインアウト",
    waiting: "{{host}} のページでサインインを完了してください。", code: "任意のブラウザで {{address}} を開き、次のコードを入力してください。", open: "ページを開く", refused: "ブラウザがサインオンのウィンドウを許可しませんでした。代わりにコードでサインインしてください。"
  },
  organisation: {
    off: "組織によりタスクが無効になっています。", title: "組織", none: "ここでは組織のポリシーは適用されていません。",
    nothingCame: "管理者がこの拡張機能をインストールしましたが、ポリシーの値が届いていません。ポリシーの保存場所とキーの書き方を確認してください。",
    inForce: "組織のポリシーが適用されています。", inForceVersion: "組織のポリシーが適用されています（バージョン {{version}}）。", rejected: "拒否", rejectedText: "これらの値はそのままでは使えません。代わりに最も厳しい値が適用されます。",
    noneRejected: "拒否された値はありません。", effective: "適用中", received: "受信", strictest: "最も厳しい値"
  },
  narration: { working: "タスクを実行しています。", question: "回答が必要です。{{text}}", step: "手順 {{n}}: {{what}}。{{route}}。{{outcome}}。", ended: "{{how}}。{{text}}" },
  types: {
    EMAIL: "メール", PHONE: "電話", PERSON: "氏名", ADDRESS: "住所", GPS: "位置", DOB: "生年月日", USERNAME: "ユーザー名", PASSWORD: "パスワード", OTP: "ワンタイムコード",
    API_KEY: "キー", JWT: "トークン", PRIVATE_KEY: "秘密鍵", SESSION_TOKEN: "セッショントークン", CARD: "カード", CARD_CVV: "カードのコード", CARD_EXPIRY: "カードの期限", IBAN: "IBAN",
    BANK_ACCOUNT: "銀行口座", CRYPTO: "ウォレット", SSN: "社会保障番号", NATIONAL_ID: "国民番号", TAX_ID: "納税者番号", PASSPORT: "旅券", DRIVER_LICENSE: "運転免許証",
    HEALTH_ID: "保険証番号", ACCOUNT_ID: "口座番号", IP: "IP アドレス", MAC: "機器アドレス", DEVICE_ID: "端末 ID", VEHICLE: "車両", HEALTH: "健康", SPECIAL: "特別な区分"
  }
}
