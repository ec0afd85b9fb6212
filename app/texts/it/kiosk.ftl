# Il totem nella sala (per chi lavora nel centro: il terminale): inizio, arrivo, cosa portare, attivazione, e la cornice
# di ogni pagina.

# La cornice
kiosk-start = Inizio
kiosk-end = Ho finito: cancella tutto
kiosk-idle-title = Sei ancora qui?
kiosk-idle-text = Nessuno tocca lo schermo da un po’. Tra poco chiudiamo tutto, così nessuno vede i tuoi dati.
kiosk-idle-left = Secondi rimasti: { $seconds }.
kiosk-idle-stay = Sono ancora qui
kiosk-line-lost = La linea non risponde. Quello che hai scritto è ancora qui. Puoi continuare a scrivere.
kiosk-line-waiting = La linea non risponde. Quello che hai scritto è ancora qui. Quando la linea torna, andiamo avanti da soli.
kiosk-line-back = La linea è tornata.
kiosk-line-wiped = Abbiamo cancellato tutto. Quando la linea torna, puoi ricominciare.
kiosk-take-code = Codice QR con l’indirizzo del documento
kiosk-take-how = Si apre con il tuo telefono: inquadra il codice, poi entra con i tuoi dati.
kiosk-take-elsewhere = Lo apri da casa o dal telefono
error-kiosk-download = Da questo totem non si scarica nulla. Apri il documento da casa o dal tuo telefono.
error-kiosk-operators = Da questo terminale non si entra come operatori. Usa il computer della tua scrivania.

# L’inizio
kiosk-title = Benvenuto
kiosk-lead = Tocca quello che vuoi fare.
kiosk-choose-arrival-title = Ho un appuntamento
kiosk-choose-arrival-text = Registra il tuo arrivo con il codice o con la tessera sanitaria.
kiosk-choose-booking-title = Prendo un appuntamento
kiosk-choose-booking-text = Scegli il servizio, il giorno e l’ora.
kiosk-choose-did-title = Dichiaro che cerco lavoro
kiosk-choose-did-text = È la dichiarazione di disponibilità (DID).
kiosk-choose-bring-title = Che cosa devo portare?
kiosk-choose-bring-text = I documenti che servono allo sportello.
kiosk-more = Altre informazioni
kiosk-ended = Abbiamo chiuso la tua visita. Su questo schermo non resta nulla di tuo.

# L’arrivo
kiosk-arrival-title = Registra il tuo arrivo
kiosk-arrival-field = Codice o tessera
kiosk-arrival-hint = Passa la tessera sanitaria nel lettore. Oppure scrivi il codice dell’appuntamento: lo trovi nel messaggio che ti abbiamo mandato.
kiosk-arrival-do = Sono arrivato
kiosk-arrival-without = Non hai un appuntamento? Passa la tessera lo stesso: un operatore ti chiama.
kiosk-arrival-done-title = Arrivo registrato
kiosk-arrival-done = Siediti in sala. Ti chiamiamo noi.
kiosk-arrival-back = Questa pagina torna da sola all’inizio.
error-kiosk-nothing-typed = Passa la tessera nel lettore o scrivi il codice.
error-kiosk-unknown = Non riusciamo a leggere il codice o la tessera. Riprova, oppure chiedi allo sportello.

# Cosa portare
kiosk-bring-title = Che cosa devo portare?
kiosk-bring-lead = Porta questi documenti quando vieni allo sportello.
kiosk-bring-always = A ogni visita
kiosk-bring-always-1 = Un documento valido: carta d’identità, passaporto o patente.
kiosk-bring-always-2 = La tessera sanitaria. Dietro c’è il tuo codice fiscale.
kiosk-bring-did = Per dichiarare che cerchi lavoro
kiosk-bring-did-1 = Le date del tuo ultimo lavoro.
kiosk-bring-did-2 = Hai chiesto la NASpI o la DIS-COLL? Porta la ricevuta dell’INPS.
kiosk-bring-did-3 = Non hai un passaporto europeo? Porta il permesso di soggiorno, o la ricevuta della richiesta.
kiosk-bring-talk = Per il primo colloquio
kiosk-bring-talk-1 = Il tuo curriculum, se lo hai. Se non lo hai, lo scriviamo insieme.
kiosk-bring-talk-2 = Gli attestati dei corsi e i titoli di studio, se li hai.
kiosk-bring-targeted = Per il collocamento mirato
kiosk-bring-targeted-1 = Il verbale che riconosce la tua disabilità.
kiosk-bring-missing = Ti manca qualcosa? Vieni lo stesso. Vediamo insieme come fare.

# Un dispositivo che non è un terminale
kiosk-closed-title = Il totem del Centro per l’impiego
kiosk-closed-what = Nelle sale dei centri c’è un totem. Lì registri il tuo arrivo, prendi un appuntamento e dichiari che cerchi lavoro.
kiosk-closed-why = Questo dispositivo non è un totem attivo. Le altre cose le puoi fare anche da qui.
kiosk-closed-home = Vai all’inizio del sito
kiosk-closed-enrol = Lavori nel centro? Attiva questo terminale

# L’attivazione
kiosk-enrol-title = Attiva questo terminale
kiosk-enrol-lead = Un amministratore crea il codice nella pagina dei terminali. Il codice vale una volta sola.
kiosk-enrol-code = Codice di attivazione
kiosk-enrol-do = Attiva
kiosk-enrol-already = Questo terminale è già attivo: { $name }. Un nuovo codice prende il posto di quello di adesso.
kiosk-enrol-shared = Attiva solo un dispositivo che sta nella sala. Da quel momento ogni pagina aperta qui è per il pubblico.
