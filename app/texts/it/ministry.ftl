# I messaggi al ministero.

ministry-title = Messaggi al ministero
ministry-intro = Ogni passaggio che il ministero deve conoscere crea un messaggio. Il messaggio parte da solo e riprova finché il ministero risponde di sì.
ministry-no-address = Nessun indirizzo è impostato (SPORTELLO_MINISTRY_URL): i messaggi aspettano.
ministry-states = Stato dei messaggi
ministry-count = { $state }: { $count }
ministry-state-code-missing = Codice mancante
ministry-state-waiting = In attesa
ministry-state-sent = Inviati
ministry-state-withdrawn = Ritirati
ministry-none = Nessun messaggio in questo stato
ministry-code = Codice del ministero
ministry-code-none = non impostato
ministry-code-hint = Lettere e cifre, al massimo 10.
ministry-code-set = { $service }: { $code }
ministry-code-do = Imposta il codice
ministry-codes = Codici ordinari
ministry-codes-intro = La fonte stampa questi codici solo per alcuni programmi. Imposta il codice per tutti gli altri: i messaggi che lo aspettano partono subito.
ministry-how = Com’è andata
ministry-attempts = { $count ->
    [one] Un tentativo.
   *[other] { $count } tentativi.
 }
ministry-trouble = Ultimo problema: { $why }. Prossimo tentativo:
ministry-reversed = Il passaggio è stato stornato dopo l’invio: avvisa il ministero.
ministry-done-code = Codice impostato.
ministry-told-code-missing = Ministero: manca il codice.
ministry-told-waiting = Ministero: in attesa di invio.
ministry-told-sent = Ministero: inviato.
ministry-told-withdrawn = Ministero: ritirato prima dell’invio.
ministry-told-failed = L’ultimo invio non è riuscito.
ministry-told-again = Prossimo invio:
