# Il patto visto dagli operatori: stesura, firme, impegni, testi.

drafting-pact = Patto
drafting-plan = Piano di azione
drafting-list-title = Patti
drafting-blocks-title = Testi del Centro

# Where it stands
drafting-stands = A che punto è
drafting-responsible = Responsabile
drafting-did = DID
drafting-did-none = Nessuna DID attiva
drafting-since = In vigore dal
drafting-paper = Documento firmato
drafting-paper-open = Apri il PDF con il sigillo
drafting-programmes = Programmi
drafting-programmes-none = nessuno
drafting-text-number = Testo { $number }
drafting-change-draft = Nuovo testo in bozza
drafting-change-shown = Nuovo testo da firmare
drafting-other-office = Questo documento è di un altro Centro: si può leggere, non cambiare.
drafting-ways = Pagine del documento
drafting-way-stand = A che punto è
drafting-way-sign = Firme
drafting-way-follow = Impegni e contatti
drafting-to-plan = Vai al piano di azione
drafting-to-pact = Vai al patto
drafting-earlier = Documenti chiusi
drafting-other = Altre azioni

# Beginning
drafting-begin-pact = Nuovo patto
drafting-begin-plan = Nuovo piano di azione
drafting-begin-not = Adesso non si può scrivere
drafting-begin-early = Il colloquio che viene prima di questo documento non risulta ancora registrato.
drafting-begin-how = La bozza parte dalla DID, dai programmi e dal profilo che già conosciamo. Il responsabile sei tu, finché non ne scegli un altro.
drafting-begin-do = Inizia la bozza

# The form
drafting-form = Testo del documento
drafting-known-title = Quello che già sappiamo
drafting-known-did = DID
drafting-known-programmes = Programmi
drafting-known-index = Indice di profilazione
drafting-known-interview = Ultimo colloquio
drafting-known-scheda = Scheda anagrafico-professionale
drafting-known-scheda-open = Apri la scheda
drafting-known-none = Nessun dato
drafting-missing-title = { $count ->
    [one] Manca ancora una cosa, poi si può mostrare per la firma
   *[other] Mancano ancora { $count } cose, poi si può mostrare per la firma
}
drafting-missing-label = Che cosa manca
drafting-missing-here = Manca ancora: { $what }
drafting-change-why = Perché si cambia il testo in vigore
drafting-theirs-title = Un collega ha salvato questa bozza prima di te
drafting-theirs-how = Qui sotto vedi che cosa cambia. Il modulo tiene quello che hai scritto tu: se salvi, vale il tuo testo.
drafting-theirs = Salvato dal collega
drafting-yours = Scritto da te
drafting-preview-title = Il testo come lo leggerà la persona
drafting-preview-note = È solo un’anteprima: niente è stato salvato.

drafting-section-heading = Intestazione
drafting-section-goals = Obiettivi
drafting-section-index = Indice di profilazione
drafting-section-qualitative = Profilo della persona
drafting-section-measures = Misure
drafting-section-search-acts = Ricerca attiva del lavoro
drafting-section-contacts = Contatti con il responsabile
drafting-section-search-proof = Come si prova la ricerca
drafting-section-initiatives = Disponibilità a iniziative e laboratori
drafting-section-training = Disponibilità alla formazione
drafting-section-offers = Disponibilità alle offerte congrue
drafting-section-availability = Disponibilità della persona
drafting-section-commitments = Impegni
drafting-section-centre = Impegni generali del Centro
drafting-section-notes = Note

