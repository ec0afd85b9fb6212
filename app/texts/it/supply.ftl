# Orari, stanze, assenze, regole della sede, durate, terminali.

# Navigazione dell’agenda
supply-nav-label = Agenda
supply-nav-day = Giorno
supply-nav-week = Settimana
supply-nav-groups = Gruppi
supply-nav-convocations = Convocazioni
supply-nav-openings = Orari
supply-nav-absences = Assenze
supply-nav-rooms = Stanze
supply-nav-rules = Regole

# Parole di molte pagine
supply-centre-label = Scelta del centro
supply-centre-do = Mostra
supply-date-hint = Per esempio: 23 11 2026
supply-day = Giorno
supply-with = Con chi
supply-why = Perché
supply-mediator-of = { $name }, mediazione linguistica ({ $langs })
supply-span-days = da { $from } a { $to }
supply-back-openings = Torna agli orari
supply-none = Questo centro non ha ancora un’agenda.
supply-none-next = Prima decidi le regole. Poi aggiungi le stanze e gli orari di chi riceve.
supply-none-wait = La apre chi dirige il centro.
supply-none-open = Scrivi le regole
supply-stale = Un collega ha cambiato l’agenda mentre scrivevi. Quello che hai scritto è ancora qui: guardalo con i dati nuovi e invialo di nuovo.

# Chi resta fuori
supply-to-move = { $count ->
    [one] Da spostare: { $count } appuntamento
   *[other] Da spostare: { $count } appuntamenti
}
supply-to-move-why = Orari, assenze o stanze sono cambiati. L’elenco resta qui finché ogni appuntamento ha un altro posto o è annullato.
supply-to-move-list = Elenco
supply-to-move-caption = Appuntamenti da spostare
supply-move = Sposta
supply-group = { $count ->
    [0] Gruppo ancora vuoto
    [one] Gruppo con { $count } persona
   *[other] Gruppo con { $count } persone
}
supply-outside-title = Qualcuno resta fuori
supply-outside-count = { $count ->
    [one] Con questa modifica { $count } appuntamento non ha più posto.
   *[other] Con questa modifica { $count } appuntamenti non hanno più posto.
}
supply-outside-why = Non abbiamo ancora salvato nulla. Nessuno viene spostato da solo.
supply-outside-caption = Appuntamenti che restano fuori
supply-outside-ask = Se vai avanti, gli appuntamenti restano come sono e li trovi in cima alle pagine dell’agenda. Li sposti tu, uno per uno, e le persone ricevono un avviso.
supply-outside-back = Torna indietro
supply-outside-anyway = Salva lo stesso: li sposto io
supply-why-holiday = Giorno di festa nazionale
supply-why-local = Festa del comune
supply-why-centre = Centro chiuso
supply-why-not-open = Nessun orario per quel servizio
supply-why-mediator = Manca chi fa da mediatore
supply-why-operator = Manca chi riceve
supply-why-room = Manca la stanza

# Orari
supply-openings-title = Orari di ricevimento
supply-opening-add = Aggiungi un orario
supply-week = Settimana dal { $from } al { $to }
supply-weeks-label = Altre settimane
supply-week-previous = Settimana prima
supply-week-next = Settimana dopo
supply-week-none = In questa settimana non riceve nessuno.
supply-week-without = Senza orario in questa settimana: { $names }.
supply-served-all = Tutti i servizi
supply-served-some = { $count ->
    [one] { $count } servizio
   *[other] { $count } servizi
}
supply-slot-edit = cambia l’orario di { $about }
supply-slot-changed = Solo questa data
supply-slot-cancelled = Non riceve
supply-away-day = Assente
supply-away-hours = Assente { $hours }
supply-closed-holiday = Festa nazionale
supply-closed-local = Festa del comune
supply-closed-centre = Centro chiuso
supply-exceptions-title = Eccezioni e chiusure
supply-exceptions-caption = Eccezioni e chiusure da oggi in poi
supply-exceptions-none = Nessuna eccezione: valgono gli orari della settimana.
supply-exception-everybody = Tutto il centro
supply-exception-closed = Chiuso
supply-exception-not = Non riceve
supply-exception-instead = Riceve invece
supply-exception-take-back = Togli
supply-close-title = Chiudi il centro per un giorno
supply-close-note = Per uno sciopero, un’assemblea, dei lavori. Le feste nazionali e quelle del comune chiudono da sole.
supply-close-date = Giorno di chiusura
supply-close-do = Chiudi il centro in questo giorno

