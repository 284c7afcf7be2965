import { describe, expect, test } from "vitest"
import { riskOfName, type RiskClass } from "../../../src/guard/risk-class.ts"
import { button, click, field, judge } from "./views.ts"

/** What buttons are called on sites of each language: for each class one or more names, parted by "/". */
const languages = ["en", "de", "es", "fr", "it", "pt", "nl", "pl", "tr", "ja", "zh", "ko", "ar", "ru", "sv", "cs", "uk", "hi", "vi", "id"] as const
type Language = (typeof languages)[number]
const table: Readonly<Record<string, { risk: readonly RiskClass[]; names: Readonly<Record<Language, string>> }>> = {
  purchase: { risk: ["money"], names: {
    en: "Buy now/Place your order/Order with obligation to pay", de: "Zahlungspflichtig bestellen/Jetzt kaufen", es: "Comprar ahora/Realizar pedido/Tramitar pedido", fr: "Acheter/Passer la commande/Commander avec obligation de paiement", it: "Acquista ora/Concludi l'ordine/Procedi all'acquisto", pt: "Comprar agora/Finalizar compra/Fechar pedido", nl: "Nu kopen/Bestelling plaatsen/Afrekenen",
    pl: "Kup teraz/Kupuję i płacę/Zamawiam z obowiązkiem zapłaty", tr: "Satın al/Siparişi tamamla/Sepeti onayla", ja: "今すぐ買う/注文を確定する/購入手続きへ", zh: "立即购买/提交订单/去结算", ko: "구매하기/주문하기/바로구매", ar: "اشتر الآن/إتمام الشراء/إتمام الطلب", ru: "Купить/Оформить заказ", sv: "Köp nu/Slutför köp", cs: "Koupit/Objednat s povinností platby/Závazně objednat", uk: "Купити/Оформити замовлення", hi: "अभी खरीदें/ऑर्डर करें", vi: "Mua ngay/Đặt hàng", id: "Beli sekarang/Buat pesanan" } },
  pay: { risk: ["money"], names: {
    en: "Pay now/Confirm and pay/Pay in 3 instalments", de: "Jetzt bezahlen/In Raten zahlen", es: "Pagar ahora/Pagar a plazos", fr: "Payer/Régler ma commande", it: "Paga ora/Paga a rate", pt: "Pagar agora/Pagar com Pix", nl: "Nu betalen/Betalen met iDEAL", pl: "Zapłać/Płacę", tr: "Öde/Ödeme yap", ja: "支払う/お支払いを確定する/投げ銭する", zh: "支付/确认付款/打赏", ko: "결제하기/후원하기", ar: "ادفع الآن/سداد الفاتورة", ru: "Оплатить/Задонатить", sv: "Betala/Betala nu", cs: "Zaplatit/Zaplatit kartou", uk: "Сплатити", hi: "भुगतान करें", vi: "Thanh toán", id: "Bayar" } },
  transfer: { risk: ["money"], names: {
    en: "Transfer/Send money/Top up", de: "Überweisen/Geld senden/Guthaben aufladen", es: "Transferir/Enviar dinero/Recargar saldo", fr: "Virer/Envoyer de l'argent/Recharger mon compte", it: "Trasferisci/Invia denaro/Ricarica credito", pt: "Transferir/Enviar dinheiro/Recarregar saldo", nl: "Overmaken/Geld overmaken/Opwaarderen", pl: "Przelej/Wykonaj przelew/Doładuj konto", tr: "Havale yap/Para gönder/Bakiye yükle", ja: "振込/送金する/チャージする", zh: "转账/立即转账/充值", ko: "송금/이체하기/충전하기", ar: "تحويل/تحويل الأموال/شحن الرصيد", ru: "Перевести/Отправить деньги/Пополнить счёт", sv: "Överför/Skicka pengar", cs: "Převést/Odeslat platbu/Dobít kredit", uk: "Переказати/Поповнити рахунок", hi: "पैसे भेजें", vi: "Chuyển tiền/Nạp tiền", id: "Transfer/Kirim uang/Isi saldo" } },
  send: { risk: ["send"], names: {
    en: "Send/Reply all", de: "Senden/Absenden/Zusagen", es: "Enviar/Responder", fr: "Envoyer/Répondre", it: "Invia/Rispondi", pt: "Enviar/Responder", nl: "Verzenden/Beantwoorden", pl: "Wyślij/Odpowiedz", tr: "Gönder/Yanıtla", ja: "送信/返信する", zh: "发送/回复", ko: "보내기/답장", ar: "إرسال/رد", ru: "Отправить/Ответить", sv: "Skicka/Svara", cs: "Odeslat/Odpovědět", uk: "Надіслати/Відповісти", hi: "भेजें/जवाब दें", vi: "Gửi/Trả lời", id: "Kirim/Balas" } },
  publish: { risk: ["send", "share"], names: {
    en: "Publish/Post comment", de: "Veröffentlichen/Posten", es: "Publicar", fr: "Publier", it: "Pubblica", pt: "Publicar/Postar", nl: "Publiceren/Plaatsen", pl: "Opublikuj", tr: "Yayınla", ja: "投稿する/公開する", zh: "发布/发表", ko: "게시/게시하기", ar: "نشر", ru: "Опубликовать", sv: "Publicera", cs: "Zveřejnit/Publikovat", uk: "Опублікувати", hi: "प्रकाशित करें/पोस्ट करें", vi: "Đăng bài/Đăng bình luận", id: "Terbitkan/Posting sekarang" } },
  delete: { risk: ["delete", "change"], names: {
    en: "Delete/Remove file/Empty trash", de: "Löschen/Papierkorb leeren/Konto kündigen", es: "Eliminar/Vaciar papelera/Darse de baja", fr: "Supprimer/Vider la corbeille/Résilier", it: "Elimina/Svuota cestino/Rimuovi", pt: "Excluir/Esvaziar lixeira/Remover conta", nl: "Verwijderen/Prullenbak legen", pl: "Usuń/Opróżnij kosz", tr: "Sil/Çöp kutusunu boşalt/Kaldır", ja: "削除/ゴミ箱を空にする/退会する", zh: "删除/清空回收站/注销账号", ko: "삭제/휴지통 비우기/탈퇴하기", ar: "حذف/إفراغ سلة المهملات/إزالة", ru: "Удалить/Очистить корзину", sv: "Radera/Ta bort/Töm papperskorgen", cs: "Smazat/Odstranit/Vysypat koš", uk: "Видалити/Очистити кошик", hi: "हटाएं/मिटाएँ", vi: "Xóa/Dọn sạch thùng rác", id: "Hapus/Kosongkan sampah" } },
  account: { risk: ["security"], names: {
    en: "Change password/Trust this device/Yes, it was me", de: "Passwort ändern/Diesem Gerät vertrauen/Ja, das war ich", es: "Cambiar contraseña/Confiar en este dispositivo/Sí, fui yo", fr: "Modifier le mot de passe/Faire confiance à cet appareil/Oui, c'était moi", it: "Cambia password/Considera attendibile questo dispositivo/Sì, ero io", pt: "Alterar senha/Confiar neste dispositivo/Sim, fui eu", nl: "Wachtwoord wijzigen/Dit apparaat vertrouwen/Ja, dat was ik", pl: "Zmień hasło/Zaufaj temu urządzeniu/Tak, to ja",
    tr: "Şifreyi değiştir/Bu cihaza güven/Evet, bendim", ja: "パスワードを変更/このデバイスを信頼する/はい、私です", zh: "修改密码/信任此设备/是我本人", ko: "비밀번호 변경/이 기기 신뢰/네, 본인입니다", ar: "تغيير كلمة المرور/الوثوق بهذا الجهاز/نعم، هذا أنا", ru: "Сменить пароль/Доверять этому устройству/Да, это я", sv: "Byt lösenord/Lita på den här enheten/Ja, det var jag", cs: "Změnit heslo/Důvěřovat tomuto zařízení/Ano, jsem to já", uk: "Змінити пароль/Довіряти цьому пристрою/Так, це я", hi: "पासवर्ड बदलें", vi: "Đổi mật khẩu/Vâng, là tôi", id: "Ubah kata sandi/Ya, ini saya" } },
  share: { risk: ["share"], names: {
    en: "Share/Make public", de: "Teilen/Freigeben", es: "Compartir/Hacer público", fr: "Partager/Rendre public", it: "Condividi/Rendi pubblico", pt: "Compartilhar/Tornar público", nl: "Delen/Openbaar maken", pl: "Udostępnij/Upublicznij", tr: "Paylaş/Herkese açık yap", ja: "共有/一般公開する", zh: "分享/设为公开", ko: "공유/전체 공개", ar: "مشاركة/اجعله عامًا", ru: "Поделиться/Сделать общедоступным", sv: "Dela/Gör offentlig", cs: "Sdílet/Zveřejnit odkaz", uk: "Поділитися", hi: "साझा करें", vi: "Chia sẻ", id: "Bagikan" } },
  invite: { risk: ["share"], names: {
    en: "Invite/Add people", de: "Einladen/Mitglied hinzufügen", es: "Invitar/Añadir miembro", fr: "Inviter/Ajouter un membre", it: "Invita/Aggiungi membro", pt: "Convidar/Adicionar membro", nl: "Uitnodigen/Lid toevoegen", pl: "Zaproś/Dodaj członka", tr: "Davet et/Üye ekle", ja: "招待/メンバーを追加", zh: "邀请/添加成员", ko: "초대/멤버 추가", ar: "دعوة/إضافة عضو", ru: "Пригласить/Добавить участника", sv: "Bjud in/Lägg till medlem", cs: "Pozvat/Přidat člena", uk: "Запросити/Додати учасника", hi: "आमंत्रित करें", vi: "Mời/Thêm thành viên", id: "Undang/Tambah anggota" } },
  login: { risk: ["login"], names: {
    en: "Log in/Verify code", de: "Anmelden/Code bestätigen", es: "Iniciar sesión/Verificar código", fr: "Se connecter/Vérifier le code", it: "Accedi/Verifica codice", pt: "Entrar/Verificar código", nl: "Inloggen/Code verifiëren", pl: "Zaloguj się/Zweryfikuj kod", tr: "Giriş yap/Kodu doğrula", ja: "ログイン/コードを認証", zh: "登录/验证", ko: "로그인/인증하기", ar: "تسجيل الدخول/تحقق", ru: "Войти/Подтвердить код", sv: "Logga in", cs: "Přihlásit se/Ověřit kód", uk: "Увійти", hi: "लॉग इन करें", vi: "Đăng nhập", id: "Masuk" } },
  download: { risk: ["download"], names: {
    en: "Download/Install", de: "Herunterladen/Installieren", es: "Descargar/Instalar", fr: "Télécharger/Installer", it: "Scarica/Installa", pt: "Baixar/Instalar", nl: "Downloaden/Installeren", pl: "Pobierz/Zainstaluj", tr: "İndir/Yükle", ja: "ダウンロード/インストール", zh: "下载/安装", ko: "다운로드/설치", ar: "تنزيل/تثبيت", ru: "Скачать/Установить", sv: "Ladda ner/Installera", cs: "Stáhnout/Nainstalovat", uk: "Завантажити/Встановити", hi: "डाउनलोड करें", vi: "Tải xuống/Cài đặt ứng dụng", id: "Unduh/Instal" } },
  permission: { risk: ["permission", "security"], names: {
    en: "Allow notifications/Share my location", de: "Benachrichtigungen erlauben/Kamera aktivieren", es: "Permitir notificaciones/Activar cámara", fr: "Autoriser les notifications/Activer la caméra", it: "Consenti notifiche/Attiva fotocamera", pt: "Permitir notificações/Ativar câmera", nl: "Meldingen toestaan/Camera inschakelen", pl: "Zezwól na powiadomienia/Włącz kamerę", tr: "Bildirimlere izin ver/Kamerayı aç", ja: "通知を許可/カメラを有効にする", zh: "允许通知/启用摄像头", ko: "알림 허용/카메라 사용", ar: "السماح بالإشعارات/تفعيل الكاميرا", ru: "Разрешить уведомления/Включить камеру", sv: "Tillåt aviseringar/Aktivera kamera", cs: "Povolit oznámení/Zapnout kameru", uk: "Дозволити сповіщення", hi: "सूचनाओं की अनुमति दें", vi: "Cho phép thông báo", id: "Izinkan notifikasi" } },
  terms: { risk: ["terms"], names: {
    en: "I agree/Accept terms/I consent to the processing of my data", de: "Ich stimme zu/AGB akzeptieren/Ich willige in die Verarbeitung meiner Daten ein", es: "Acepto/Acepto los términos/Doy mi consentimiento", fr: "J'accepte/J'accepte les conditions générales/Je consens", it: "Accetto/Accetto i termini e condizioni/Acconsento al trattamento", pt: "Aceito/Concordo com os termos/Dou meu consentimento", nl: "Ik ga akkoord/Ik geef toestemming", pl: "Akceptuję regulamin/Wyrażam zgodę", tr: "Kabul ediyorum/Açık rıza veriyorum", ja: "同意する/利用規約に同意する", zh: "我同意/同意并继续", ko: "동의/약관에 동의합니다", ar: "أوافق/أوافق على الشروط", ru: "Принимаю/Даю согласие на обработку данных", sv: "Jag godkänner/Jag samtycker", cs: "Souhlasím/Souhlasím s podmínkami", uk: "Погоджуюсь/Даю згоду", hi: "मैं सहमत हूं", vi: "Tôi đồng ý", id: "Saya setuju" } }
}

