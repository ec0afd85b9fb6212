# Appuntamenti: le pagine dei cittadini, gli stati, i motivi di un rifiuto.

# Giorni e ore
agenda-day = { $weekday } { $day } { $month }
agenda-day-year = { $weekday } { $day } { $month } { $year }
agenda-day-today = oggi, { $day }
agenda-day-tomorrow = domani, { $day }
agenda-hours = dalle { $from } alle { $to }
agenda-moment = { $day }, ore { $time }
agenda-morning = Mattina
agenda-afternoon = Pomeriggio

# I miei appuntamenti
agenda-title = I miei appuntamenti
agenda-next-title = Il prossimo appuntamento
agenda-others-title = Altri appuntamenti
agenda-past-title = Appuntamenti passati
agenda-past-file = Vedi i servizi che hai ricevuto
agenda-none-title = Non hai appuntamenti
agenda-none-text = Puoi prenotare quando vuoi. Scegli tu il giorno e l’ora.
agenda-none-interview = Hai inviato la DID. Adesso prenota il primo colloquio: il Centro può confermarla quel giorno.
agenda-none-declare = Molti servizi si prenotano anche senza la DID. Se cerchi lavoro, fai prima la DID.
agenda-book = Prenota un appuntamento
agenda-book-first = Prenota il primo colloquio
agenda-book-another = Prenota un altro appuntamento
agenda-interview = Colloquio di orientamento
agenda-interview-text = È il primo colloquio con il tuo Centro, dopo la DID.
agenda-interview-do = Scegli giorno e ora
agenda-open-do = Apri l’appuntamento
agenda-move-do = Sposta
agenda-cancel-do = Annulla
agenda-with = Con { $name }

# I dati di un appuntamento
agenda-fact-how = Come
agenda-fact-where = Dove
agenda-fact-with = Con chi
agenda-fact-code = Il tuo codice
agenda-fact-group = In gruppo
agenda-fact-group-yes = Sì, con altre persone
agenda-fact-mediator = Mediatore
agenda-fact-mediator-yes = Sì, parla la tua lingua
agenda-code-use = Quando arrivi, scrivi il codice al totem o dillo allo sportello.
agenda-qr-label = Codice QR dell’appuntamento
agenda-official = Nome ufficiale:
agenda-when-title = Quando e dove
agenda-bring-title = Che cosa portare
agenda-bring-ready = Come prepararti
agenda-bring-document = Un documento d’identità valido.
agenda-bring-card = La tessera sanitaria.
agenda-bring-permit = Il permesso di soggiorno, se lo hai.
agenda-bring-cv = Il curriculum, se lo hai.
agenda-bring-phone = Tieni il telefono vicino: ti chiamiamo noi.
agenda-bring-video = Il Centro ti dice come collegarti.
agenda-bring-near = Tieni vicino un documento d’identità.

# Prenotare: il servizio e il centro
agenda-step-service = Che cosa
agenda-step-when = Giorno e ora
agenda-step-confirm = Conferma
agenda-choose-office = In quale Centro?
agenda-choose-office-text = Scegli il Centro della zona in cui vivi.
agenda-choose-at = Centro scelto:
agenda-choose-service = Per che cosa?
agenda-choose-other = Altri servizi
agenda-choose-groups = Vedi gli incontri con posti liberi
agenda-change-office = Scegli un altro Centro
agenda-change-service = Cambia servizio
agenda-lasts = Dura circa { $minutes ->
    [one] { $minutes } minuto.
   *[other] { $minutes } minuti.
}
agenda-service-do = Scegli
agenda-needs-did = Serve la DID
agenda-no-minutes = Per ora si prenota solo al Centro.
agenda-offices-none = Nessun Centro prende appuntamenti da qui
agenda-offices-none-text = Per ora chiama il tuo Centro, oppure vai allo sportello.
agenda-services-none = Questo Centro non prende appuntamenti da qui

