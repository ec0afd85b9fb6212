# Gruppi e convocazioni: le pagine degli operatori e quelle dei cittadini.

# Gruppi: parole di più pagine
groups-title = Gruppi
groups-what = Gruppo
groups-when = Periodo
groups-where = Dove
groups-places = Posti
groups-held-by = Conduce
groups-second = Secondo operatore
groups-mediator = Mediatore linguistico
groups-room = Stanza
groups-self-booking = I cittadini si iscrivono da soli
groups-nobody = Nessuno
groups-taken = { $taken } su { $places }
groups-size-few = Il gruppo è piccolo. Di solito ha almeno { $limit } persone (R172).
groups-size-many = Il gruppo è grande. Di solito ha al massimo { $limit } persone (R172).
groups-to-close = Da chiudere
groups-state-planned = In programma
groups-state-done = Concluso
groups-state-cancelled = Annullato
groups-attendance = Presenza
groups-attendance-present = Presente
groups-attendance-absent = Assente
groups-attendance-justified = Assente giustificato
groups-origin-citizen = La persona, da casa
groups-origin-kiosk = La persona, al totem
groups-origin-operator = Un operatore
groups-origin-convocation = Convocazione
groups-origin-walk-in = Senza appuntamento

# L’elenco
groups-new = Nuovo gruppo
groups-period-coming = Prossimi
groups-period-past = Passati
groups-none = Nessun gruppo.
groups-none-next = Programma un gruppo, o cambia i filtri.
groups-no-agenda = Questo centro non ha ancora un’agenda. Prima inserisci orari e stanze.

# Un gruppo nuovo
groups-new-title = Nuovo gruppo
groups-new-do = Programma il gruppo
groups-choose-office = Cambia centro
groups-back = Torna ai gruppi
groups-date = Giorno
groups-date-hint = Per esempio: 3 12 2026
groups-time = Ora di inizio
groups-minutes-hint = Se lasci vuoto vale la durata media del catalogo.
groups-room-hint = Serve quando le persone vengono al centro.
groups-room-none = Nessuna stanza
groups-room-choice = { $name }, { $capacity } posti
groups-places-hint = Di solito da { $min } a { $max } persone. La stanza dice quante al massimo.

# Un gruppo
groups-one-title = Gruppo { $code }
groups-seats-title = Persone iscritte
groups-seats-caption = { $count ->
    [one] { $count } persona nel gruppo
   *[other] { $count } persone nel gruppo
}
groups-seats-none = Nessuno è iscritto.
groups-enrolled-by = Iscritta da
groups-enrolled-on = Iscritta il
groups-full = I posti sono finiti. Se qualcuno rinuncia, il posto torna libero.
groups-enrol-title = Iscrivi una persona
groups-enrol-by-cf = Iscrivi con il codice fiscale
groups-enrol-do = Iscrivi
groups-search = Cerca per nome
groups-search-hint = Inizio di cognome e nome.
groups-search-none = Nessuno trovato. Prova con meno lettere.
groups-found = { $count ->
    [one] { $count } persona trovata
   *[other] { $count } persone trovate
}
groups-change-title = Cambia il gruppo
groups-remove-title = Togli una persona
groups-remove-do = Togli dal gruppo
groups-reason-hint = Chi è iscritto legge questo motivo.
groups-cancel-title = Annulla il gruppo
groups-cancel-do = Annulla il gruppo
groups-cancel-told = { $count ->
    [0] Nessuno è iscritto.
    [one] Una persona è iscritta. Riceve un messaggio con il motivo.
   *[other] Sono iscritte { $count } persone. Ognuna riceve un messaggio con il motivo.
}
groups-done-planned = Il gruppo è in programma.
groups-done-enrolled = La persona è iscritta. Riceve un messaggio.
groups-done-removed = La persona non è più nel gruppo. Riceve un messaggio.
groups-done-cancelled = Il gruppo è annullato. Le persone iscritte ricevono un messaggio.
groups-done-closed = Il gruppo è chiuso. I passaggi dei presenti sono registrati.
groups-done-convened = La persona è convocata. Riceve un messaggio.