drafting-goals = Che cosa vuole raggiungere la persona
drafting-goals-hint = Frasi brevi, che la persona capisce da sola.
drafting-profile = Profilo di occupabilità
drafting-qualitative = Profilo qualitativo
drafting-qualitative-hint = Esperienze, competenze, vincoli. Se l’indice non c’è ancora, qui serve (R052).
drafting-measures-how = Servizi del catalogo, con chi fa il primo passo ed entro quando.
drafting-commitments-how = Cose che la persona o il Centro promettono e che poi si verificano.
drafting-centre-how = Righe che valgono sempre, senza una scadenza.
drafting-measure-row = Misura { $place }
drafting-measure-more = Aggiungi una misura
drafting-measure-service = Servizio
drafting-measure-none = Nessun servizio
drafting-search-row = Attività di ricerca { $place }
drafting-search-more = Aggiungi un’attività di ricerca
drafting-search-text = Che cosa fa
drafting-search-timing = Ogni quanto, o entro quando
drafting-commitment-row = Impegno { $place }
drafting-commitment-more = Aggiungi un impegno
drafting-commitment-text = Che cosa promette
drafting-centre-row = Riga { $place }
drafting-centre-more = Aggiungi una riga
drafting-centre-text = Che cosa fa il Centro
drafting-row-remove = Togli
drafting-who = Chi lo fa
drafting-due = Entro il
drafting-by = entro il
drafting-party-person = Persona
drafting-party-centre = Centro
drafting-proof = Come la persona prova la ricerca attiva
drafting-proof-hint = Per esempio: copia delle candidature, attestati, ricevute.
drafting-contacts = Ogni quanto ci si sente
drafting-frequency-weekly = Ogni settimana
drafting-frequency-fortnightly = Ogni due settimane
drafting-frequency-monthly = Ogni mese
drafting-frequency-every-two-months = Ogni due mesi
drafting-frequency-quarterly = Ogni tre mesi
drafting-availability = La persona è disponibile a
drafting-availability-hint = Art. 20 comma 3 del D.Lgs. 150/2015: servono tutte e tre.
drafting-availability-initiatives = Iniziative e laboratori per cercare lavoro, e altro orientamento
drafting-availability-training = Formazione, riqualificazione e altre politiche attive
drafting-availability-offers = Accettare offerte di lavoro congrue
drafting-notes = Note
drafting-notes-hint = La persona le legge: niente dati sulla salute.
drafting-meeting = L’incontro
drafting-meeting-how = Con l’ultima firma si registra il passaggio: qui dici quanto è durato l’incontro e come si è tenuto.
drafting-minutes = Minuti
drafting-channel = Come
drafting-block-choose = Testo del Centro
drafting-block-do = Inserisci
drafting-save = Salva la bozza
drafting-preview = Anteprima
drafting-show = Salva e mostra per la firma
drafting-show-anyway = Mostra lo stesso per la firma
drafting-show-hint = Da quando è mostrato, il testo non cambia più. La persona riceve un avviso e può leggerlo, chiedere e firmare.

drafting-assign-open = Cambia il responsabile
drafting-assign-how = Prima salva la bozza: questo modulo cambia solo il responsabile.
drafting-assign-until = Fino alla firma del nuovo testo il responsabile resta { $name }.
drafting-assign-who = Responsabile delle attività
drafting-assign-do = Cambia il responsabile

drafting-cancel-draft-open = Lascia perdere la bozza
drafting-cancel-draft-reason = Perché
drafting-cancel-draft-hint = La persona non l’ha vista: non riceve nessun avviso.
drafting-cancel-draft-do = Lascia perdere
drafting-cancel-change-open = Lascia perdere la modifica
drafting-cancel-change-reason = Perché
drafting-cancel-change-hint = Il testo in vigore resta com’è.
drafting-cancel-change-do = Lascia perdere la modifica
drafting-cancel-open = Ritira il testo
drafting-cancel-reason = Perché lo ritiri
drafting-cancel-hint = La persona lo legge.
drafting-cancel-do = Ritira il testo
drafting-rewrite-open = Riprendi il testo e correggilo
drafting-rewrite-reason = Perché lo correggi
drafting-rewrite-hint = La persona lo legge. Le firme già messe restano come prova, ma si firma il testo nuovo.
drafting-rewrite-do = Riprendi il testo
drafting-edit-open = Cambia il documento
drafting-edit-reason = Perché lo cambi
drafting-edit-hint = La persona lo legge con il nuovo testo. Firma di nuovo solo chi è toccato dalle modifiche.
drafting-edit-do = Inizia il nuovo testo
drafting-close-open = Chiudi il documento
drafting-close-reason = Perché lo chiudi
drafting-close-hint = La persona lo legge. Con il patto si chiude anche il piano.
drafting-close-do = Chiudi il documento
drafting-refuse-open = La persona non vuole firmare
drafting-refuse-reason = Motivo detto dalla persona
drafting-refuse-hint = Nessuno è obbligato a dirlo.
drafting-refuse-do = Registra il rifiuto
drafting-miss-open = La firma non è arrivata
drafting-miss-reason = Perché non la aspetti più
drafting-miss-hint = La mancata firma resta registrata (R056). La persona lo legge.
drafting-miss-do = Registra la mancata firma

# Texts, differences, words
drafting-heading-words = Responsabile { $responsible }; DID del { $date }; programmi: { $programmes }
drafting-index-words = { $value }, calcolato il { $date }
drafting-change-nothing = Niente
drafting-before = Prima
drafting-after = Adesso
drafting-differences = Che cosa cambia
drafting-text-title = Il testo

