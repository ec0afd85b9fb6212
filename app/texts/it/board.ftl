# Le offerte di lavoro per tutti, e le candidature.

board-title = Offerte di lavoro
board-lead = Offerte controllate dai Centri per l’impiego.
board-search = Cerca fra le offerte
board-search-do = Cerca
board-what = Che lavoro cerchi?
board-what-hint = Per esempio: cameriere
board-where = Dove?
board-where-hint = Un Comune, o la sigla di una provincia: Fermo, FM
board-contract = Contratto
board-contract-any = Tutti
board-found = Le offerte trovate
board-none = Adesso non ci sono offerte
board-none-next = Torna fra qualche giorno, o chiedi al tuo Centro.
board-none-found = Nessuna offerta trovata
board-none-found-next = Prova con meno parole, o con un altro luogo.
board-all = Vedi tutte le offerte
board-others = Vedi le altre offerte
board-since = dal { $date }
board-company-hidden = Impresa (nome riservato)
board-apply-title = Candidati
board-apply-login = Per candidarti entra con il tuo accesso.
board-apply-login-do = Entra e candidati
board-apply-identify = Per candidarti serve un accesso confermato. Vieni al Centro con un documento.
board-apply-identify-do = Trova il tuo Centro
board-apply-scheda = Per candidarti serve la tua scheda, controllata dal Centro. Scrivila e chiedi al Centro di leggerla.
board-apply-scheda-do = Vai alla tua scheda
board-apply-how = La candidatura arriva al Centro per l’impiego. L’impresa non vede niente prima che il Centro ti chiami.
board-apply-sections = Cosa vuoi mostrare della tua scheda
board-apply-sections-hint = Scegli solo quello che serve per questo lavoro.
board-apply-rows =
    { $count ->
        [one] { $count } riga
       *[other] { $count } righe
    }
board-apply-note = Vuoi aggiungere qualcosa?
board-apply-note-hint = Lo legge un operatore del Centro.
board-apply-agree = Va bene che il Centro legga queste parti per questa offerta
board-apply-do = Invia la candidatura
board-apply-sent = Hai inviato la candidatura: { $at }.
board-apply-sent-next = Un operatore la legge e ti chiama.
board-apply-withdraw = Ritira la candidatura
board-apply-over = Questa offerta è chiusa: non ci si può più candidare.
board-own-title = Le tue candidature
board-own-over = Offerta chiusa
board-application-sent = Inviata
board-application-withdrawn = Ritirata
board-told-applied = La tua candidatura è arrivata al Centro.
board-told-withdrawn = Hai ritirato la candidatura.

error-board-place = Non troviamo questo luogo. Scrivi il nome di un Comune italiano.
error-board-places = Ci sono più Comuni con questo nome. Aggiungi la provincia: { $places }.
error-offer-over = L’offerta è chiusa: non ci si può più candidare.
error-application-scheda = Serve prima una scheda controllata dal Centro.
error-application-sent = Ti sei già candidato a questa offerta.
error-application-none = Non c’è una candidatura da ritirare.
error-application-sections = Scegli almeno una parte della tua scheda.
error-application-agree = Per inviare la candidatura serve il tuo sì.