# Un orario
supply-opening-new = Nuovo orario
supply-opening-edit = Cambia un orario
supply-opening-staff = Chi riceve
supply-opening-weekdays = In quali giorni
supply-opening-starts = Dalle
supply-opening-ends = Alle
supply-opening-mediators = Per chi fa mediazione linguistica contano solo giorni e ore: lascia vuoto il resto.
supply-opening-channels = Come riceve
supply-opening-services = Per quali servizi
supply-opening-services-all = Tutti i servizi con una durata
supply-opening-services-hint = Solo questi servizi trovano posto in questo orario.
supply-opening-services-without = { $count ->
    [one] Manca { $count } servizio senza durata: prima serve scriverne i minuti.
   *[other] Mancano { $count } servizi senza durata: prima serve scriverne i minuti.
}
supply-opening-rooms = In quali stanze
supply-opening-rooms-hint = Servono per chi viene allo sportello. La prima libera viene presa, nell’ordine dell’elenco.
supply-opening-no-rooms = Il centro non ha ancora stanze. Aggiungile nella pagina delle stanze.
supply-opening-from = Primo giorno
supply-opening-to = Ultimo giorno
supply-opening-to-hint = Vuoto: vale finché non lo cambi. Uguale al primo: un giorno straordinario.
supply-scope = Che cosa cambi
supply-scope-day = Solo { $date }
supply-scope-series = Da { $date } in poi
supply-scope-series-hint = Prima di quel giorno resta tutto com’era.
supply-opening-change = Salva la modifica
supply-opening-close = Togli l’orario
supply-opening-close-note = «Togli l’orario» vale per quello che hai scelto sopra: solo quel giorno, o da quel giorno in poi.
supply-series = Si ripete
supply-series-open = dal { $from }, senza fine
supply-series-until = dal { $from } al { $to }

# Assenze
supply-absences-title = Assenze
supply-absences-caption = Assenze in corso e future
supply-absences-none = Nessuna assenza in vista.
supply-absence-add = Aggiungi un’assenza
supply-absence-own = Aggiungi una tua assenza
supply-absence-note = In quel tempo non si prenota con chi manca, in nessun centro. Il motivo qui non serve: non scriverlo.
supply-absence-staff = Chi manca
supply-absence-first = Primo giorno
supply-absence-starts = Dalle
supply-absence-last = Ultimo giorno
supply-absence-last-hint = Vuoto: lo stesso giorno.
supply-absence-ends = Fino alle
supply-absence-do = Aggiungi l’assenza
supply-absence-take-back = Togli

