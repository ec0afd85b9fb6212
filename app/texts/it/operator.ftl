# The operators' desk: queue, declarations, people's files, passages. For people who use it all day: short and exact.

# Words of many pages
operator-home = Scrivania
operator-person = Persona
operator-request = Richiesta
operator-protocol = Protocollo
operator-protocol-none = senza protocollo
operator-stage = Stato
operator-since = Arrivata
operator-term = Termine
operator-charge = In carico
operator-acts = Azioni
operator-office = Centro
operator-office-none = Centro da assegnare
operator-office-unassigned = Centro da assegnare
operator-operator = Operatore
operator-cf = Codice fiscale
operator-cf-hint = 16 caratteri, o 11 cifre se provvisorio.
operator-surname = Cognome
operator-name = Nome
operator-born = Data di nascita
operator-born-at = Luogo di nascita
operator-phone = Telefono
operator-email = E-mail
operator-none = Nessun dato
operator-when = Quando
operator-what = Che cosa
operator-who = Chi
operator-reason = Motivo
operator-from = Dal
operator-to = Al
operator-source = Fonte
operator-source-hint = Dove hai trovato il dato. Per esempio: portale nazionale, documento del programma.
operator-running = in corso
operator-entered-by = Inserita da
operator-minutes = Minuti
operator-channel = Canale
operator-mode = Modalità
operator-how = Come
operator-recorded-by = Registrato da
operator-service = Servizio
operator-service-code = Codice
operator-service-name = Servizio
operator-service-when = Quando si registra
operator-start-date = Data di inizio
operator-start-time = Ora di inizio
operator-time-hint = Per esempio: 09:30
operator-minutes-standard = Standard: da { $min } a { $max } minuti.
operator-minutes-least = Standard: almeno { $min } minuti.
operator-minutes-most = Standard: al massimo { $max } minuti.
operator-minutes-about = Standard: circa { $avg } minuti.
operator-minutes-missing = Il catalogo non ha una durata: scrivi quella effettiva.
operator-passages = Passaggi
operator-passages-count = { $count ->
    [one] { $count } passaggio
   *[other] { $count } passaggi
}
operator-passage-replica = Senza minuti: registrato con { $code }
operator-reversed = Annullato da { $name }. Motivo: { $reason }.
operator-reversed-short = Annullato
operator-term-over = { $days ->
    [one] scaduto da { $days } giorno
   *[other] scaduto da { $days } giorni
}
operator-term-today = scade oggi
operator-term-left = { $days ->
    [one] manca { $days } giorno
   *[other] mancano { $days } giorni
}
operator-back-to-file = Torna al fascicolo
operator-filter-label = Filtri
operator-filter-all = Tutti
operator-filter-offices = Tutti i miei centri
operator-filter-do = Filtra
operator-filter-reset = Togli i filtri
operator-search = Cerca nella coda
operator-search-hint = Inizio di cognome e nome, codice fiscale o protocollo.
operator-search-label = Ricerca
operator-search-do = Cerca
operator-search-more = Ci sono altri risultati. Scrivi qualche lettera in più.
operator-count-more = { $count } o più
operator-email-confirmed = confermata
operator-email-unconfirmed = non confermata

# Home
operator-home-title = Buon lavoro, { $name }
operator-home-queue = Apri la coda
operator-home-people = Cerca una persona
operator-home-new-person = Nuova persona allo sportello
operator-home-record = Registra un passaggio
operator-home-register = Registro dei passaggi
operator-home-counts = Richieste aperte per centro
operator-home-open = Aperte
operator-home-free = Libere
operator-home-cases = { $count ->
    [one] { $count } codice fiscale conteso da risolvere
   *[other] { $count } codici fiscali contesi da risolvere
}
operator-home-mine = In carico a me
operator-home-mine-caption = { $count ->
    [one] { $count } richiesta in carico a me
   *[other] { $count } richieste in carico a me
}
operator-home-mine-none = Non hai richieste in carico.
operator-home-due = Termini vicini o scaduti
operator-home-due-caption = { $count ->
    [one] { $count } richiesta con il termine vicino o scaduto
   *[other] { $count } richieste con il termine vicino o scaduto
}
operator-home-due-none = Nessun termine vicino.

