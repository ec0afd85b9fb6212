# La giornata degli operatori: agenda, visita, chiusura. Per chi la usa tutto il giorno: breve ed esatto.

# Il giorno e la settimana
day-title-of = Agenda di { $day }
day-week-title = Settimana da { $day }
day-ways = Giorni e persone
day-day-before = Giorno prima
day-day-after = Giorno dopo
day-week-before = Settimana prima
day-week-after = Settimana dopo
day-today = Oggi
day-view-week = Tutta la settimana
day-mine = Solo i miei
day-everybody = Tutto il centro
day-me = Io
day-filter-label = Cambia giorno, centro o operatore
day-filter-do = Mostra
day-date = Giorno
day-jump = Parti della giornata
day-jump-hall = In sala
day-jump-day = Giornata
day-jump-now = Adesso
day-jump-filter = Altro giorno o centro
day-list = Appuntamenti
day-list-today = La giornata
day-sum = { $count ->
    [one] { $count } appuntamento
   *[other] { $count } appuntamenti
}, { $done ->
    [one] { $done } concluso
   *[other] { $done } conclusi
}.
day-none = Nessun appuntamento.
day-none-everybody = Guarda quelli di tutto il centro
day-group = Gruppo
day-group-people = { $taken } su { $places }
day-phone-missing = Al telefono (numero da chiedere)
day-phone = Al telefono { $phone }
day-more = Altro

# La sala
day-hall = In sala: { $count }
day-hall-none = Nessuno aspetta.
day-in-hall = In sala
day-walk-in = Senza appuntamento
day-receive = Ricevi o prenota
day-find = Trova la persona
day-gone = È andata via

# Da quanto tempo
day-late = in ritardo di { $length }
day-waits = aspetta da { $length }
day-called = da { $length }
day-lasts = da { $length }
day-over = oltre l’orario di { $length }
day-hours = { $hours ->
    [one] { $hours } ora
   *[other] { $hours } ore
} e { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minuti
}

# Giorni chiusi
day-closed-booked = Questi appuntamenti non si possono tenere: spostali o annullali.

# I pulsanti
day-act-check-in = È arrivata
day-act-undo-check-in = Togli l’arrivo
day-act-call = Chiama
day-act-wait = Rimetti in attesa
day-act-start = Inizia
day-act-finish = Chiudi
day-act-miss = Non si è presentata
day-act-excuse = Assenza giustificata
day-act-move = Sposta
day-act-cancel = Annulla

# Un appuntamento
day-one = Appuntamento
day-one-title = Appuntamento di { $name }
day-one-acts = Che cosa fai adesso
day-one-group = Vedi tutto il gruppo
day-one-over = L’appuntamento è chiuso: non c’è altro da fare.
day-where = Dove
day-second = Secondo operatore
day-mediator = Mediatore linguistico
day-extended-is = Tempo più lungo, per una persona con disabilità
day-origin = Preso
day-origin-citizen = dalla persona, online
day-origin-kiosk = dalla persona, al totem
day-origin-operator = da un operatore
day-origin-convocation = con una convocazione
day-origin-walk-in = senza prenotare
day-code = Codice da dire all’arrivo
day-for = Fissato per
day-history-caption = Passi dell’appuntamento
day-excuse-reason = Motivo dell’assenza
day-excuse-reason-hint = Per esempio: malattia, convocazione in tribunale. Non scrivere diagnosi.
day-excuse-proof = Prova che hai visto
day-excuse-proof-hint = Per esempio: certificato del 20 novembre.
day-excuse-do = Registra l’assenza giustificata
day-cancel-title = Annulla l’appuntamento
day-cancel-hint = La persona lo legge nella sua area e nell’e-mail.
day-cancel-do = Annulla l’appuntamento