# Prenotare: il giorno e l’ora
agenda-find-title = Scegli giorno e ora
agenda-choice-title = I primi posti liberi
agenda-choice-earliest = Il primo posto libero
agenda-nearest-title = I posti liberi più vicini
agenda-nearest-none = Non ci sono altri posti liberi.
agenda-take = Scegli
agenda-all-days = Vedi tutti i giorni
agenda-filter-title = Cerca in un altro modo
agenda-filter-from = Dal giorno
agenda-filter-from-hint = Per esempio: { $example }
agenda-filter-channel = Come
agenda-filter-operator = Con chi
agenda-filter-mediator = Mi serve un mediatore
agenda-filter-mediator-none = No, grazie
agenda-filter-any = Va bene tutto
agenda-filter-any-operator = Va bene chiunque
agenda-filter-do = Cerca
agenda-filter-clear = Togli tutti i filtri
agenda-calendar-title = Tutti i giorni
agenda-calendar-choice = Torna ai primi posti liberi
agenda-calendar-pages = Settimane
agenda-calendar-before = Settimane prima
agenda-calendar-after = Settimane dopo
agenda-week = Settimana da { $day }
agenda-week-none = Nessun posto libero in questa settimana.
agenda-free = { $count ->
    [one] { $count } posto libero
   *[other] { $count } posti liberi
}
agenda-free-none = Nessun posto
agenda-day-title = Posti liberi di { $day }
agenda-day-before = Giorno prima: { $day }
agenda-day-after = Giorno dopo: { $day }
agenda-closed = Chiuso: { $holiday }
agenda-closed-local = festa della città
agenda-closed-centre = Il Centro è chiuso
agenda-holiday-new-year = Capodanno
agenda-holiday-epiphany = Epifania
agenda-holiday-easter = Pasqua
agenda-holiday-easter-monday = Lunedì dell’Angelo
agenda-holiday-liberation = Festa della Liberazione
agenda-holiday-labour = Festa del Lavoro
agenda-holiday-republic = Festa della Repubblica
agenda-holiday-assumption = Ferragosto
agenda-holiday-saint-francis = San Francesco
agenda-holiday-all-saints = Ognissanti
agenda-holiday-immaculate = Immacolata
agenda-holiday-christmas = Natale
agenda-holiday-saint-stephen = Santo Stefano
agenda-nothing-title = Non ci sono posti liberi
agenda-nothing-text = Puoi fare così:
agenda-nothing-clear = Togli i filtri e cerca ancora
agenda-nothing-office = Cerca in un altro Centro
agenda-nothing-call = Chiama il Centro:
agenda-nothing-wait = Se aspetti, va bene lo stesso. Il Centro vede la tua DID e ti può convocare.
agenda-impossible-title = Adesso non puoi prenotare questo servizio da qui
agenda-impossible-open = Apri l’appuntamento: { $when }
agenda-lost-title = Quel posto non c’è più
agenda-lost-next = Le tue scelte sono rimaste. Qui sotto trovi i posti più vicini.

# Prenotare: la conferma
agenda-confirm-title = Confermi l’appuntamento?
agenda-held-until = Teniamo il posto per te fino alle { $time }.
agenda-held-then = Dopo quell’ora lo può prendere un’altra persona.
agenda-held-no-move = È vicino: se confermi, non puoi più spostarlo da qui. Si può fino a { $hours } ore prima.
agenda-held-no-cancel = È vicino: se confermi, non puoi più annullarlo da qui. Si può fino a { $hours } ore prima.
agenda-confirm-do = Confermo
agenda-release-do = Non lo voglio più
agenda-held-title = Devi ancora confermare
agenda-held-text = Un posto ti aspetta: { $when }. Lo teniamo per te fino alle { $time }.
agenda-held-open = Conferma o lascia il posto
agenda-over-title = Il posto non è più tuo
agenda-over-text = Il posto era: { $when }. Non è stato confermato in tempo, oppure lo hai lasciato. Nulla è prenotato.
agenda-over-search = Cerca un altro giorno

# Spostare
agenda-move-title = Sposta l’appuntamento
agenda-move-now = Adesso è: { $when }.
agenda-move-keeps = Resta tuo finché non confermi il nuovo giorno.
agenda-move-back = Non spostare
agenda-move-confirm-title = Confermi il nuovo giorno?
agenda-move-was = Il vecchio appuntamento era: { $when }.
agenda-move-new = Il nuovo appuntamento
agenda-move-confirm-do = Sposta qui
agenda-move-other = Scegli un altro giorno
agenda-move-keep = Lascia tutto com’è