# Signatures
drafting-signers = Firme
drafting-left-person = Manca la firma della persona.
drafting-left-centre = Manca la firma del Centro.
drafting-outcome-signed = firmato
drafting-outcome-refused = rifiutato
drafting-outcome-missed = non firmato
drafting-place-home = da casa
drafting-place-kiosk = al totem
drafting-place-desk = allo sportello
drafting-proof-by-password = con la password
drafting-proof-by-code = con il codice consegnato
drafting-proof-by-totp = con il codice dell’app
drafting-sign-own = Firma per il Centro
drafting-sign-own-how = Firmi il testo che leggi qui sopra. Scrivi di nuovo la tua password.
drafting-password = La tua password
drafting-factor-open = Firma invece con il codice dell’app
drafting-factor = Codice dell’app
drafting-factor-hint = Lascia vuota la password.
drafting-sign-do = Firma per il Centro
drafting-sign-person = Firma della persona
drafting-sign-person-how = La persona può firmare da casa con la sua password. Qui o al totem firma con un codice che vale trenta minuti, una volta sola.
drafting-code-do = Consegna un codice
drafting-code-title = Codice per la persona
drafting-code-how = Si vede solo adesso. Un codice nuovo annulla quello di prima.
drafting-code-mailed-title = Codice spedito
drafting-code-mailed = È arrivato all’indirizzo che la persona ha confermato.
drafting-desk-code = Codice della persona
drafting-desk-code-hint = Lo scrive la persona, dopo aver letto il testo.
drafting-desk-do = La persona firma qui
drafting-next-sign = Il testo aspetta le firme
drafting-next-follow = Il documento è in vigore

# Questions
drafting-questions = Domande della persona
drafting-answer = Risposta
drafting-answer-hint = La persona la legge insieme al patto.
drafting-answer-do = Manda la risposta
drafting-answer-waits = Aspetta una risposta.

# Following
drafting-promises = Impegni
drafting-promises-none = Questo documento non ha impegni da seguire
drafting-promises-sum = Da fare: { $open }. Scaduti: { $overdue }. Da verificare: { $waiting }.
drafting-promise-open = Aggiorna l’impegno
drafting-proofs = Prove
drafting-corrective = Azione correttiva:
drafting-steps = Che cosa è successo
drafting-note = Che cosa dici
drafting-note-hint = Serve se rimandi, rifiuti, interrompi, segni come non fatto o riprendi. La persona la legge.
drafting-by-whom-citizen = persona
drafting-by-whom-operator = Centro
drafting-by-whom-system = testo firmato
drafting-step-signed = Firmato
drafting-step-edited = Cambiato nel nuovo testo
drafting-step-start = Iniziato
drafting-step-finish = Segnato come fatto
drafting-step-verify = Verificato
drafting-step-send-back = Rimandato
drafting-step-refuse = Rifiutato
drafting-step-interrupt = Interrotto
drafting-step-miss = Segnato come non fatto
drafting-step-correct = Ripreso con una correzione
drafting-step-drop = Tolto dal nuovo testo
drafting-step-take-up = Ripreso dal nuovo testo
drafting-do-start = Segna come iniziato
drafting-do-finish = Segna come fatto
drafting-do-verify = Verifica
drafting-do-send-back = Rimanda
drafting-do-refuse = Segna il rifiuto
drafting-do-interrupt = Segna l’interruzione
drafting-do-miss = Segna come non fatto
drafting-do-correct = Riprendi con una correzione
drafting-contacts-none = Nessun contatto previsto
drafting-contact-held-at = tenuto il
drafting-hold-open = Registra il contatto
drafting-hold-how = Il contatto previsto e tenuto si registra subito come passaggio.
drafting-hold-note = Di che cosa avete parlato
drafting-hold-do = Registra il contatto
drafting-hold-anyway = Registra lo stesso
drafting-end-open = Il contatto non c’è stato
drafting-end-note = Perché
drafting-end-missed = La persona non si è fatta sentire
drafting-end-cancelled = Non serve più
drafting-plan-open = Prevedi un altro contatto
drafting-plan-day = Giorno
drafting-plan-do = Prevedi

