# A citizen's own pages: home and file.

area-title = Ciao, { $name }
area-at = { $date }, ore { $time }
area-offices = Trova la sede

# What is open
area-did-none = Non hai ancora fatto la DID. Con la DID dici che cerchi un lavoro e che puoi iniziare subito.
area-did-start = Fai la DID
area-did-resume = Riprendi la DID
area-did-open = Vedi la DID
area-did-saved = Salvata il
area-terms = Date da ricordare
area-next-draft = Riprendi da dove eri. Le tue risposte sono salvate.
area-next-submitted = Adesso non devi fare nulla. Il Centro legge la DID e ti scrive.
area-next-document = Vai al Centro con un documento. Serve per confermare la DID.
area-next-returned = Leggi il motivo. Correggi le risposte e invia di nuovo.
area-next-confirmed = Contatta il tuo Centro per il primo colloquio. Guarda le date qui sotto.
area-next-suspended = Se il lavoro finisce, avvisa il tuo Centro.
area-next-rejected = Se non sei d’accordo, parla con il Centro. Puoi anche fare una nuova DID.
area-next-withdrawn = Se cerchi lavoro, puoi fare una nuova DID.
area-next-revoked = Se non sei d’accordo, parla con il Centro. Puoi anche fare una nuova DID.

# How sure the account is
area-level-title = Il tuo accesso
area-level-declared = Non ancora verificato
area-level-identified = Verificato al Centro
area-level-electronic = Verificato con SPID o CIE
area-level-done = Puoi usare tutti i servizi e vedere il tuo fascicolo.
area-level-why = Non sappiamo ancora se sei davvero tu. Per questo vedi solo quello che hai scritto qui.
area-level-how = Porta un documento al Centro. Bastano pochi minuti.

# Services received
area-services-title = Servizi ricevuti
area-services-none = Non hai ancora ricevuto servizi.
area-services-none-next = Dopo ogni incontro con il Centro trovi qui che cosa avete fatto.
area-file-open = Vedi tutto il fascicolo
area-service-by = Con { $name }
area-service-code = Codice del servizio: { $code }
area-service-reversed = Annullato il { $date }. Motivo: { $reason }

# Data
area-data-title = I tuoi dati
area-data-email = E-mail
area-data-phone = Telefono
area-data-office = Il tuo Centro
area-data-none = Non c’è

# File
area-file-title = Il mio fascicolo
area-file-lead = Qui trovi che cosa avete fatto, che cosa devi fare e chi ha letto i tuoi dati.
area-file-dids = Le tue DID
area-file-dids-none = Non hai inviato nessuna DID.
area-pact-title = Il tuo patto
area-pact-to-sign = C’è un testo da leggere. Se sei d’accordo, lo puoi firmare.
area-pact-read = Leggi il testo
area-pact-open = Vedi il documento
area-terms-title = Le tue date
area-terms-none = Adesso non hai date da ricordare.
area-appointments-title = I tuoi appuntamenti
area-appointments-none = Non hai appuntamenti.
area-appointments-all = Vedi tutti gli appuntamenti
area-documents-title = I tuoi documenti
area-documents-none = Non ci sono ancora documenti.
area-document-open = Apri il documento
area-document-did = Ricevuta della DID { $protocol }
area-file-services = Servizi che hai ricevuto
area-readings-title = Chi ha letto il tuo fascicolo
area-readings-text = Ogni volta che un operatore apre il tuo fascicolo, lo scriviamo qui.
area-readings-none = Nessuno ha letto il tuo fascicolo.
area-readings-when = Quando
area-readings-who = Chi
area-readings-office = Centro
area-readings-own = È il tuo Centro
area-download-title = Scarica il tuo fascicolo
area-download-text = Puoi tenere una copia di tutto. Il PDF è da leggere. Il file JSON è per altri programmi.
area-download-pdf = Scarica il PDF
area-download-json = Scarica il file JSON