# Chiudere la visita
day-close = Chiudi la visita
day-close-title = Chiudi la visita di { $name }
day-booked-for = Prenotato per
day-close-rows = Servizi svolti
day-close-none = Non c’è nulla da registrare. Se hai svolto un servizio, aggiungilo qui sotto.
day-close-interview-hint = Con «No» { $code } resta da registrare nel fascicolo (regola R030).
day-close-do = Chiudi e registra
day-close-anyway = Chiudi e registra lo stesso
day-close-not-yet = Non ancora
day-close-more = Chiudi e registra un altro servizio
day-close-with-did = Solo con la conferma della DID: { $codes }.
day-close-did = Conferma anche la DID { $protocol }
day-close-did-hint = La conferma e i passaggi si registrano insieme.
day-close-did-waits = La DID { $protocol } aspetta la conferma
day-close-did-open = Apri la DID
day-close-did-colleague = La richiesta è in carico a un collega.

# Prenotare e spostare
day-book = Nuovo appuntamento
day-book-unknown = Il centro non conosce questo codice fiscale
day-book-unknown-next = Cerca la persona, oppure aggiungila allo sportello.
day-book-open = Appuntamenti aperti
day-book-open-none = Nessuno
day-book-now = Ricevi subito
day-book-now-text = L’appuntamento inizia adesso, con te. La persona è già in sala.
day-book-now-do = Ricevi adesso
day-book-later = Prenota un posto
day-move-title = Sposta l’appuntamento
day-move-from = Adesso è
day-move-text = Il posto di adesso resta occupato finché non ne scegli un altro.
day-places-label = Cerca un posto
day-places-any = Tutti
day-places-from = Dal giorno
day-places-more = Mediatore, secondo operatore, tempo più lungo
day-places-second = Con un secondo operatore
day-places-extended = Tempo più lungo, per una persona con disabilità
day-places-mediator = Mediatore linguistico
day-places-no-mediator = Non serve
day-places-do = Cerca
day-places-calendar = Mostra tutti i giorni
day-places-calendar-title = Tutti i posti liberi
day-places-found = Primi posti liberi
day-places-chosen = Posto scelto
day-places-nearest = I posti più vicini
day-places-refused = Non è stato prenotato
day-places-impossible = Con queste scelte non c’è posto
day-places-no-agenda = Il centro non ha ancora un’agenda. Prima servono orari e stanze.
day-places-later = Giorni dopo
day-places-none = Nessun posto libero.
day-places-none-next = Cambia giorno, canale o operatore.
day-places-with = con { $people }, { $place }
day-places-book = Prenota
day-places-move = Sposta qui

# Che cosa è stato fatto
day-done-booked = L’appuntamento è prenotato. La persona riceve la conferma.
day-done-received = La persona è in sala, con un appuntamento che inizia adesso.
day-done-moved = L’appuntamento è spostato. La persona riceve il nuovo orario.
day-done-cancelled = L’appuntamento è annullato. La persona riceve il motivo.
day-done-excused = L’assenza giustificata è registrata.
day-done-missed = È registrato che la persona non si è presentata. Non parte nessuna sanzione.
day-done-closed = La visita è chiusa. I passaggi tenuti sono nel fascicolo.
day-stale = Intanto qualcuno ha cambiato l’appuntamento di { $name }: adesso è «{ $state }». Non abbiamo fatto nulla.
day-refused = Non è stato fatto nulla. { $reason }

# La scrivania
day-home-title = Adesso in sala
day-home-hall = { $count ->
    [0] Nessuno aspetta
    [one] { $count } persona aspetta
   *[other] { $count } persone aspettano
}
day-home-agenda = Agenda di oggi
day-home-agenda-mine = La mia agenda
day-home-next = { $count ->
    [0] Nessun altro appuntamento oggi
    [one] { $count } appuntamento ancora da iniziare
   *[other] { $count } appuntamenti ancora da iniziare
}
day-file-book = Prenota o ricevi

error-day-seat = È un posto in un gruppo: le presenze si segnano nella pagina del gruppo.
error-arrival-seen = Di questa persona si è già occupato un collega.
