# What follows from a pact: commitments, proofs, contacts; requests to put the file right.

follow-state-proposed = Da fare
follow-state-started = Iniziato
follow-state-done = Fatto, in verifica
follow-state-verified = Verificato
follow-state-refused = Rifiutato
follow-state-interrupted = Interrotto
follow-state-missed = Non fatto
follow-state-dropped = Non più previsto

follow-act-start = Segna come iniziato
follow-act-finish = Segna come fatto
follow-act-verify = Verifica
follow-act-send-back = Rimanda
follow-act-refuse = Rifiuta
follow-act-interrupt = Interrompi
follow-act-miss = Segna come non fatto
follow-act-correct = Riprendi con una correzione
follow-act-drop = Tolto dal nuovo testo
follow-act-take-up = Ripreso dal nuovo testo
follow-act-signed = Firmato nel patto
follow-act-edited = Cambiato nel nuovo testo

follow-party-person = Lo fai tu
follow-party-centre = Lo fa il Centro

follow-due-on = Entro il { $date }
follow-due-none = Senza data
follow-overdue = { $days ->
    [one] Scaduto da ieri
   *[other] Scaduto da { $days } giorni
}
follow-soon = { $days ->
    [0] Scade oggi
    [one] Scade domani
   *[other] Scade tra { $days } giorni
}
follow-contact = Contatto con il tuo operatore

follow-contact-planned = Previsto
follow-contact-held = Fatto
follow-contact-missed = Mancato
follow-contact-cancelled = Annullato

# What is wrong with a file or an act
error-file-required = Scegli un file.
error-file-empty = Il file è vuoto. Scegline un altro.
error-file-too-large = Il file è troppo grande. Può avere al massimo { $max } MB.
error-files-many = I file sono troppi. Puoi metterne al massimo { $max }.
error-file-name = Il nome del file non va bene. Usa un nome breve, senza segni strani.
error-file-type = Questo tipo di file non va bene. Usa un PDF o una foto JPEG o PNG.
error-file-mismatch = Il file { $name } non è quello che dice il suo nome. Salvalo di nuovo come PDF, JPEG o PNG.
error-file-broken = Il file non è intero. Salvalo di nuovo e riprova.
error-file-active = Il PDF contiene un programma o altri file. Salvalo come PDF semplice.
error-file-lost = Il file non si può leggere. Avvisa il Centro.
error-commitment-not-now = Questo impegno è cambiato. Guarda com’è adesso.
error-commitment-not-yours = Questo impegno è del Centro. Solo il Centro lo può cambiare.
error-commitment-pact-over = Questo patto non è più attivo. Non puoi cambiare i suoi impegni.
error-contact-ended = Questo contatto è già chiuso.
error-corrections-many = Hai già molte richieste aperte. Aspetta le risposte o vai al Centro.
error-correction-answered = Un collega ha già risposto a questa richiesta.

# The file of a person, for operators: the story first
follow-story-title = A che punto è
follow-story-did = DID
follow-story-pact-none = Nessun patto: scrivilo
follow-story-since = dal
follow-story-next = Prossimi incontri
follow-story-scheda = Scheda anagrafico-professionale
follow-story-promises = Impegni del patto
follow-story-promises-none = Nessun impegno aperto.
follow-story-corrections = Correzioni chieste dalla persona
follow-story-answer = Rispondi
follow-story-answer-by = risposta entro il
follow-story-answer-text = Risposta per la persona
follow-story-answer-done = Ho corretto
follow-story-answer-refused = Resta così
follow-contact-centre = Contatto del patto
follow-who-person = Della persona
follow-who-centre = Del Centro

follow-pact-draft = In bozza
follow-pact-to-sign = Da firmare
follow-pact-active = In vigore
follow-pact-refused = Rifiutato
follow-pact-missed = Non firmato
follow-pact-closed = Chiuso
follow-pact-cancelled = Annullato

follow-queue-title = Impegni, contatti e correzioni
follow-queue-correction = Correzione