# Stanze e mediatori
supply-rooms-title = Stanze e mediatori
supply-rooms-heading = Stanze
supply-rooms-rule = I colloqui si fanno solo in un posto riservato, dove da fuori non si sente (R165). Le altre stanze servono per i gruppi.
supply-rooms-caption = Stanze in uso
supply-rooms-none = Nessuna stanza.
supply-rooms-none-next = Senza stanze si può ricevere solo al telefono o in video.
supply-room = Stanza
supply-room-kind = Riservatezza
supply-room-isolated = Posto riservato: va bene per i colloqui
supply-room-open = Non riservata: solo per i gruppi
supply-room-isolated-short = { $name }, posto riservato
supply-room-open-short = { $name }, non riservata
supply-room-capacity = Persone
supply-room-close = Chiudi
supply-room-add = Aggiungi una stanza
supply-room-name = Nome della stanza
supply-room-isolated-ask = È un posto riservato
supply-room-isolated-hint = Metti la spunta se da fuori non si sente quello che si dice (R165).
supply-room-capacity-ask = Quante persone di un gruppo ci stanno
supply-room-capacity-hint = Persone, senza contare chi conduce.
supply-room-do = Aggiungi la stanza
supply-mediators-heading = Mediatori linguistici
supply-mediators-caption = Mediatori che vengono in questo centro
supply-mediators-none = Nessun mediatore.
supply-mediators-none-next = Gli appuntamenti con un mediatore si prenotano quando c’è chi parla quella lingua e ha un orario.
supply-mediator-langs = Lingue
supply-mediator-close = Non viene più
supply-mediator-add = Aggiungi un mediatore
supply-mediator-name = Nome e cognome
supply-mediator-do = Aggiungi il mediatore
supply-lang-ar = arabo
supply-lang-bn = bengalese
supply-lang-en = inglese
supply-lang-es = spagnolo
supply-lang-fa = persiano
supply-lang-fr = francese
supply-lang-hi = hindi
supply-lang-pa = punjabi
supply-lang-pl = polacco
supply-lang-ps = pashto
supply-lang-pt = portoghese
supply-lang-ro = romeno
supply-lang-ru = russo
supply-lang-sq = albanese
supply-lang-sr = serbo
supply-lang-ti = tigrino
supply-lang-tl = tagalog
supply-lang-tr = turco
supply-lang-uk = ucraino
supply-lang-ur = urdu
supply-lang-wo = wolof
supply-lang-zh = cinese

# Regole
supply-rules-title = Regole dell’agenda
supply-rules-first = Queste regole sono una proposta. Controllale e salvale: da quel momento il centro ha la sua agenda.
supply-rules-read = Le regole le decide chi dirige il centro.
supply-rules-notice = Preavviso
supply-rules-notice-note = Preavviso minimo, termini e limiti valgono per chi prenota da solo. Allo sportello un operatore può andare oltre. Il preavviso massimo vale per tutti.
supply-rules-deadlines = Fino a quando si sposta o si annulla
supply-rules-limits = Quanti appuntamenti
supply-rules-lengths = Durata e inizio
supply-rules-days = Giorni di festa del comune
supply-rules-self = Prenotazione da casa e al totem
supply-rules-more = Per gli amministratori
supply-rules-do = Salva le regole
supply-rule-min-notice-hours = Preavviso minimo, in ore
supply-rule-max-notice-days = Preavviso massimo, in giorni
supply-rule-move-hours = Si può spostare fino a quante ore prima
supply-rule-cancel-hours = Si può annullare fino a quante ore prima
supply-rule-per-service = Appuntamenti aperti per lo stesso servizio, per persona
supply-rule-per-person = Appuntamenti aperti in tutto, per persona
supply-rule-step-minutes = Un inizio possibile ogni quanti minuti
supply-rule-holidays = Patrono e altre feste del comune
supply-rule-self = Servizi che le persone prenotano da sole
supply-rule-hint-min-notice-hours = Ore tra la prenotazione e l’appuntamento. Da 0 a 720.
supply-rule-hint-max-notice-days = Giorni da oggi in poi: 0 vuol dire solo oggi. Da 0 a 366.
supply-rule-hint-move-hours = Ore prima dell’inizio. Da 0 a 720.
supply-rule-hint-cancel-hours = Ore prima dell’inizio. Da 0 a 720.
supply-rule-hint-per-service = Numero di appuntamenti. Da 1 a 20.
supply-rule-hint-per-person = Numero di appuntamenti. Da 1 a 50.
supply-rule-hint-step-minutes = Minuti, contati dall’inizio dell’orario. Da 5 a 240.
supply-rule-hint-holidays = Giorno e mese, uno per riga. Per esempio: 04/06. Ogni anno in questi giorni il centro è chiuso.
supply-rule-hint-self = Gli altri servizi si prenotano solo allo sportello. Qui ci sono quelli che hanno una durata.
supply-extension = Per una persona con disabilità un operatore può allungare l’appuntamento del { $percent } % (R174). Lo decide la Regione.
supply-extension-none = Le regole della Regione non prevedono di allungare gli appuntamenti (R174).

# Durate
supply-durations-title = Durate dei servizi
supply-durations-intro = Un appuntamento dura la media della tabella: { $source }. Dove la tabella non la riporta, un amministratore scrive i minuti con il suo nome. Fino ad allora il servizio non si può prenotare (R002).
supply-durations-missing = { $count ->
    [one] { $count } servizio senza durata
   *[other] { $count } servizi senza durata
}
supply-durations-none-missing = Tutti i servizi hanno una durata.
supply-durations-entered = Durate scritte da un amministratore
supply-durations-source = Durate della tabella
supply-durations-printed = { $count ->
    [one] { $count } durata stampata nella tabella
   *[other] { $count } durate stampate nella tabella
}
supply-durations-fixed = Queste durate vengono dalla fonte e non si cambiano.
supply-duration-enter = Scrivi i minuti
supply-duration-change = Cambia
supply-duration-minutes = Minuti
supply-duration-hint = Da 1 a 1440. Gli appuntamenti già presi non cambiano.
supply-duration-do = Salva i minuti

# Terminali
supply-devices-title = Terminali nelle sale
supply-devices-intro = Un terminale è un totem in una sala d’attesa. Vale solo se un amministratore lo ha attivato, e finché nessuno lo revoca.
supply-devices-caption = Terminali per centro
supply-devices-none = Nessun terminale.
supply-devices-none-next = Aggiungi il primo qui sotto: ricevi un codice da scrivere sul terminale.
supply-devices-back = Torna ai terminali
supply-device = Terminale
supply-device-add = Aggiungi un terminale
supply-device-name = Nome del terminale
supply-device-name-hint = Per riconoscerlo. Per esempio: Ingresso, accanto alla porta.
supply-device-do = Crea il codice
supply-device-seen = Visto l’ultima volta
supply-device-never = mai
supply-device-waiting = Da attivare entro
supply-device-lapsed = Codice scaduto
supply-device-enrolled = Attivo
supply-device-revoked = Revocato
supply-device-open = Codice o revoca
supply-device-page = Un terminale
supply-device-another = Un altro codice
supply-device-another-note = Serve se il codice è scaduto o se il terminale ha perso la sua chiave. Il codice di prima non vale più. La chiave che il terminale ha adesso vale finché qualcuno scrive il codice nuovo.
supply-device-another-do = Crea un altro codice
supply-device-code-title = Codice per il terminale
supply-device-once = Il codice si vede solo ora. Se lo perdi, apri la pagina del terminale e creane un altro.
supply-device-code = Codice
supply-device-until = Vale fino a
supply-device-where = Pagina da aprire
supply-device-steps = Che cosa fare davanti al terminale
supply-device-step-1 = Apri nel browser del terminale { $address }
supply-device-step-2 = Scrivi il codice e conferma. Il terminale mostra il nome del centro.
supply-device-step-3 = Metti il browser a tutto schermo. Il terminale resta attivo anche dopo un riavvio.
supply-device-revoke-title = Revoca
supply-device-revoke-note = Da quel momento non accetta più nessuno e chi lo sta usando viene scollegato. Per riaverlo lo si aggiunge di nuovo.
supply-device-revoke-do = Revoca il terminale

# Che cosa è stato fatto
supply-done-opening-added = Orario aggiunto.
supply-done-opening-changed = Orario cambiato.
supply-done-opening-closed = Orario tolto.
supply-done-centre-closed = Il centro è chiuso in quel giorno.
supply-done-exception-back = Eccezione tolta: vale di nuovo l’orario della settimana.
supply-done-absence-added = Assenza aggiunta.
supply-done-absence-back = Assenza tolta.
supply-done-room-added = Stanza aggiunta.
supply-done-room-closed = Stanza chiusa.
supply-done-mediator-added = Mediatore aggiunto.
supply-done-mediator-closed = Il mediatore non è più in elenco.
supply-done-rules = Regole salvate.
supply-done-minutes = Durata salvata.
supply-done-device-revoked = Terminale revocato.

# Rifiuti
error-supply-day-month = «{ $day }» non è un giorno dell’anno. Scrivi giorno e mese. Per esempio: 04/06
error-supply-time = Scrivi un’ora da 00:00 a 23:59. Per esempio: 09:30
error-supply-times-both = Scrivi tutte e due le ore, o nessuna.
