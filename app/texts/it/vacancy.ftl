# Le offerte di lavoro di un’impresa: scritte, controllate dal Centro, pubblicate.

vacancy-list-title = Le tue offerte di lavoro
vacancy-list-how = Scrivi chi cerchi. Il Centro per l’impiego controlla l’offerta e la pubblica.
vacancy-list-new = Scrivi una nuova offerta
vacancy-list-none = Non hai ancora offerte
vacancy-list-none-next = Scrivi la prima: puoi salvarla e finirla dopo.
vacancy-list-more = Ce ne sono altre: qui vedi le più recenti.
vacancy-untitled = Offerta senza titolo
vacancy-places =
    { $count ->
        [one] { $count } posto
       *[other] { $count } posti
    }
vacancy-until = fino al { $date }
vacancy-waiting =
    { $count ->
        [one] Manca la tua risposta per una persona.
       *[other] Mancano le tue risposte per { $count } persone.
    }

vacancy-new-title = Nuova offerta di lavoro
vacancy-edit-title = Modifica l’offerta di lavoro
vacancy-edit-how = Puoi salvare e finire dopo. Quando è pronta, inviala al Centro.
vacancy-returned-title = Il Centro chiede una correzione
vacancy-part-what = Il lavoro
vacancy-part-skills = Chi cerchi
vacancy-part-terms = Contratto e paga
vacancy-part-publicity = Pubblicazione
vacancy-field-title = Titolo dell’offerta
vacancy-field-title-hint = Per esempio: Magazziniere per consegne. Scrivi per uomini e donne.
vacancy-field-profession = Mestiere
vacancy-field-profession-hint = Usa parole tue. Chi cerca lavoro ti trova con queste parole.
vacancy-field-places = Posti
vacancy-field-site = Sede di lavoro
vacancy-field-place = Luogo
vacancy-field-address = Indirizzo
vacancy-field-tasks = Cosa si fa
vacancy-field-tasks-hint = Descrivi una giornata di lavoro.
vacancy-field-musts = Competenze necessarie
vacancy-field-nices = Competenze gradite
vacancy-field-lines-hint = Una per riga.
vacancy-field-education = Titolo di studio minimo
vacancy-field-licences = Patenti di guida necessarie
vacancy-field-contract = Contratto
vacancy-field-hours = Orario
vacancy-field-timetable = Giorni e ore
vacancy-field-timetable-hint = Per esempio: dal lunedì al venerdì, 8-17.
vacancy-field-pay = Paga lorda
vacancy-field-pay-from = Paga lorda, da (euro)
vacancy-field-pay-to = Paga lorda, fino a (euro)
vacancy-field-pay-per = La paga è
vacancy-field-pay-hint = Senza centesimi. Chi legge la paga decide meglio se candidarsi.
vacancy-field-start = Inizio del lavoro
vacancy-field-public-name = Il nome dell’impresa è pubblico?
vacancy-field-public-name-hint = Il Centro lo conosce sempre.
vacancy-field-expires = Ultimo giorno fra le offerte
vacancy-field-expires-hint = Al massimo 180 giorni da oggi. Per esempio: 31 1 2027
vacancy-field-notes = Altro da dire
vacancy-field-notes-hint = Anche questo testo è pubblico.
vacancy-pay-one = { $from } euro { $per }
vacancy-pay-range = da { $from } a { $to } euro { $per }
vacancy-per-hour = all’ora
vacancy-per-month = al mese
vacancy-per-year = all’anno
vacancy-hours-full = Tempo pieno
vacancy-hours-part = Tempo parziale
vacancy-hours-shifts = A turni
vacancy-hours-weekend = Solo nel fine settimana
vacancy-submit = Invia al Centro
vacancy-save = Salva e finisci dopo
vacancy-leave = Torna alle offerte
vacancy-give-up = Non ti serve più?
vacancy-give-up-how = L’offerta si chiude. Non si può riaprire.
vacancy-give-up-do = Chiudi questa offerta
vacancy-warned-title = Parole da rivedere
vacancy-warned-how = La legge vieta di scegliere le persone per questi motivi. Il Centro legge l’offerta e decide.
vacancy-warned = «{ $found }»: { $ground }.
vacancy-ground-sex = sesso
vacancy-ground-family = famiglia, matrimonio o gravidanza
vacancy-ground-age = età
vacancy-ground-origin = origine o nazionalità
vacancy-ground-religion = religione
vacancy-ground-disability = disabilità
vacancy-ground-orientation = orientamento sessuale
vacancy-ground-opinions = idee politiche o sindacato

