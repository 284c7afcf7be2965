import { whenAsked } from "../core/when-asked.ts"
import { foldPhrase, isUnspaced } from "./phrases.ts"
import type { RiskClass } from "./risk-words.ts"

/**
 * Verbs that are harmless alone and grave with an object: "cancel" closes a box, "cancel my plan" ends a contract. A line a language:
 * verbs, then objects. What ends in "-" is the beginning of a word, for languages that inflect.
 */
const pairs: readonly (readonly [RiskClass, readonly (readonly [verbs: string, objects: string])[]])[] = [
  ["money", [
    ["confirm|complete|finish|finalise|finalize|authorise|authorize|approve|submit|make|settle|execute|release", "payment|purchase|transfer|bill|invoice|transaction|donation"], ["bestätigen|abschließen|abschicken|durchführen|ausführen|freigeben|begleichen|tätigen", "zahlung|kauf|rechnung|überweisung|transaktion|einkauf|spende|lastschrift"],
    ["confirmar|completar|realizar|efectuar|autorizar|finalizar|abonar|ejecutar|hacer", "pago|compra|factura|transferencia|giro|donación"], ["confirmer|valider|effectuer|faire|finaliser|autoriser|terminer", "paiement|achat|facture|virement|transaction|don"], ["conferma|completa|effettua|autorizza|esegui|invia|salda", "pagamento|acquisto|fattura|bonifico|transazione|donazione"],
    ["confirmar|concluir|realizar|autorizar|efetuar|fazer", "pagamento|compra|fatura|transferência|pix|doação"], ["bevestig|bevestigen|afronden|uitvoeren|voltooien|voldoen", "betaling|aankoop|factuur|overboeking|transactie|donatie"], ["potwierdź|zatwierdź|dokończ|wykonaj|zrealizuj|opłać", "płatność|zakup|zakupy|faktur-|przelew|transakcj-|darowizn-|wpłat-"], ["onayla|tamamla|yap|yapın|bitir|gerçekleştir", "ödeme-|alışveriş-|fatura-|havale-|satın alma|bağış-"],
    ["確定|完了|実行|承認", "支払|決済|購入|振込|送金|寄付"], ["确认|完成|提交|授权|確認", "付款|支付|购买|购物|转账|账单|購買|轉帳"], ["확인|완료|승인|확정", "결제|구매|송금|이체|청구서"], ["تأكيد|إتمام|تنفيذ", "الدفع|الشراء|التحويل|الفاتورة"], ["подтвердить|завершить|выполнить|провести|внести|оплатить", "оплат-|платёж|платеж-|покупк-|перевод|счёт"],
    ["bekräfta|slutför|genomför|godkänn", "betalning-|köp|köpet|faktura-|överföring-"], ["potvrdit|dokončit|provést", "platb-|nákup|faktur-|převod"], ["підтвердити|завершити|виконати", "оплат-|платіж|покупк-|переказ"]
  ]],
  ["delete", [
    ["cancel|stop|end|terminate", "subscription|membership|plan|contract|booking|reservation|order|appointment|trial|auto renewal"], ["stornieren|absagen|beenden|kündigen", "abo|abonnement|vertrag|buchung|reservierung|bestellung|termin|mitgliedschaft"], ["cancelar|anular|terminar|finalizar", "suscripción|plan|reserva|pedido|cita|membresía|contrato|renovación"],
    ["annuler|arrêter|résilier", "abonnement|réservation|commande|rendez vous|contrat|adhésion|forfait"], ["annulla|disdici|interrompi", "abbonamento|prenotazione|ordine|appuntamento|contratto|piano|iscrizione"], ["cancelar|encerrar", "assinatura|plano|reserva|pedido|consulta|contrato|renovação"], ["annuleren|annuleer|opzeggen|stopzetten|beëindigen", "abonnement|reservering|bestelling|afspraak|lidmaatschap|contract"],
    ["anuluj|zrezygnuj|zakończ|wypowiedz|odwołaj", "subskrypcj-|rezerwacj-|zamówieni-|wizyt-|członkostw-|umow-|plan-"], ["iptal|sonlandır|bitir", "abonelik-|abonelig-|üyelik-|üyeliğ-|rezervasyon-|sipariş-|randevu-|planı"], ["キャンセル|解約|取り消|中止", "定期購入|予約|注文|契約|会員|プラン|サブスク|自動更新"], ["取消|终止|解除|停止", "订阅|续费|预订|订单|预约|合同|会员|套餐|訂閱|訂單"], ["취소|해지|중단", "구독|정기결제|예약|주문|계약|멤버십|요금제"],
    ["إلغاء|ألغ|إنهاء", "اشتراك|حجز|الطلب|طلبي|موعد|عقد|عضوية"], ["отменить|расторгнуть|прекратить|отключить", "подписк-|брон-|заказ-|запис-|договор-|тариф-|автопродлени-"], ["avsluta|avboka|avbryt", "prenumeration-|bokning-|beställning-|medlemskap-|abonnemang-"], ["zrušit|ukončit", "předplatné|předplatného|rezervac-|objednávk-|schůzk-|členství|smlouv-"], ["скасувати|припинити", "підписк-|бронюванн-|замовленн-|запис-|договір"],
    ["close", "account|accounts"], ["schließen|auflösen", "konto"], ["cancelar|encerrar|cerrar", "conta|cuenta"], ["fermer|clôturer", "compte"], ["chiudi", "account|conto"], ["zamknij", "konto"],
    ["limpar", "histórico|dados"], ["wyczyść", "histori-|dane"], ["temizle", "geçmiş-|veri-"], ["消去|クリア", "履歴|データ"], ["清除|清空", "记录|历史|数据|紀錄"], ["지우기|삭제", "기록|데이터"], ["مسح", "سجل|البيانات"], ["очистить|очистити", "истори-|історі-|данные|дані"], ["rensa", "historik-|data"], ["vymazat", "histori-|data"],
    ["empty|clear|purge", "trash|bin|inbox|mailbox|database|all data|history"], ["leeren", "papierkorb|postfach"], ["vaciar", "papelera|bandeja"], ["vider", "corbeille|boîte"], ["svuota", "cestino|casella"], ["esvaziar", "lixeira|caixa"], ["legen|leegmaken", "prullenbak|postvak"], ["opróżnij", "kosz-|skrzynk-"], ["boşalt", "çöp-|kutu-"], ["очистить|очистити", "корзин-|кошик-|ящик-"], ["töm", "papperskorg-|inkorg-"], ["vysypat|vyprázdnit", "koš|schránk-"]
  ]],
  ["security", [
    ["add|new|create|remove|reset|change|set|update|approve|confirm|generate|register|disable|turn off|replace", "password|passcode|passkey|two factor|2fa|sign in|signin|login|log in|security key|backup codes|authenticator|api key|access token|ssh key"], ["hinzufügen|erstellen|entfernen|zurücksetzen|ändern|festlegen|genehmigen|bestätigen|deaktivieren", "passwort|kennwort|passkey|anmeldung|login|zwei faktor|sicherheitsschlüssel|wiederherstellung-|zugangsschlüssel"],
    ["añadir|agregar|crear|eliminar|restablecer|establecer|cambiar|aprobar|confirmar|desactivar", "contraseña|clave de acceso|llave de acceso|inicio de sesión|dos factores|dos pasos"], ["ajouter|créer|supprimer|réinitialiser|définir|changer|modifier|approuver|confirmer|désactiver", "mot de passe|clé d accès|connexion|double authentification|deux étapes"], ["aggiungi|crea|rimuovi|imposta|reimposta|cambia|modifica|approva|conferma|disattiva", "password|passkey|accesso|due fattori"],
    ["adicionar|criar|remover|definir|redefinir|alterar|mudar|aprovar|confirmar|desativar", "senha|chave de acesso|login|duas etapas"], ["toevoegen|aanmaken|verwijderen|instellen|resetten|wijzigen|goedkeuren|bevestigen|uitschakelen", "wachtwoord|toegangssleutel|passkey|inlogpoging|aanmelding"], ["dodaj|utwórz|usuń|ustaw|zresetuj|resetuj|zmień|zatwierdź|potwierdź|wyłącz", "hasł-|klucz-|logowani-"], ["ekle|oluştur|kaldır|sıfırla|değiştir|onayla", "şifre-|parola-|giriş-|anahtar-"],
    ["追加|作成|リセット|変更|設定|承認", "パスワード|パスキー|サインイン|ログイン"], ["添加|创建|删除|重置|设置|修改|更改|批准|允许|重設|變更", "密码|密钥|登录|密碼|登入"], ["추가|만들기|삭제|설정|변경|승인", "비밀번호|패스키|로그인"], ["إضافة|إنشاء|إعادة تعيين|تغيير|الموافقة", "كلمة المرور|مفتاح المرور|تسجيل الدخول"], ["добавить|создать|задать|установить|сбросить|изменить|сменить|одобрить|подтвердить", "пароль|ключ|ключи|вход"],
    ["lägg till|skapa|återställ|byt|ändra|godkänn", "lösenord-|nyckel|inloggning-"], ["přidat|vytvořit|obnovit|resetovat|změnit|schválit", "hesl-|klíč-|přihlášení"], ["додати|створити|скинути|змінити|підтвердити", "пароль|ключ|вхід"],
    ["give|grant|provide", "access|rights|permission|permissions"], ["gewähren|geben|erteilen|freischalten", "zugriff|zugang|rechte|berechtigung-"], ["dar|conceder|otorgar", "acceso|permiso|permisos|acesso|permissão|permissões"], ["donner|accorder", "accès|droits|autorisation"], ["concedi|dai|fornisci", "accesso|permessi|permesso|autorizzazione"], ["geven|verlenen|geef", "toegang|rechten"], ["nadaj|udziel|przyznaj|daj", "dostęp-|uprawnieni-|praw-"], ["ver", "erişim|yetki"],
    ["付与|与える", "アクセス|権限"], ["授予|给予|开放", "访问|权限|存取"], ["부여|허용", "접근|액세스|권한"], ["منح|إعطاء", "وصول|صلاحي|إذن"], ["предоставить|дать|выдать|надати", "доступ|права"], ["ge|bevilja", "åtkomst|behörighet"], ["udělit|dát", "přístup|oprávnění"]
  ]],
  ["share", [
    ["add|invite", "member|members|people|collaborator|collaborators|guest|guests|editor|editors|co author"], ["hinzufügen|einladen", "mitglied|mitglieder|mitbearbeiter|mitarbeiter|personen|gast|gäste|freunde"], ["añadir|agregar|invitar", "miembro|miembros|personas|colaborador|colaboradores|invitado|amigos"], ["ajouter|inviter", "membre|membres|personnes|collaborateur|collaborateurs|invité|amis"], ["aggiungi|invita", "membro|membri|persone|collaboratore|collaboratori|ospite|amici"],
    ["adicionar|convidar", "membro|membros|pessoas|colaborador|colaboradores|convidado|amigos"], ["toevoegen|uitnodigen", "lid|leden|mensen|medewerker|gast|vrienden"], ["dodaj|zaproś", "członk-|osob-|współpracownik-|gości-|znajomych"], ["ekle|davet", "üye-|kişi-|ortak-|konuk|arkadaş-"], ["追加|招待", "メンバー|ユーザー|編集者|ゲスト|友達"], ["添加|邀请|新增", "成员|用户|协作者|访客|好友|成員"], ["추가|초대", "멤버|구성원|사용자|작업자|게스트|친구"], ["إضافة|دعوة", "عضو|أعضاء|أشخاص|متعاون|ضيف|أصدقاء"],
    ["добавить|пригласить", "участник-|пользовател-|соавтор-|гост-|друзей"], ["lägg till|bjud in", "medlem-|person-|medarbetare|gäst-|vänner"], ["přidat|pozvat", "člen-|lidi|spolupracovník-|host-|přátele"], ["додати|запросити", "учасник-|користувач-|співавтор-|друзів"],
    ["copy|create|generate", "link|invite link|invitation"], ["kopieren|erstellen", "link|einladungslink|freigabelink|einladung"], ["copiar|crear|criar", "enlace|link|invitación|convite"], ["copier|créer", "lien|invitation"], ["copia|crea", "link|invito"], ["kopiëren|maken", "link|uitnodigingslink|uitnodiging"], ["kopiuj|skopiuj|utwórz", "link|odnośnik|zaproszeni-"], ["kopyala|oluştur", "bağlantı-|davet-"], ["コピー|作成", "リンク|招待|link|url"], ["复制|创建|複製", "链接|邀请|連結|link|url"], ["복사|만들기", "링크|초대|link|url"], ["نسخ|إنشاء", "رابط|دعوة"], ["скопировать|создать|копіювати", "ссылк-|приглашени-|посиланн-"], ["kopiera|skapa", "länk-|inbjudan"], ["kopírovat|vytvořit", "odkaz|pozvánk-"],
    ["make|set|switch", "public"], ["machen|stellen|schalten", "öffentlich"]
  ]],
  ["send", [
    ["write|leave|submit|send|add|post|give", "review|comment|message|reply|feedback|rating|response"], ["abgeben|schreiben|schicken|senden|hinzufügen|hinterlassen", "bewertung|kommentar|nachricht|antwort|feedback|rezension"], ["mandar|dejar|escribir|publicar|añadir|enviar", "mensaje|comentario|reseña|respuesta|opinión"], ["laisser|écrire|ajouter|donner|publier", "commentaire|avis|message|réponse"], ["manda|lascia|scrivi|aggiungi|invia", "messaggio|commento|recensione|risposta"],
    ["mandar|deixar|escrever|adicionar|enviar", "mensagem|comentário|avaliação|resposta"], ["plaatsen|plaats|schrijven|schrijf|achterlaten|sturen", "reactie|bericht|beoordeling|recensie"], ["dodaj|zostaw|napisz|wyślij|wystaw", "komentarz|opini-|wiadomość|odpowiedź|recenzj-"], ["bırak|yaz|ekle|gönder", "yorum|mesaj|değerlendirme|yanıt"], ["投稿|書く|送る|する|残す", "レビュー|コメント|メッセージ|口コミ"], ["提交|写|发表|发送|添加", "评论|评价|留言|消息|回复"],
    ["등록|달기|쓰기|작성|남기기", "리뷰|댓글|메시지|후기|답글"], ["أضف|إضافة|اكتب|اترك", "تعليق|رسالة|مراجعة|تقييم"], ["оставить|написать|добавить|отправить", "отзыв|комментарий|сообщение|ответ"], ["skriv|lämna|lägg till", "kommentar|omdöme|meddelande|recension"], ["přidat|napsat|zanechat", "komentář|recenz-|zpráv-|hodnocení"], ["залишити|написати|додати", "відгук|коментар|повідомлення"]
  ]]
]
const mostWords = 6

/** Whether a folded text holds one of the words, or a word that begins as given. */
const holds = (list: string): ((folded: string) => boolean) => {
  const entries = list.split("|").map((entry) => ({ open: entry.endsWith("-"), text: foldPhrase(entry) })).filter(({ text }) => text !== "")
  return (folded) => entries.some(({ open, text }) => isUnspaced(text) ? folded.includes(text) : ` ${folded} `.includes(open ? ` ${text}` : ` ${text} `))
}
const tests = whenAsked(() => pairs.map(([risk, lines]) => [risk, lines.map(([verbs, objects]) => [holds(verbs), holds(objects)] as const)] as const))

/** The class that a verb and its object announce together, in the same language. */
export const riskOfPair = (name: string): RiskClass | undefined => {
  // "Linkをコピー": a word may end where its script does.
  const folded = foldPhrase(name).replace(/\p{Script=Latin}(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}](?=\p{Script=Latin})/gu, "$& ")
  if (folded.split(" ").length > mostWords) return undefined
  return tests().find(([, lines]) => lines.some(([verb, object]) => verb(folded) && object(folded)))?.[0]
}
