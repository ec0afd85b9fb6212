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
area-file-lead = Qui trovi i servizi che hai ricevuto, le tue DID e chi ha letto i tuoi dati.
area-file-services = Servizi che hai ricevuto
area-file-dids = Le tue DID
area-file-dids-caption = Le DID che hai inviato
area-file-dids-none = Non hai inviato nessuna DID.
area-file-document = Documento
area-readings-title = Chi ha letto il tuo fascicolo
area-readings-text = Ogni volta che un operatore apre il tuo fascicolo, lo scriviamo qui.
area-readings-caption = Letture del fascicolo
area-readings-none = Nessuno ha letto il tuo fascicolo.
area-readings-when = Quando
area-readings-who = Chi
area-readings-office = Centro
area-readings-own = È il tuo Centro
area-download-title = Scarica il tuo fascicolo
area-download-text = Puoi tenere una copia di tutto. Il PDF è da leggere. Il file JSON è per altri programmi.
area-download-pdf = Scarica il PDF
area-download-json = Scarica il file JSON

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
