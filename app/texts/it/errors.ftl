# Refusals of values: what is wrong with what was typed, and how to put it right. Those of every form are in common.ftl.

error-cf-length = Il codice fiscale ha 16 caratteri. Ne hai scritti { $found }.
error-cf-character = Controlla il carattere numero { $position } del codice fiscale. In quel posto non può stare.
error-cf-date = La data di nascita scritta nel codice fiscale non esiste. Controlla le cifre dopo le prime 6 lettere.
error-cf-birth = La data di nascita scritta nel codice fiscale non è possibile. Controlla l’anno.
error-cf-check = Il codice fiscale contiene un errore. Confrontalo con la tua tessera sanitaria.
error-cf-provisional = Il codice fiscale provvisorio contiene un errore. Controlla le 11 cifre.
error-cf-place = Il luogo di nascita scritto nel codice fiscale non esiste. Controlla la lettera e le 3 cifre prima dell’ultima lettera.

error-piva-length = La partita IVA ha 11 cifre. Ne hai scritte { $found }.
error-piva-character = La partita IVA ha solo cifre.
error-piva-check = La partita IVA contiene un errore. Controlla le 11 cifre.

error-name-letter = Scrivi almeno una lettera.
error-email = Scrivi un indirizzo e-mail completo. Per esempio: nome@esempio.it
error-phone = Scrivi un numero di telefono completo. Per esempio: 333 123 4567. Per un numero estero inizia con +.
error-cap = Il CAP ha 5 cifre. Per esempio: 60121

error-password-short = La password è troppo corta. Usa almeno { $min } caratteri. Vanno bene anche più parole con gli spazi.
error-password-common = Questa password è facile da indovinare. Scegline un’altra. Per esempio unisci 4 parole a caso.
error-password-personal = La password non può essere il tuo nome, il tuo codice fiscale o la tua e-mail. Scegline un’altra.
error-privacy = Leggi le informazioni sulla privacy. Poi metti la spunta.

error-document-number = Scrivi il numero del documento. Usa solo lettere e cifre.
error-document-issued = La data di rilascio è nel futuro. Controlla il documento.
error-document-no-email = Non abbiamo un tuo indirizzo e-mail confermato. Chiedi il documento allo sportello.
error-document-expires = La scadenza viene prima del rilascio. Controlla le due date.

error-notice-day = Scegli un giorno lavorativo. Il sabato, la domenica e i giorni di festa non valgono.
error-notice-short = Il preavviso è troppo breve: { $hours } ore. La legge chiede almeno { $min } ore.
error-notice-long = Il preavviso è troppo lungo: { $hours } ore. La legge chiede al massimo { $max } ore.

# Refusals of acts: why something was not done.
error-login-failed = Il codice fiscale o la password non sono giusti. Controlla e riprova.
error-operator-login-failed = Nome utente, password o codice non sono giusti. Controlla e riprova.
error-email-not-confirmed = Prima conferma il tuo indirizzo e-mail.
error-code-failed = Il codice fiscale o il codice non sono giusti. Il codice può anche essere scaduto.
error-link-over = Questo collegamento non vale più.
error-too-soon = Hai provato molte volte. Prima di riprovare aspetta un po’. Secondi di attesa: { $seconds }.
error-no-passwords = Qui non puoi entrare con una password. Vai al Centro per l’impiego con un documento.
error-needs-identified = Per questa pagina dobbiamo essere sicuri che sei tu. Vai una volta al Centro per l’impiego con un documento. Poi la puoi aprire da casa.
error-citizens-only = Questa pagina è per i cittadini. Adesso usi un accesso da operatore.
error-operators-only = Questa pagina è per chi lavora nei Centri per l’impiego.
error-role = Il tuo ruolo non permette di aprire questa pagina.
error-foreign-form = La richiesta non è partita da una pagina di questo sito. Per la tua sicurezza non l’abbiamo accettata.
error-stale = Nel frattempo qualcuno ha salvato una versione più nuova. Per non cancellarla, non abbiamo salvato la tua.
error-asked-differently = Hai già inviato questa pagina una volta, con altre risposte. Valgono le prime.
error-bad-key = La pagina era vecchia o incompleta.
error-bad-encoding = Il testo è arrivato in una forma che non sappiamo leggere.
error-not-a-form = La richiesta non è arrivata da un modulo di questo sito.