# Annullare
agenda-cancel-title = Annulla l’appuntamento
agenda-cancel-move = Ti serve solo un altro giorno?
agenda-cancel-warning = Il posto va subito a un’altra persona. Poi devi prenotare di nuovo.
agenda-cancel-why = Perché annulli?
agenda-cancel-why-other-day = Non posso venire quel giorno
agenda-cancel-why-work = Ho trovato lavoro
agenda-cancel-why-no-need = Non mi serve più
agenda-cancel-why-other = Un altro motivo
agenda-cancel-note = Vuoi dire altro?
agenda-cancel-note-hint = Non scrivere notizie sulla tua salute.
agenda-cancel-confirm = Annulla: { $when }
agenda-cancel-keep = Non annullare
agenda-stale-title = L’appuntamento è cambiato
agenda-stale-text = È cambiato mentre leggevi la pagina. Qui vedi com’è adesso. Se vuoi ancora annullarlo, premi di nuovo.
agenda-stale-moved = È cambiato mentre leggevi la pagina. Qui vedi com’è adesso.

# La pagina di un appuntamento
agenda-refused-title = Non è stato possibile
agenda-change-title = Se non puoi venire
agenda-move-until = Puoi spostarlo fino a { $when }.
agenda-move-over = Non puoi più spostarlo da qui: si può fino a { $hours } ore prima.
agenda-cancel-until = Puoi annullarlo fino a { $when }.
agenda-cancel-over = Non puoi più annullarlo da qui: si può fino a { $hours } ore prima.
agenda-change-call = Avvisa il Centro:
agenda-calendar-add = Aggiungi al calendario
agenda-history-title = Che cosa è successo
agenda-history-to = Nuovo giorno: { $when }
agenda-done-booked = Fatto: l’appuntamento è prenotato.
agenda-done-moved = Fatto: l’appuntamento è spostato.
agenda-done-cancelled = Fatto: l’appuntamento è annullato.
agenda-done-released = Hai lasciato il posto. Nulla è prenotato.

# Stati
agenda-state-held = Da confermare
agenda-state-booked = Prenotato
agenda-state-arrived = In attesa
agenda-state-called = Chiamato
agenda-state-in-progress = In corso
agenda-state-done = Fatto
agenda-state-missed-justified = Assenza giustificata
agenda-state-missed = Assenza
agenda-state-cancelled = Annullato
agenda-state-expired = Mai confermato
agenda-says-held = Teniamo il posto per te ancora per poco. Conferma, se lo vuoi.
agenda-says-booked = Ti aspettiamo.
agenda-says-arrived = Sappiamo che sei qui. Siediti: ti chiamiamo.
agenda-says-called = Tocca a te. Vai dall’operatore.
agenda-says-in-progress = Il colloquio è in corso.
agenda-says-done = L’incontro c’è stato. Nel fascicolo trovi che cosa avete fatto.
agenda-says-missed-justified = Non sei venuto. Il Centro ha accettato il motivo: non devi fare nulla.
agenda-says-missed = Per il Centro non sei venuto. Se avevi un motivo serio, dillo subito al Centro e porta una prova.
agenda-says-cancelled = Non vale più. Se ti serve ancora, prenota di nuovo.
agenda-says-expired = Il posto non è stato confermato in tempo. Nulla è prenotato.

# Che cosa si fa a un appuntamento, e chi lo fa
agenda-act-hold = Posto tenuto
agenda-act-book = Prenotazione
agenda-act-enrol = Iscrizione al gruppo
agenda-act-walk-in = Arrivo senza appuntamento
agenda-act-confirm = Prenotazione
agenda-act-release = Rinuncia al posto
agenda-act-expire = Fine del tempo per confermare
agenda-act-move = Spostamento
agenda-act-cancel = Annullamento
agenda-act-check-in = Arrivo
agenda-act-undo-check-in = Arrivo tolto
agenda-act-call = Chiamata
agenda-act-wait = Ritorno in attesa
agenda-act-start = Inizio
agenda-act-finish = Fine
agenda-act-miss = Assenza
agenda-act-excuse = Assenza giustificata
agenda-who-citizen = La persona
agenda-who-operator = Il Centro per l’impiego
agenda-who-system = Il sistema