# Queue
operator-queue-title = Richieste
operator-queue-unassigned-title = Richieste senza centro
operator-queue-caption = Richieste aperte, dalla più vecchia
operator-queue-found = { $count ->
    [one] { $count } richiesta trovata
   *[other] { $count } richieste trovate
}
operator-queue-all = Vedi tutta la coda
operator-queue-none = La coda è vuota.
operator-queue-none-next = Le nuove richieste compaiono qui appena arrivano.
operator-queue-none-filtered = Nessuna richiesta con questi filtri.
operator-queue-none-filtered-next = Cambia i filtri o guarda tutta la coda.
operator-queue-none-found = Nessuna richiesta trovata.
operator-queue-none-found-next = Cerca con meno lettere. La ricerca guarda l’inizio del cognome, del codice fiscale e del protocollo.
operator-queue-unassigned = { $count ->
    [one] { $count } richiesta aspetta un centro.
   *[other] { $count } richieste aspettano un centro.
}
operator-queue-unassigned-open = Assegna il centro
operator-kind-did = DID
operator-kind-mandate = Mandato
operator-kind-vacancy = Offerta di lavoro
operator-kind-internship = Tirocinio
operator-turn = Tocca a
operator-turn-desk = Al Centro
operator-turn-asker = A chi ha chiesto
operator-take = Prendi in carico
operator-release = Rilascia
operator-release-for = Libera la richiesta
operator-taken-free = Libere
operator-taken-mine = In carico a me
operator-taken-nobody = Libera
operator-taken-me = Io
operator-taken-by = In carico a { $name }

# One declaration
operator-did-to-decision = Vai alla decisione
operator-did-submitted = Inviata
operator-did-legal = Vale dal
operator-did-source = Presentata
operator-did-term-contact-after-did = Contatto con il centro entro
operator-did-term-contact-after-inps = Contatto dopo la domanda INPS entro
operator-did-term-credentials-after-silence = Convocazione entro
operator-did-receipt = Ricevuta
operator-did-clean = Nessun avviso: i controlli automatici non hanno trovato nulla da chiarire.
operator-did-warnings = { $count ->
    [one] Da guardare: { $count } avviso
   *[other] Da guardare: { $count } avvisi
}
operator-did-declaration = Dichiarazione
operator-did-blank = { $count ->
    [one] { $count } domanda senza risposta.
   *[other] { $count } domande senza risposta.
}
operator-reserved = Riservato
operator-reserved-why = Può riguardare la salute. Usalo solo per preparare l’incontro.
operator-did-legal-title = Dichiarazioni di legge
operator-did-privacy = Informativa letta: versione { $version }.
operator-did-note = Nota della persona
operator-file-short = Persona
operator-file-open = Apri il fascicolo
operator-identity = Identità
operator-identified = Identificata
operator-not-identified = Da identificare
operator-no-account = Nessun accesso online
operator-level = Accesso
operator-level-declared = dichiarato, senza documento
operator-level-identified = identificato allo sportello
operator-level-electronic = SPID o CIE
operator-programmes = Programmi
operator-other-dids = Altre DID
operator-latest = Ultimo:
operator-did-decision = Decisione
operator-did-colleague = La richiesta è in carico a { $name }. Puoi decidere quando la rilascia.
operator-did-complete = Completa le risposte con la persona
operator-did-no-decision = La dichiarazione è chiusa: non c’è nulla da decidere.
operator-did-other = Altre decisioni
operator-did-move = Che cosa decidi?
operator-did-reason = Motivo
operator-did-reason-hint = La persona lo legge nella sua area e nell’e-mail. È facoltativo solo per la ripresa.
operator-did-decide = Registra la decisione
operator-did-history = Storia
operator-did-history-caption = Passi della dichiarazione
operator-move-confirm = Conferma la DID
operator-move-return = Chiedi di completare
operator-move-reject = Respingi
operator-move-suspend = Sospendi
operator-move-resume = Riprendi
operator-move-revoke = Revoca
operator-move-hint-return = Torna alla persona, che corregge e invia di nuovo. Il protocollo non cambia.
operator-move-hint-reject = Chiude la dichiarazione. La persona può farne una nuova.
operator-move-hint-suspend = Per un lavoro subordinato fino a 180 giorni.
operator-move-hint-resume = Il lavoro è finito: la DID torna attiva.
operator-move-hint-revoke = Chiude una DID attiva. La persona perde lo stato di disoccupazione.
operator-confirm-title = Conferma e servizi svolti
operator-confirm-anyway = Conferma lo stesso
operator-confirm-intro = Tieni solo quello che hai fatto. I passaggi si registrano uno dopo l’altro, dal primo.
operator-confirm-none = I servizi di oggi sono già registrati: la conferma non ne propone altri.
operator-confirm-caption = Passaggi proposti
operator-confirm-no-office = Prima di confermare assegna un centro.
operator-confirm-not-identified = Prima di confermare identifica la persona con un documento.
operator-interview = Il colloquio si è svolto?
operator-interview-hint = Con «No» la DID si conferma lo stesso e { $code } resta da registrare nel fascicolo (regola R030).
operator-keep = Codice
operator-keep-do = Registra
operator-minutes-of = Minuti di { $code }
operator-channel-of = Canale di { $code }
operator-mode-of = Modalità di { $code }
operator-assign-title = Assegna il centro
operator-assign-other = Passa a un altro centro
operator-assign-hint = Il protocollo non cambia. La richiesta passa nella coda del centro scelto.
operator-assign-do = Assegna