# Refusals that only operators meet.
error-cf-has-account = Questo codice fiscale ha già un accesso. Chiedi alla persona se è il suo.
error-case-closed = Un collega ha già chiuso questa segnalazione.
error-person-not-identified = Nessuno ha ancora visto un documento di questa persona. Registra il documento, poi conferma.
error-did-office-missing = Questa DID non ha ancora una sede. Prima assegna la sede.
error-request-taken = Un collega ha già preso in carico questa richiesta.
error-request-not-yours = Questa richiesta non è in carico a te.
error-request-closed = Questa richiesta è già chiusa.
error-no-office = Non lavori per questa sede. Scegli una delle tue sedi.
error-office-unknown = Questa sede non esiste.
error-operator-disabled = Questo operatore è già disattivato.
error-username = Il nome utente non va bene. Usa lettere minuscole, cifre, punti e trattini.
error-username-taken = Questo nome utente esiste già.
error-future = La data è nel futuro.
error-dates-order = La data di fine viene prima di quella di inizio.
error-enrolment-overlaps = La persona è già iscritta a questo programma in queste date.
error-enrolment-ended = Questa iscrizione è già finita.
error-enrolment-needed = Dopo questo giorno c’è il servizio { $code }, che vale solo per chi è iscritto. Scegli un giorno più avanti, oppure annulla prima quel servizio.

# Supply of a centre and terminals.
error-supply-not-that-day = In questo giorno la serie non ha orari. Scegli un giorno della serie.
error-supply-no-day = Tra queste due date il giorno della settimana non c’è mai.
error-supply-past = Questo giorno è passato. Scegli oggi o un giorno più avanti.
error-supply-closed-already = La sede è già chiusa in questo giorno.
error-supply-capacity = Scrivi quante persone entrano: almeno una.
error-supply-room-taken = In questa sede c’è già una stanza con questo nome.
error-supply-langs = Scegli almeno una lingua.
error-supply-name-long = Il nome è troppo lungo. Usa al massimo 80 caratteri.
error-supply-holiday = { $day } non è un giorno dell’anno. Scrivi mese e giorno, per esempio 06-04.
error-supply-notice-long = L’agenda si può aprire al massimo { $days } giorni prima.
error-supply-notice = Il preavviso minimo supera il massimo: nessuno potrebbe prenotare.
error-supply-minutes-printed = Per { $code } la fonte dice già { $minutes } minuti.
error-supply-minutes = Scrivi da 1 a 1440 minuti.
error-device-code = Il codice non è giusto, oppure non vale più. Chiedi un codice nuovo all’amministratore.
error-device-revoked = Questo terminale è già stato disattivato.
error-ministry-code = Scrivi il codice del ministero: solo lettere e cifre, al massimo { $max }.

error-pact-no-did = Serve una DID attiva: senza, il patto non si fa e non si firma.
error-pact-other-office = Il patto lo fa il Centro competente per questa persona.
error-pact-open = C’è già un documento in preparazione o da firmare per questa persona.
error-pact-active = C’è già un documento firmato: cambia quello.
error-plan-unknown = In questa regione il piano non è un documento a sé.
error-plan-no-pact = Prima si firma il patto, poi si fa il piano.
error-pact-final = Questo documento è chiuso: non può più cambiare.
error-pact-not-now = Adesso non si può: il documento è cambiato. Ricarica la pagina.
error-pact-not-yours = Questo non lo puoi fare tu.
error-pact-unchanged = Il nuovo testo è uguale a quello già firmato: cambia qualcosa.
error-pact-not-asked = Per questo testo la firma non serve.
error-pact-signed = Hai già risposto a questo testo.
error-pact-answered = Qualcuno ha già risposto a questa domanda.
error-signature-password = La password non è giusta.
error-signature-code = Il codice non è giusto, oppure è scaduto.
error-signature-factor = Il codice dell’app non è giusto, oppure è già stato usato.