vacancy-state-draft = Bozza
vacancy-state-submitted = Inviata
vacancy-state-returned = Da correggere
vacancy-state-refused = Non accettata
vacancy-state-published = Pubblicata
vacancy-state-filled = Posti coperti
vacancy-state-closed = Chiusa
vacancy-state-expired = Scaduta
vacancy-now-draft = La vedi solo tu.
vacancy-now-submitted = Il Centro la legge. Ti scriviamo appena decide.
vacancy-now-returned = Correggi e invia di nuovo.
vacancy-now-refused = Il Centro non la pubblica.
vacancy-now-published = Tutti la possono leggere. Il Centro cerca le persone adatte.
vacancy-now-filled = I posti sono coperti. Non è più pubblica.
vacancy-now-closed = Non è più pubblica.
vacancy-now-expired = L’ultimo giorno è passato. Non è più pubblica.
vacancy-act-save = Salvare
vacancy-act-submit = Inviare
vacancy-act-return = Chiedere una correzione
vacancy-act-refuse = Non accettare
vacancy-act-publish = Pubblicare
vacancy-act-fill = I posti sono coperti
vacancy-act-close = Chiudere l’offerta
vacancy-act-expire = Scadere
vacancy-done-draft = Bozza iniziata
vacancy-done-save = Bozza salvata
vacancy-done-submit = Inviata al Centro
vacancy-done-return = Il Centro ha chiesto una correzione
vacancy-done-refuse = Il Centro non l’ha accettata
vacancy-done-publish = Pubblicata
vacancy-done-fill = Posti coperti
vacancy-done-close = Chiusa
vacancy-done-expire = Scaduta
vacancy-reason = Il motivo
vacancy-on-board = Leggi l’offerta come la vedono tutti
vacancy-story = Cosa è successo
vacancy-fill-how = Hai trovato tutte le persone? L’offerta esce dall’elenco.
vacancy-fill-do = I posti sono coperti
vacancy-close = Chiudi l’offerta prima della fine
vacancy-close-reason = Perché la chiudi?
vacancy-close-reason-hint = Lo legge solo il Centro per l’impiego.
vacancy-close-do = Chiudi l’offerta
vacancy-told-saved = Hai salvato l’offerta. Non è ancora inviata.
vacancy-told-sent = Hai inviato l’offerta al Centro.
vacancy-told-filled = L’offerta è chiusa: i posti sono coperti.
vacancy-told-closed = L’offerta è chiusa.
vacancy-told-published = L’offerta è pubblica.
vacancy-told-returned = L’impresa riceve la richiesta di correzione.
vacancy-told-refused = L’impresa riceve il motivo.
vacancy-told-recorded = Il servizio è registrato.

vacancy-desk-title = Offerte delle imprese
vacancy-desk-how = Le offerte che il tuo Centro controlla e segue.
vacancy-desk-none = Nessuna offerta in questo stato
vacancy-desk-caption =
    { $state }: { $count ->
        [one] { $count } offerta
       *[other] { $count } offerte
    }
vacancy-desk-what = Offerta
vacancy-desk-company = Impresa
vacancy-desk-applications = Candidature
vacancy-desk-updated = Ultima modifica
vacancy-desk-over = L’offerta è conclusa.
vacancy-name-public = Sì, il nome è pubblico
vacancy-name-hidden = No, il nome è riservato
vacancy-publish-title = Pubblica
vacancy-publish-keep = Cosa hai fatto per l’impresa
vacancy-publish-keep-hint = Si registra nella scheda dell’impresa, con i minuti.
vacancy-minutes-of = Minuti: { $action }
vacancy-publish-do = Pubblica l’offerta
vacancy-turn-title = Non va bene?
vacancy-turn-what = Cosa decidi
vacancy-turn-return-hint = L’impresa corregge e invia di nuovo.
vacancy-turn-refuse-hint = L’offerta è chiusa e non si riapre.
vacancy-turn-reason = Il motivo per l’impresa
vacancy-turn-reason-hint = L’impresa lo legge così come lo scrivi.
vacancy-turn-do = Rispondi all’impresa
vacancy-end-title = Togli dalle offerte
vacancy-end-what = Perché finisce
vacancy-end-reason-hint = Obbligatorio se chiudi. Lo legge l’impresa.
vacancy-end-do = Togli l’offerta
vacancy-applicants-title = Chi si è candidato
vacancy-applicants-none = Ancora nessuno.
vacancy-candidates = Scegli i candidati
vacancy-services-title = Servizi per l’impresa
vacancy-services-none = Ancora nessun servizio registrato per questa offerta.
vacancy-services-caption =
    { $count ->
        [one] { $count } servizio
       *[other] { $count } servizi
    }
vacancy-service-reversed = Annullato:
vacancy-record-title = Registra un servizio
vacancy-record-action = Cosa hai fatto
vacancy-record-action-hint = La rosa di candidati si registra da sola quando la presenti.
vacancy-record-do = Registra
vacancy-action-information = Solo informazioni
vacancy-action-market-analysis = Analisi del mercato
vacancy-action-need-analysis = Analisi del bisogno
vacancy-action-advice = Consulenza sulla richiesta
vacancy-action-vacancy-publicity = Pubblicità dell’offerta
vacancy-action-shortlist = Rosa di candidati
vacancy-action-feedback = Raccolta dei pareri
vacancy-action-gap-support = Aiuto sulle competenze che mancano
vacancy-action-availability = Disponibilità della persona
vacancy-action-self-application = Autocandidatura
vacancy-action-preselection = Preselezione
vacancy-action-outcome = Esito

error-vacancy-final = Questa offerta è conclusa e non cambia più.
error-vacancy-not-now = Adesso non si può: l’offerta è cambiata.
error-vacancy-not-yours = Questo lo fa qualcun altro.
error-vacancy-term-over = L’ultimo giorno è già passato: chiedi all’impresa un’altra data.
error-vacancy-action = Questo servizio non si registra qui.
error-vacancy-lines = Al massimo { $max } righe.
error-vacancy-pay = Scrivi prima la paga più bassa.
error-vacancy-pay-order = La seconda cifra è più bassa della prima.
error-vacancy-expires-past = Scegli un giorno dopo oggi.
error-vacancy-expires-far = Scegli un giorno entro { $days } giorni.
error-vacancy-outside-region = Questa sede è fuori regione: rivolgiti al Centro di quella zona.