# Identification
operator-identify-title = Identifica la persona
operator-identify-again = Registra un altro documento
operator-identify-why = L’accesso è solo dichiarato. Guarda un documento valido e scrivi i suoi dati.
operator-identify-do = Ho visto il documento
operator-document-kind = Tipo di documento
operator-document-kind-carta-identita = Carta d’identità
operator-document-kind-passaporto = Passaporto
operator-document-kind-patente = Patente
operator-document-kind-permesso-soggiorno = Permesso di soggiorno
operator-document-number = Numero
operator-document-issued = Data di rilascio
operator-document-expires = Scadenza
operator-issued = rilasciato il
operator-identifications = Documenti visti
operator-seen-by = Visto da { $name }, { $office },

# People
operator-people-title = Persone
operator-people-search = Cognome e nome, o codice fiscale
operator-people-search-hint = Basta l’inizio. Per esempio: «rossi ma» oppure «RSSM».
operator-people-search-label = Cerca una persona
operator-people-found = { $count ->
    [one] { $count } persona trovata
   *[other] { $count } persone trovate
}
operator-people-none = Nessuna persona trovata.
operator-people-none-next = Cerca con meno lettere. Se la persona non c’è, aggiungila allo sportello.
operator-cases-title = Codici fiscali contesi
operator-cases-text = Qualcuno si è registrato con un codice fiscale che ha già un accesso. Si risolve con la persona e il documento davanti.
operator-cases-caption = Casi aperti, dal più vecchio
operator-case-title = Codice fiscale conteso
operator-case-text = Chiede questo codice fiscale chi usa { $email }. Caso aperto il
operator-case-rule = Sposta il codice solo se la persona è qui e il documento lo prova. Rifiuta se non è lei.
operator-case-move = Sposta il codice a chi lo chiede
operator-case-refuse = Rifiuta
operator-new-title = Nuova persona allo sportello
operator-new-intro = Per chi non può registrarsi da solo. Alla fine stampi un codice da consegnare, che si usa una volta.
operator-email-hint = Se la persona ne ha una. Può mancare.
operator-new-do = Crea l’accesso
operator-code-title = Codice da consegnare
operator-code-once = Il codice si vede solo adesso. Stampa questa pagina prima di lasciarla.
operator-code = Codice
operator-code-until = Vale fino a
operator-code-where = Dove si usa
operator-code-steps-title = Per la persona
operator-code-step-1 = Apri l’indirizzo scritto qui sopra.
operator-code-step-2 = Scrivi il codice fiscale e il codice.
operator-code-step-3 = Scegli la tua password. Il codice poi non vale più.
operator-code-why = Se la persona non riesce a entrare e non ha un’e-mail, consegna un nuovo codice.
operator-code-do = Crea un nuovo codice
operator-gate-title = Fascicolo di un altro centro
operator-gate-text = Scrivi perché lo apri. La persona vede il motivo, il tuo nome e il giorno.
operator-gate-reason = Motivo
operator-gate-hint = Per esempio: la persona è al nostro sportello.
operator-gate-do = Apri il fascicolo
operator-gate-back = Torna alla ricerca

# A person's file
operator-file-title = Fascicolo
operator-file-parts = Parti del fascicolo
operator-record-open = Continua
operator-proposed = { $code } è ancora da registrare. Proposto il
operator-proposed-record = Registra
operator-timeline-none = Nessun passaggio registrato.
operator-reverse = Annulla
operator-dids-title = Dichiarazioni
operator-dids-caption = DID della persona, dalla più recente
operator-dids-none = Nessuna DID.
operator-did-new = Compila la DID con la persona
operator-enrolments-title = Programmi
operator-enrolments-caption = Iscrizioni ai programmi
operator-enrolments-none = Nessuna iscrizione.
operator-programme = Programma
operator-enrolment-add = Aggiungi un’iscrizione
operator-enrolment-do = Aggiungi
operator-enrolment-end = Chiudi
operator-enrolment-end-title = Chiudi un’iscrizione
operator-enrolment-end-hint = Da quel giorno in poi i servizi di { $programme } non si registrano più.
operator-enrolment-last-day = Ultimo giorno
operator-enrolment-end-do = Chiudi l’iscrizione
operator-index-waiting = In attesa di calcolo. Lo calcola il Ministero.
operator-index-add = Inserisci l’indice
operator-index-do = Salva l’indice
operator-notes-title = Note
operator-notes-none = Nessuna nota.
operator-note-add = Aggiungi una nota
operator-note = Nota
operator-note-hint = La persona può chiedere di leggerla. Non scrivere diagnosi.
operator-note-do = Salva la nota
operator-documents-title = Documenti
operator-documents-none = Nessun documento.
operator-account-title = Accesso e identità
operator-account-since = Creato
operator-readers-title = Chi ha letto il fascicolo
operator-readers-caption = Letture, dalla più recente