# What the person asks to be put right
area-correction-title = Chiedi una correzione
area-correction-why = Nel fascicolo c’è un errore? Scrivilo. Il Centro ti risponde entro un mese.
area-correction-go = Chiedi una correzione
area-correction-open = { $count ->
    [one] Una tua richiesta aspetta la risposta.
   *[other] { $count } tue richieste aspettano la risposta.
}
area-correction-lead = Scrivi che cosa è sbagliato e che cosa è giusto. Il Centro legge e ti risponde entro un mese.
area-correction-about = Quale parte è sbagliata?
area-correction-about-data = I miei dati
area-correction-about-did = La DID
area-correction-about-services = I servizi che ho ricevuto
area-correction-about-appointments = Gli appuntamenti
area-correction-about-pact = Il patto
area-correction-about-documents = I documenti
area-correction-about-other = Altro
area-correction-text = Che cosa è sbagliato?
area-correction-text-hint = Per esempio: «Il mio telefono è un altro. Quello giusto è…».
area-correction-send = Invia la richiesta
area-correction-back = Torna al fascicolo
area-correction-sent = Abbiamo ricevuto la tua richiesta. Il Centro ti risponde entro un mese.
area-correction-asked = Le tue richieste
area-correction-answer = Risposta del Centro
area-correction-term = Il Centro risponde entro il { $date }.
area-correction-state-open = Aperta
area-correction-state-done = Corretto
area-correction-state-refused = Non cambiato

# File of an account that nobody has identified
area-closed-title = Il fascicolo è ancora chiuso
area-closed-lead = Per aprirlo porta un documento al Centro.
area-closed-why-title = Perché è chiuso
area-closed-why = Nel fascicolo ci sono dati personali. Prima di mostrarli dobbiamo sapere che sei tu. Chiunque può scrivere il tuo codice fiscale.
area-closed-how-title = Come si apre
area-closed-how-1 = Vai al Centro per l’impiego con un documento valido.
area-closed-how-2 = L’operatore guarda il documento e scrive il numero.
area-closed-how-3 = Da quel momento vedi il fascicolo, anche da casa.
area-closed-now-title = Che cosa puoi fare adesso
area-closed-now = Puoi compilare e inviare la DID. La confermiamo quando vieni con il documento.

# One commitment
area-commitment-title = Un impegno con il Centro
area-commitment-corrective = Che cosa avete deciso
area-commitment-now-proposed = Quando cominci, dillo qui. Quando hai finito, puoi aggiungere un documento.
area-commitment-now-started = Quando hai finito, dillo qui. Puoi aggiungere un documento.
area-commitment-now-done = Adesso il Centro guarda quello che hai fatto.
area-commitment-now-verified = Il Centro ha visto che è fatto. Non devi fare altro.
area-commitment-now-refused = Il Centro ti chiama per parlarne.
area-commitment-now-interrupted = Il Centro ti chiama per parlarne.
area-commitment-now-missed = La data è passata. Se lo hai fatto, dillo qui. Se non hai potuto, parla con il Centro.
area-commitment-now-dropped = Il nuovo testo non lo chiede più.
area-commitment-was-signed = È nel testo firmato
area-commitment-was-edited = Il testo è cambiato
area-commitment-was-start = Iniziato
area-commitment-was-finish = Segnato come fatto
area-commitment-was-verify = Verificato dal Centro
area-commitment-was-send-back = Rimandato dal Centro
area-commitment-was-refuse = Rifiutato
area-commitment-was-interrupt = Interrotto
area-commitment-was-miss = Segnato come non fatto
area-commitment-was-correct = Ripreso con il Centro
area-commitment-was-drop = Tolto dal nuovo testo
area-commitment-was-take-up = Tornato nel nuovo testo
area-commitment-report = Di’ che cosa hai fatto
area-commitment-note = Che cosa vuoi dire al Centro?
area-commitment-note-hint = Se rifiuti o interrompi, scrivi il motivo.
area-commitment-file = Documento
area-commitment-file-hint = Un PDF o una foto JPEG o PNG, al massimo 5 MB.
area-commitment-add = Aggiungi solo il documento
area-commitment-files = Documenti che hai aggiunto
area-commitment-history = Che cosa è successo
area-commitment-back = Torna al documento
area-commitment-done = Abbiamo salvato. Il Centro lo vede.
