/** What a notification says. No word of the task or the page is in it: the system keeps notifications. */
export type NotifyWords = Readonly<Record<"answerTitle" | "answerText" | "doneTitle" | "failedTitle" | "partlyTitle" | "endText" | "lateTitle" | "lateText" | "unstartedTitle" | "unstartedText", string>>

/** The worker has no loader for the panel's languages, and needs few words. */
export const notifyWords = {
  en: { answerTitle: "Symbiont needs your answer", answerText: "Open the panel: a task waits for you.", doneTitle: "Your task is done", failedTitle: "Your task ended without success", partlyTitle: "Your task ended with something left undone", endText: "Open the panel to see how.",
    lateTitle: "A scheduled task begins late", lateText: "Its time passed while this device slept, so it runs once now.", unstartedTitle: "A scheduled task could not begin", unstartedText: "Open the settings in the panel to see why." },
  de: { answerTitle: "Symbiont braucht Ihre Antwort", answerText: "Öffnen Sie das Panel: Eine Aufgabe wartet auf Sie.", doneTitle: "Ihre Aufgabe ist erledigt", failedTitle: "Ihre Aufgabe endete ohne Erfolg", partlyTitle: "Ihre Aufgabe endete, aber nicht alles wurde getan", endText: "Öffnen Sie das Panel, um zu sehen, wie.",
    lateTitle: "Eine geplante Aufgabe beginnt verspätet", lateText: "Ihre Zeit verstrich, während dieses Gerät ruhte; sie läuft jetzt einmal.", unstartedTitle: "Eine geplante Aufgabe konnte nicht beginnen", unstartedText: "Öffnen Sie die Optionen im Panel, um zu sehen, warum." },
  es: { answerTitle: "Symbiont necesita su respuesta", answerText: "Abra el panel: una tarea le espera.", doneTitle: "Su tarea está hecha", failedTitle: "Su tarea terminó sin éxito", partlyTitle: "Su tarea terminó con algo sin hacer", endText: "Abra el panel para ver cómo.",
    lateTitle: "Una tarea programada empieza tarde", lateText: "Su hora pasó mientras este dispositivo dormía; ahora se ejecuta una vez.", unstartedTitle: "Una tarea programada no pudo empezar", unstartedText: "Abra los ajustes del panel para ver por qué." },
  fr: { answerTitle: "Symbiont a besoin de votre réponse", answerText: "Ouvrez le panneau : une tâche vous attend.", doneTitle: "Votre tâche est terminée", failedTitle: "Votre tâche s’est terminée sans succès", partlyTitle: "Votre tâche s’est terminée, mais pas tout n’a été fait", endText: "Ouvrez le panneau pour voir comment.",
    lateTitle: "Une tâche planifiée commence en retard", lateText: "Son heure est passée pendant que cet appareil dormait ; elle s’exécute une fois maintenant.", unstartedTitle: "Une tâche planifiée n’a pas pu commencer", unstartedText: "Ouvrez les réglages du panneau pour voir pourquoi." },
  ja: { answerTitle: "Symbiont が回答を待っています", answerText: "パネルを開いてください。タスクが待機中です。", doneTitle: "タスクが完了しました", failedTitle: "タスクは完了せずに終わりました", partlyTitle: "タスクは終了しましたが、行われなかったことがあります", endText: "パネルを開いて結果を確認してください。",
    lateTitle: "予定されたタスクが遅れて始まります", lateText: "この端末のスリープ中に時刻を過ぎたため、今 1 回だけ実行します。", unstartedTitle: "予定されたタスクを開始できませんでした", unstartedText: "パネルの設定を開いて理由を確認してください。" },
  "zh-CN": { answerTitle: "Symbiont 需要您的回答", answerText: "请打开面板：有任务在等您。", doneTitle: "您的任务已完成", failedTitle: "您的任务未成功结束", partlyTitle: "您的任务已结束，但有事项未执行", endText: "打开面板查看详情。",
    lateTitle: "计划任务延迟开始", lateText: "设备休眠时已过预定时间，现在运行一次。", unstartedTitle: "计划任务无法开始", unstartedText: "请在面板的设置中查看原因。" },
  ar: { answerTitle: "يحتاج Symbiont إلى إجابتك", answerText: "افتح اللوحة: هناك مهمة تنتظرك.", doneTitle: "اكتملت مهمتك", failedTitle: "انتهت مهمتك دون نجاح", partlyTitle: "انتهت مهمتك مع بقاء شيء دون تنفيذ", endText: "افتح اللوحة لمعرفة التفاصيل.",
    lateTitle: "مهمة مجدولة تبدأ متأخرة", lateText: "فات موعدها أثناء سكون هذا الجهاز، وستعمل مرة واحدة الآن.", unstartedTitle: "تعذّر بدء مهمة مجدولة", unstartedText: "افتح الإعدادات في اللوحة لمعرفة السبب." }
} as const satisfies Readonly<Record<string, NotifyWords>>

const isKnown = (name: string): name is keyof typeof notifyWords => Object.hasOwn(notifyWords, name)

/** The words of the first of these languages that we speak; a regional one counts as its base. */
export const wordsFor = (wished: readonly string[]): NotifyWords => {
  for (const wish of wished) {
    const [base = ""] = wish.split("-")
    const name = base === "zh" ? "zh-CN" : base
    if (isKnown(name)) return notifyWords[name]
  }
  return notifyWords.en
}