# Recording
operator-record-title = Registra un passaggio
operator-choose-intro = Scegli la persona e il servizio. Poi scrivi quando e come è stato svolto.
operator-choose-cf-hint = La persona deve essere già presente.
operator-choose-search = Non hai il codice fiscale? Cerca la persona
operator-facts-title = Domande su questo servizio
operator-record-do = Registra
operator-record-anyway = Registra lo stesso
operator-warnings-title = Controlla prima di registrare
operator-warnings-next = Se è giusto così, registra lo stesso. Altrimenti correggi.
operator-reverse-title = Annulla un passaggio
operator-reverse-intro = Il passaggio resta visibile come annullato, con il motivo. Non conta più nei totali.
operator-reverse-together = Insieme si annulla anche
operator-reverse-refused = Questo passaggio non si può annullare
operator-reverse-reason = Perché lo annulli?
operator-reverse-hint = La persona lo legge nel suo fascicolo.
operator-reverse-do = Annulla il passaggio

# Register
operator-register-title = Registro dei passaggi
operator-register-caption = Passaggi, dal più recente
operator-register-none = Nessun passaggio.
operator-register-none-next = Cambia i filtri o registra un passaggio.
operator-register-csv = Scarica CSV
operator-register-sum = Totali: { $passages } passaggi, { $minutes } minuti
operator-register-totals = Passaggi e minuti per codice, senza quelli annullati

error-person-unknown = Nessuna persona ha questo codice fiscale. Controlla o aggiungila allo sportello.

# What was just done
operator-done-assigned = La dichiarazione è assegnata al centro.
operator-done-case-moved = Il codice fiscale è della persona che lo ha provato. L’altro accesso è chiuso.
operator-done-case-refused = Il caso è chiuso. Il codice fiscale resta dov’era.
operator-done-correction = Hai risposto alla richiesta di correzione.
operator-done-did-confirmed = La dichiarazione è confermata. I passaggi tenuti sono nel fascicolo.
operator-done-did-discarded = La bozza è cancellata.
operator-done-did-rejected = La dichiarazione è respinta. La persona riceve il motivo.
operator-done-did-resumed = La dichiarazione è di nuovo attiva.
operator-done-did-returned = La dichiarazione è tornata alla persona, che la completa.
operator-done-did-revoked = La dichiarazione è revocata. La persona riceve il motivo.
operator-done-did-submitted = La dichiarazione è inviata.
operator-done-did-suspended = La dichiarazione è sospesa. La persona riceve il motivo.
operator-done-enrolled = L’iscrizione al programma è registrata.
operator-done-enrolment-ended = L’iscrizione è terminata.
operator-done-identified = L’identificazione è registrata.
operator-done-index = L’indice è registrato.
operator-done-note = La nota è salvata.
operator-done-recorded = Il passaggio è registrato.
operator-done-reversed = Il passaggio è annullato.

# The declaration filled at the desk
operator-declare-intro = Compila la dichiarazione insieme alla persona. Alla fine la persona la rilegge e la approva con un codice.
operator-declare-begin = Inizia la dichiarazione
operator-declare-draft = C’è una bozza, salvata il { $date }. Può averla iniziata anche la persona da casa.
operator-declare-resume = Continua la bozza
operator-declare-no-account = La persona non ha un accesso e non potrà approvare.

# Whose account it is
operator-identify-whose = L’accesso ha l’indirizzo { $email }. Chiedi alla persona se è suo. Se non lo è, non identificare: apri un accesso nuovo.
operator-new-other = C’è già un accesso con l’indirizzo { $email }. Se la persona dice che è suo, identificala nel fascicolo.
operator-new-instead = La persona dice che quell’accesso non è suo: chiudilo e apri questo.
operator-case-effect = L’accesso attuale si chiude. Il nuovo accesso ha l’indirizzo { $email } ed è identificato con questo documento. Il fascicolo resta.

# The register as CSV
operator-csv-date = Data
operator-csv-time = Ora
operator-csv-code = Codice
operator-csv-service = Servizio
operator-csv-minutes = Minuti
operator-csv-channel = Canale
operator-csv-mode = Modalità
operator-csv-cf = Codice fiscale
operator-csv-surname = Cognome
operator-csv-name = Nome
operator-csv-office = Centro
operator-csv-operator = Operatore
operator-csv-reversed = Annullato il
operator-csv-limit = Il file contiene solo le prime { $count } righe: restringi i filtri.