# Perché no
error-agenda-needs-did = Questo colloquio si prenota dopo la DID. Prima invia la DID.
agenda-refusal-not-bookable = Il servizio { $code } non si dà su appuntamento.
agenda-refusal-no-duration = Per il servizio { $code } non sappiamo la durata. Per ora si prenota solo al Centro.
agenda-refusal-no-extension = Qui l’appuntamento non si può allungare.
agenda-refusal-past = Questa ora è già passata.
agenda-refusal-too-soon = È troppo presto: si prenota almeno { $hours } ore prima.
agenda-refusal-too-far = È troppo lontano: si prenota al massimo { $days } giorni prima.
agenda-refusal-service-limit = Hai già il massimo di appuntamenti per questo servizio: { $max }. Puoi spostare quello che hai.
agenda-refusal-person-limit = Hai già il massimo di appuntamenti: { $max }. Prima fanne uno, oppure annullane uno.
agenda-refusal-closed = In quel giorno il Centro è chiuso.
agenda-refusal-not-open = A quell’ora nessuno riceve per questo servizio.
agenda-refusal-off-grid = Gli appuntamenti non iniziano a quell’ora.
agenda-refusal-absent = L’operatore in quel momento non c’è.
agenda-refusal-operator-taken = Un’altra persona ha preso questo posto poco fa.
agenda-refusal-citizen-taken = A quell’ora c’è già un altro appuntamento con la stessa persona.
agenda-refusal-no-room = A quell’ora non c’è una stanza libera.
agenda-refusal-no-mediator = A quell’ora non c’è un mediatore libero.
agenda-refusal-no-second = A quell’ora non c’è un secondo operatore libero.
agenda-refusal-move-deadline = È tardi per spostarlo da qui: si può fino a { $hours } ore prima. Chiama il Centro.
agenda-refusal-cancel-deadline = È tardi per annullarlo da qui: si può fino a { $hours } ore prima. Chiama il Centro.
agenda-refusal-hold-over = Il tempo per confermare è finito. Il posto è di nuovo libero per tutti.
agenda-refusal-not-yet = Non è ancora il momento.
agenda-refusal-final = L’appuntamento è già chiuso. Non cambia più.
agenda-refusal-not-now = In questo momento non si può fare.
agenda-refusal-not-yours = Questo lo può fare solo il Centro.
agenda-refusal-full = I posti sono finiti: erano { $max }.
agenda-refusal-enrolled = La persona ha già un posto in questo gruppo.
agenda-refusal-room-too-small = La stanza ha solo { $max } posti.
agenda-warning-group-few = Il gruppo è piccolo: di solito siamo almeno { $min }.
agenda-warning-group-many = Il gruppo è grande: di solito siamo al massimo { $max }.

# Orari di chi riceve: che cosa non va
agenda-opening-problem-staff = Scegli un operatore o un mediatore.
agenda-opening-problem-hours = L’ora di fine viene prima di quella di inizio.
agenda-opening-problem-dates = L’ultimo giorno viene prima del primo, oppure non arriva mai.
agenda-opening-problem-no-channel = Scegli almeno un modo di ricevere.
agenda-opening-problem-channel = Si riceve allo sportello, al telefono o in video.
agenda-opening-problem-no-service = Scegli almeno un servizio.
agenda-opening-problem-service = Un servizio non si dà su appuntamento, oppure non ha ancora una durata.
agenda-opening-problem-no-room = Le persone vengono qui: scegli almeno una stanza.
agenda-opening-problem-unknown-room = Una stanza non esiste più.
agenda-opening-problem-overlaps = La stessa persona riceve già in queste ore.

# Inviti a prenotare, sulle altre pagine
agenda-receipt-text = Prenota già adesso il primo colloquio. Quel giorno il Centro può confermare la DID.
agenda-area-go = Vieni al prossimo appuntamento con un documento. Lo trovi qui sopra.
agenda-area-all = Vedi tutti gli appuntamenti
agenda-service-book = Prenota un appuntamento
agenda-service-book-text = Alcuni Centri prendono appuntamenti per questo servizio. Puoi prenotare da qui.
