# Coming in: registering, confirming the address, logging in, a forgotten password, the code of the desk, leaving.

# Fields of several pages
account-cf = Codice fiscale
account-cf-hint = Sono 16 lettere e numeri. Lo trovi sulla tessera sanitaria.
account-surname = Cognome
account-name = Nome
account-email = Indirizzo e-mail
account-password = Password
account-new-password = Nuova password
account-new-password-hint = Almeno { $min } caratteri. Puoi usare 4 parole a caso con gli spazi. Non serve mettere numeri o simboli.
account-password-show = Mostra la password
account-password-hide = Nascondi la password
account-offices = Trova la sede

# What the live check of the codice fiscale says. { $date } and { $place } are filled in the browser.
account-cf-right = Il codice è giusto. Data di nascita: { $date }. Luogo: { $place }.
account-cf-right-without-place = Il codice è giusto. Data di nascita: { $date }.
account-cf-provisional = Il codice provvisorio è giusto.

# /registrati
account-register-title = Registrati
account-register-lead = Crea il tuo accesso. Ti servono il codice fiscale e un indirizzo e-mail.
account-register-no-email-title = Non hai un indirizzo e-mail?
account-register-no-email = Vai al Centro per l’impiego con un documento. Un operatore crea l’accesso con te.
account-register-email-hint = Ti mandiamo un messaggio per confermare l’indirizzo.
account-register-name-hint = Scrivi tutti i nomi che hai sui documenti.
account-register-privacy = Ho letto le informazioni sulla privacy
account-register-privacy-link = Leggi le informazioni sulla privacy
account-register-do = Crea l’accesso
account-register-have = Hai già un accesso?

# After registering: the same words for everybody
account-sent-title = Guarda la tua posta
account-sent-what = Ti abbiamo mandato un’e-mail. Aprila e segui quello che c’è scritto.
account-sent-how-title = Che cosa fare adesso
account-sent-how-1 = Apri la posta che hai indicato.
account-sent-how-2 = Cerca il messaggio di Sportello. Può arrivare dopo qualche minuto.
account-sent-how-3 = Se non c’è, guarda anche nella posta indesiderata (spam).
account-sent-how-4 = Apri il messaggio entro 48 ore.
account-sent-nothing-title = Non arriva niente?
account-sent-nothing = Forse hai sbagliato a scrivere l’indirizzo. Aspetta 48 ore e registrati di nuovo. Se hai fretta, vai al Centro per l’impiego con un documento.

# /registrati/conferma
account-confirm-title = Conferma il tuo indirizzo e-mail
account-confirm-what = Manca un passo. Premi il pulsante per confermare che questo indirizzo è tuo.
account-confirm-do = Conferma l’indirizzo
account-confirm-over-title = Questo collegamento non vale più
account-confirm-over-why = Il collegamento vale 48 ore. Forse sono passate, o ne hai ricevuto uno più nuovo. Oppure l’indirizzo non è stato copiato tutto.
account-confirm-over-1 = Se hai già confermato, accedi.
account-confirm-over-2 = Se hai ricevuto più messaggi, usa quello più recente.
account-confirm-over-3 = Se non sono passate 48 ore, accedi con la tua password: ti offriamo un nuovo messaggio.
account-confirm-over-4 = Se sono passate 48 ore, registrati di nuovo.
account-confirmed = Il tuo indirizzo e-mail è confermato. Adesso puoi accedere.

# /accedi
account-login-title = Accedi
account-login-lead = Entra con il codice fiscale e la password che hai scelto.
account-login-do = Accedi
account-login-forgot = Ho dimenticato la password
account-login-code = Ho un codice ricevuto allo sportello
account-login-new-title = È la prima volta?
account-login-new = Crea il tuo accesso. Bastano pochi minuti.
account-login-operator = Lavori in un Centro per l’impiego? Entra da qui
account-login-other-title = Altri modi per entrare
account-login-resend-title = Prima conferma l’indirizzo e-mail
account-login-resend-what = La password è giusta, ma manca la conferma. Apri il messaggio che ti abbiamo mandato. Guarda anche nella posta indesiderata (spam).
account-login-resend-how = Non lo trovi? Scrivi di nuovo la password qui sotto e premi «Manda un altro messaggio».
account-login-resend-do = Manda un altro messaggio
account-resent = Ti abbiamo mandato un nuovo messaggio. I messaggi di prima non valgono più.
account-password-changed = La nuova password è salvata. Adesso puoi accedere.
account-left = Hai chiuso la sessione. Per rientrare, accedi di nuovo.

# /accedi/recupero
account-recovery-title = Password dimenticata
account-recovery-lead = Scrivi il codice fiscale e l’e-mail del tuo accesso. Ti mandiamo un messaggio per scegliere una nuova password.
account-recovery-do = Manda il messaggio
account-recovery-no-email = Non hai più quell’e-mail? Vai al Centro per l’impiego con un documento. L’operatore ti dà un codice.
account-recovery-sent-title = Guarda la tua posta
account-recovery-sent-what = Se i dati sono giusti, tra poco arriva un’e-mail. Vale un’ora.
account-recovery-sent-spam = Se non la vedi, guarda anche nella posta indesiderata (spam).
account-recovery-sent-nothing = Non arriva niente? Controlla il codice fiscale e l’indirizzo, poi prova di nuovo.
account-recovery-again = Prova di nuovo

# /accedi/nuova-password
account-new-password-title = Scegli una nuova password
account-new-password-lead = Dopo, accedi di nuovo con la nuova password. Gli altri dispositivi escono da soli.
account-new-password-do = Salva la password
account-new-password-over-title = Questo collegamento non vale più
account-new-password-over = Il collegamento vale un’ora e una volta sola. Se l’hai già usato, la nuova password vale già: prova ad accedere. Se no, chiedi un altro messaggio.
account-new-password-over-do = Chiedi un altro messaggio

# /accedi/codice
account-code-title = Entra con il codice dello sportello
account-code-lead = L’operatore ti ha dato un codice. Qui lo usi una volta per scegliere la tua password.
account-code = Codice dello sportello
account-code-hint = Sono 8 lettere e numeri. Vale 7 giorni.
account-code-do = Salva la password
account-code-over = Il codice non funziona? Chiedine un altro al Centro per l’impiego.

# /esci
account-leave-title = Esci
account-leave-what = Se usi un telefono o un computer non tuo, esci sempre quando hai finito.
account-leave-do = Esci
account-leave-outside = Non hai fatto l’accesso. Non devi fare altro.

# /operatore/accedi
account-operator-title = Accesso operatori
account-operator-lead = Per chi lavora in un Centro per l’impiego.
account-operator-username = Nome utente
account-operator-code = Codice di verifica
account-operator-code-hint = Le 6 cifre dell’app, oppure uno dei codici di recupero.
account-operator-do = Accedi
account-operator-citizen = Sei un cittadino? Entra da qui

# How sure the identity of an account is
account-level-declared = Non ancora riconosciuto
account-level-identified = Riconosciuto con un documento
account-level-electronic = Riconosciuto con SPID o CIE
account-role-operator = Operatore
account-role-head = Responsabile
account-role-administrator = Amministratore
account-document-kind-carta-identita = Carta d’identità
account-document-kind-passaporto = Passaporto
account-document-kind-patente = Patente di guida
account-document-kind-permesso-soggiorno = Permesso di soggiorno