describe.each(Object.entries(table))("%s", (_what, { risk, names }) => {
  test.each(Object.entries(names))("in %s: %s", (_language, listed) => {
    for (const name of listed.split("/")) {
      expect(risk, `${name}: ${riskOfName(name)}`).toContain(riskOfName(name))
      // A task that changes something else doesn't ask for it.
      const around = risk.includes("login") ? [field("PIN", { field: { type: "password" }, secret: true })] : []
      expect(judge(click, [...around, button(name)], { task: "Set my street to 5 Elm Road and save it" }), name).toMatchObject({ kind: "confirm" })
    }
  })
})
test("each class is told in twenty languages", () => { for (const { names } of Object.values(table)) expect(Object.keys(names)).toHaveLength(languages.length) })

/** What stands in the menus of the same sites, often with the same words in it. */
const menus: Readonly<Record<Language, string>> = {
  en: "Payment history|Order details|Shipping address|My subscriptions|Members|Notification settings|Contact|Help center|Shopping cart|Size guide|Price list|Reviews|Booking overview|Account|Invoices|Comments (14)|Password rules|Access log",
  de: "Zahlungsverlauf|Bestelldetails|Lieferadresse|Meine Abos|Mitglieder|Benachrichtigungen|Kontakt|Hilfe|Warenkorb|Größentabelle|Preisliste|Bewertungen|Buchungsübersicht|Konto|Rechnungen|Kommentare|Sendungsverfolgung|Versand",
  es: "Historial de pagos|Detalles del pedido|Dirección de envío|Mis suscripciones|Miembros|Notificaciones|Contacto|Ayuda|Carrito|Guía de tallas|Lista de precios|Reseñas|Reservas|Cuenta|Facturas|Comentarios|Seguimiento",
  fr: "Historique des paiements|Détails de la commande|Adresse de livraison|Mes abonnements|Membres|Notifications|Contact|Aide|Panier|Guide des tailles|Liste des prix|Avis|Réservations|Compte|Factures|Commentaires|Suivi",
  it: "Cronologia pagamenti|Dettagli ordine|Indirizzo di spedizione|I miei abbonamenti|Membri|Notifiche|Contatti|Aiuto|Carrello|Guida alle taglie|Listino prezzi|Recensioni|Prenotazioni|Account|Fatture|Commenti",
  pt: "Histórico de pagamentos|Detalhes do pedido|Endereço de entrega|Minhas assinaturas|Membros|Notificações|Contato|Ajuda|Carrinho|Guia de tamanhos|Lista de preços|Avaliações|Reservas|Conta|Faturas",
  nl: "Betalingsgeschiedenis|Bestelgegevens|Bezorgadres|Mijn abonnementen|Leden|Meldingen|Contact|Winkelwagen|Maattabel|Prijslijst|Beoordelingen|Boekingen|Account|Facturen|Reacties",
  pl: "Historia płatności|Szczegóły zamówienia|Adres dostawy|Moje subskrypcje|Członkowie|Powiadomienia|Kontakt|Pomoc|Koszyk|Tabela rozmiarów|Cennik|Opinie|Rezerwacje|Konto|Faktury|Komentarze",
  tr: "Ödeme geçmişi|Sipariş ayrıntıları|Teslimat adresi|Aboneliklerim|Üyeler|Bildirimler|İletişim|Yardım|Sepetim|Beden tablosu|Fiyat listesi|Yorumlar|Rezervasyonlarım|Hesabım|Faturalar",
  ja: "支払い履歴|注文の詳細|配送先|定期便一覧|メンバー|お知らせ|お問い合わせ|ヘルプ|カート|サイズ表|価格表|レビュー|予約状況|アカウント|請求書|コメント",
  zh: "付款记录|订单详情|收货地址|我的订阅|成员|通知|联系我们|帮助|购物车|尺码表|价格表|评价|我的预约|账户|发票|评论",
  ko: "주문 상세|배송지|내 구독|멤버|알림|문의|도움말|장바구니|사이즈 표|가격표|리뷰|예약 현황|계정|청구서|댓글",
  ar: "سجل المدفوعات|تفاصيل الطلب|عنوان التوصيل|اشتراكاتي|الأعضاء|الإشعارات|اتصل بنا|المساعدة|سلة التسوق|دليل المقاسات|قائمة الأسعار|المراجعات|حجوزاتي|الحساب|الفواتير|التعليقات",
  ru: "История платежей|Детали заказа|Адрес доставки|Мои подписки|Участники|Уведомления|Контакты|Помощь|Корзина|Таблица размеров|Прайс-лист|Отзывы|Бронирования|Аккаунт|Счета|Комментарии",
  sv: "Betalningshistorik|Orderdetaljer|Leveransadress|Mina prenumerationer|Medlemmar|Aviseringar|Kontakt|Hjälp|Varukorg|Storleksguide|Prislista|Recensioner|Bokningar|Konto|Fakturor",
  cs: "Historie plateb|Detail objednávky|Doručovací adresa|Moje předplatné|Členové|Oznámení|Kontakt|Nápověda|Košík|Tabulka velikostí|Ceník|Recenze|Rezervace|Účet|Faktury",
  uk: "Історія платежів|Деталі замовлення|Адреса доставки|Мої підписки|Учасники|Сповіщення|Контакти|Допомога|Кошик|Таблиця розмірів|Відгуки|Бронювання|Рахунки|Коментарі",
  vi: "Lịch sử thanh toán|Chi tiết đơn hàng|Địa chỉ giao hàng|Thành viên|Thông báo|Liên hệ|Trợ giúp|Giỏ hàng|Đánh giá|Tài khoản|Hóa đơn|Bình luận",
  id: "Riwayat pembayaran|Detail pesanan|Alamat pengiriman|Anggota|Notifikasi|Kontak|Bantuan|Keranjang|Ulasan|Akun|Faktur|Komentar",
  hi: "भुगतान इतिहास|ऑर्डर विवरण|डिलीवरी पता|सदस्य|सूचनाएं|संपर्क|सहायता|कार्ट|समीक्षाएं|खाता|बिल|टिप्पणियां"
}
test.each(Object.entries(menus))("menus in %s set nothing off", (_language, names) => {
  for (const name of names.split("|")) {
    expect(riskOfName(name), name).toBeUndefined()
    expect(judge(click, [button(name)], { task: "What does order 1042 cost?" }).kind, name).toBe("allow")
  }
})