# Presenze
groups-close-title = Presenze
groups-close-intro = Segna ogni persona. Per chi è presente si registra un passaggio, con il codice del suo programma. Un’assenza non è mai una sanzione.
groups-close-caption = Chi è venuto
groups-close-minutes-hint = Quanto è durato davvero. Vale per tutti i presenti.
groups-close-do = Chiudi il gruppo
groups-close-anyway = Chiudi lo stesso
groups-close-refused = Una regola non permette di registrare un passaggio. Non abbiamo registrato niente. Guarda le righe con il motivo: lì puoi togliere quel passaggio. Poi lo registri a mano.
groups-close-warned = Guarda gli avvisi. Se è tutto giusto, chiudi lo stesso.
groups-attendance-of = Presenza di { $name }
groups-absence-reason = Motivo e prova
groups-absence-reason-of = Motivo e prova dell’assenza di { $name }
groups-passage = Passaggio
groups-strike = Non registrare

# Convocazioni
groups-convocations-title = Convocazioni
groups-convocations-caption = Persone da incontrare, dal termine più vicino
groups-convocations-none = Nessuno da convocare.
groups-convocations-none-next = Qui trovi chi ha una DID e aspetta il primo colloquio.
groups-convocations-no-agenda = In questo centro nessuno riceve per il primo colloquio.
groups-convocations-back = Torna alle convocazioni
groups-no-free = Nessun posto è libero per il primo colloquio.
groups-open-places = Apri altri posti
groups-first-free = Primo posto libero:
groups-why = Perché
groups-why-obliged = Domanda NASpI o DIS-COLL
groups-why-declared = DID
groups-standing-over = Termine scaduto
groups-standing-no-place = Nessun posto in tempo
groups-standing-open = Da convocare
groups-standing-booked-late = Colloquio dopo il termine
groups-standing-booked = Colloquio fissato
groups-convene = Convoca
groups-convene-title = Convoca una persona
groups-convene-do = Convoca
groups-place = Quando
groups-notice = La legge chiede un preavviso da { $min } a { $max } ore, contando solo i giorni lavorativi. Ecco i posti che lo rispettano.
groups-no-place-for = Nessun posto rispetta il termine e il preavviso.
groups-unreachable = Questa persona non ha un indirizzo e-mail confermato. Chiamala al telefono.
groups-wants-mediator = Nella DID la persona chiede un mediatore: { $language }.
groups-mediator-language = Lingua del mediatore
groups-mediator-do = Cerca i posti

# Pagine dei cittadini
groups-open-title = Incontri di gruppo
groups-open-one = Incontro di gruppo
groups-open-intro = Qui trovi gli incontri con posti liberi. Scegli un incontro e iscriviti.
groups-open-none = Adesso non ci sono incontri aperti.
groups-open-none-next = Torna fra qualche giorno, o chiedi al tuo centro.
groups-open-more = Ci sono altri incontri più avanti.
groups-open-when = { $weekday } { $date }, dalle { $from } alle { $to }
groups-open-left = { $count ->
    [0] nessun posto libero
    [one] { $count } posto libero
   *[other] { $count } posti liberi
}
groups-open-day = Quando
groups-open-where = Dove
groups-open-how = Come
groups-open-login = Per iscriverti entra con il tuo accesso.
groups-open-login-do = Entra e iscriviti
groups-open-mail = Ti mandiamo un messaggio con giorno, ora e luogo.
groups-open-do = Iscriviti
groups-open-has = Sei iscritto a questo incontro.
groups-open-see = Vedi il tuo appuntamento
groups-open-closed = Questo incontro non è più aperto.
groups-open-all = Tutti gli incontri
groups-open-refused = Non ti abbiamo iscritto. Ecco perché:
groups-open-others = Guarda gli altri incontri
groups-open-done = Sei iscritto. Ti mandiamo un messaggio.

# Rifiuti
error-group-not-planned = Questo gruppo è già concluso o annullato.
error-group-individual-only = Questo servizio è solo individuale. Non si può dare a un gruppo. (regola { $rule })
error-group-not-open = A questo incontro non ci si può iscrivere da soli. Chiedi al tuo centro.
error-group-seat = Questa persona non è più nel gruppo.
error-group-minutes = Sono più minuti di quelli passati dall’inizio. Al massimo { $max }.
error-group-seat-move = Un posto in un gruppo non si sposta. Lascia il gruppo e iscriviti a un altro.
error-convocation-not-due = Questa persona non aspetta il primo colloquio in questo centro.
error-convocation-booked = Questa persona ha già un colloquio fissato.
error-convocation-place = Questo posto non è più libero. Scegline un altro.