# The list of a centre
drafting-lists = Elenchi
drafting-list-document = Che cosa
drafting-list-next = Prossimo passo
drafting-list-first = Torna all’inizio
drafting-list-caption = { $count ->
    [one] Una riga
   *[other] { $count } righe
}
drafting-list-write = Da scrivere
drafting-list-write-what = DID attiva, colloquio registrato dove serve, nessun patto.
drafting-list-write-none = Nessun patto da scrivere
drafting-list-write-on = DID del
drafting-list-write-do = Scrivi
drafting-list-drafts = Bozze
drafting-list-drafts-what = Testi iniziati e non ancora mostrati.
drafting-list-drafts-none = Nessuna bozza
drafting-list-drafts-on = Ultima modifica
drafting-list-drafts-do = Continua
drafting-list-sign = Da firmare
drafting-list-sign-what = Testi mostrati a cui manca una firma.
drafting-list-sign-none = Nessun testo aspetta una firma
drafting-list-sign-on = Dal
drafting-list-sign-do = Firme
drafting-list-questions = Domande
drafting-list-questions-what = Domande delle persone senza risposta.
drafting-list-questions-none = Nessuna domanda aspetta una risposta
drafting-list-questions-on = Chiesta il
drafting-list-questions-do = Rispondi
drafting-list-overdue = Scaduti
drafting-list-overdue-what = Impegni che dovevano essere fatti e non lo sono. La scadenza da sola non ha conseguenze.
drafting-list-overdue-none = Nessun impegno scaduto
drafting-list-overdue-on = Scadenza
drafting-list-overdue-do = Guarda
drafting-list-verify = Da verificare
drafting-list-verify-what = Impegni fatti, non fatti, rifiutati o interrotti: decidi che cosa succede.
drafting-list-verify-none = Nessun impegno da verificare
drafting-list-verify-on = Dal
drafting-list-verify-do = Verifica

# The texts of a centre
drafting-blocks-how = Frasi pronte da inserire nei patti. Chi le inserisce le può cambiare: quello che è firmato non cambia più.
drafting-blocks-list = Testi di adesso
drafting-blocks-none = Il Centro non ha ancora testi
drafting-blocks-none-next = Scrivi qui sotto il primo.
drafting-block-section = Dove si inserisce
drafting-block-name = Titolo
drafting-block-body = Testo
drafting-block-body-hint = Al massimo 3000 caratteri; 500 per impegni, ricerca e righe del Centro.
drafting-block-add-title = Nuovo testo
drafting-block-add-do = Aggiungi il testo
drafting-block-replace-title = Cambia il testo
drafting-block-replace-do = Sostituisci il testo
drafting-block-edit = Cambia
drafting-block-close = Togli
drafting-block-leave = Lascia com’è

# What was just done
drafting-done-begun = La bozza è iniziata.
drafting-done-saved = La bozza è salvata.
drafting-done-shown = Il testo è mostrato per la firma. La persona ha ricevuto un avviso.
drafting-done-cancelled = Fatto: il testo è lasciato perdere.
drafting-done-closed = Il documento è chiuso.
drafting-done-signed = La firma è registrata.
drafting-done-active = Con questa firma il documento è in vigore e il passaggio è registrato.
drafting-done-refused = Il rifiuto è registrato.
drafting-done-missed = La mancata firma è registrata.
drafting-done-assigned = Il testo ha un altro responsabile.
drafting-done-answered = La risposta è arrivata alla persona.
drafting-done-promise = L’impegno è aggiornato.
drafting-done-held = Il contatto è registrato.
drafting-done-ended = Il contatto è chiuso.
drafting-done-planned = Il contatto è previsto.
drafting-done-block-added = Il testo è pronto.
drafting-done-block-closed = Il testo è tolto.
drafting-from-visit = Chiudi e scrivi il patto
drafting-after-visit = Scrivi il patto

# What the law asks for (art. 20 D.Lgs. 150/2015)
pact-missing-goals = Scrivi gli obiettivi.
pact-missing-responsible = Indica il responsabile.
pact-missing-profile = Scrivi il profilo qualitativo: l’indice non c’è ancora.
pact-missing-search = Scrivi almeno un’attività di ricerca del lavoro.
pact-missing-timing = Scrivi ogni quanto si fa la ricerca.
pact-missing-contacts = Scegli ogni quanto ci si sente.
pact-missing-proof = Scrivi come si prova la ricerca.
pact-missing-initiatives = Serve la disponibilità a iniziative e laboratori.
pact-missing-training = Serve la disponibilità alla formazione.
pact-missing-offers = Serve la disponibilità alle offerte congrue.
pact-missing-measures = Scegli almeno una misura.
pact-missing-minutes = Scrivi i minuti dell’incontro.
pact-missing-channel = Scegli come si è tenuto l’incontro.
pact-error-service = Scegli un servizio dell’elenco.
pact-warning-index = L’indice di profilazione non c’è ancora: vale il profilo qualitativo ({ $rule }).
pact-warning-programme = { $code } è riservato a { $programme }: la persona non risulta iscritta ({ $rule }).
pact-warning-past = { $count ->
    [one] Un impegno ha una scadenza già passata ({ $rule }).
   *[other] { $count } impegni hanno una scadenza già passata ({ $rule }).
}
error-text-block-full = Non c’è più posto: togli una riga, poi inserisci il testo.
