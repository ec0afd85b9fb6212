# Il patto di servizio: le pagine dei cittadini.

# Where it stands
pact-stands-to-sign = Da leggere e firmare
pact-stands-signed = Firmato da te
pact-stands-not-asked = Firma solo il Centro
pact-stands-rewriting = In correzione
pact-stands-in-force = Attivo
pact-stands-changing = Attivo, in aggiornamento
pact-stands-refused = Non firmato
pact-stands-missed = Firma non arrivata
pact-stands-closed = Chiuso
pact-stands-cancelled = Annullato
pact-since = Vale dal { $date }.
pact-next-to-sign = Leggilo con calma. Se qualcosa non è chiaro, fai una domanda. Se sei d’accordo, firma.
pact-next-signed = Hai firmato. Adesso firma il Centro. Ti scriviamo appena è fatto.
pact-next-not-asked = Il Centro cambia una cosa che riguarda solo il Centro. Tu non devi fare nulla.
pact-next-rewriting = Il Centro sta cambiando il testo. Ti scriviamo quando è pronto. Quello qui sotto non si firma più.
pact-next-in-force = Avete firmato tutti e due. Qui sotto trovi che cosa fare e quando.
pact-next-changing = Il Centro prepara un nuovo testo. Finché non lo firmate, vale quello qui sotto.
pact-next-refused = Hai scelto di non firmare. Se cambi idea, parla con il tuo operatore.
pact-next-missed = La tua firma non è arrivata in tempo. Parla con il tuo operatore.
pact-next-closed = Il documento non vale più. Qui lo puoi rileggere.
pact-next-cancelled = Il Centro ha ritirato questo testo. Non devi firmarlo.
pact-reason = Motivo:
pact-holds = Finché non firmate questo testo, vale quello di prima.
pact-holds-read = Leggi il testo di prima
pact-jump-sign = Vai alla firma
pact-back = Torna al documento

# Nothing to read yet
pact-none = Non hai ancora un patto
pact-coming-declare = Prima fai la DID. Con la DID dici che cerchi un lavoro.
pact-coming-confirmation = Il Centro deve ancora confermare la tua DID. Ti scriviamo appena è fatto.
pact-coming-book = La DID è a posto. Adesso prenota il primo colloquio.
pact-coming-interview = Nel colloquio parlate di che cosa cerchi. Poi il tuo operatore scrive il patto.
pact-coming-drafting = Il tuo operatore sta scrivendo il patto. Ti scriviamo quando è pronto da leggere.
pact-what = Come funziona
pact-what-1 = Fai il colloquio con un operatore del Centro.
pact-what-2 = L’operatore scrive che cosa fai tu e che cosa fa il Centro.
pact-what-3 = Lo leggi qui, con calma. Puoi fare domande.
pact-what-4 = Se sei d’accordo, firmate tutti e due.

# The text in plain words
pact-goals = A che cosa punti
pact-you = Che cosa fai tu
pact-centre = Che cosa fa il Centro
pact-touch = Come vi tenete in contatto
pact-service-you = Segui questo servizio:
pact-service-centre = Ti offriamo questo servizio:
pact-available-initiatives = Partecipi alle attività che ti aiutano a cercare lavoro.
pact-available-training = Partecipi ai corsi e alle altre misure che ti proponiamo.
pact-available-offers = Accetti un lavoro adatto a te, se te lo offrono.
pact-proof-how = Come dimostri che cerchi lavoro:
pact-contacts-how = Tu e il tuo operatore vi sentite { $often }.
pact-frequency-weekly = ogni settimana
pact-frequency-fortnightly = ogni due settimane
pact-frequency-monthly = ogni mese
pact-frequency-every-two-months = ogni due mesi
pact-frequency-quarterly = ogni tre mesi
pact-party-person = Tu
pact-party-centre = Il Centro
pact-text-number = Testo numero { $number }
pact-text-shown = Mostrato il { $date }
pact-text-in-force = È il testo che vale
pact-text-replaced = Questo testo non è il più recente. Dopo ne è arrivato un altro.

# The text of the law
pact-legal = Il testo completo, con le regole della legge
pact-legal-document = Documento
pact-legal-office = Centro competente
pact-legal-declaration = Dichiarazione (DID)
pact-legal-did = Protocollo { $protocol }, del { $date }
pact-legal-programmes = Programmi
pact-legal-a = Responsabile delle attività (art. 20, comma 2, lettera a, D.Lgs. 150/2015)
pact-legal-b = Profilo di occupabilità (lettera b)
pact-legal-c = Ricerca attiva e tempi (lettera c)
pact-legal-d = Contatti con il responsabile (lettera d)
pact-legal-e = Prova della ricerca attiva (lettera e)
pact-legal-3a = Disponibilità a iniziative e laboratori (comma 3, lettera a)
pact-legal-3b = Disponibilità a formazione e altre misure (comma 3, lettera b)
pact-legal-3c = Disponibilità a offerte congrue (comma 3, lettera c, e art. 25)
pact-legal-text = Testo
pact-legal-shown = Numero { $number }, mostrato il { $date }
pact-legal-hash = Impronta del testo (SHA-256)
pact-index = Indice del ministero: { $value }, del { $date }
pact-index-awaited = Indice del ministero: non è ancora arrivato
pact-section-heading = Intestazione
pact-section-goals = Obiettivi
pact-section-index = Indice del ministero
pact-section-qualitative = Profilo in parole
pact-section-measures = Servizi scelti
pact-section-search-acts = Ricerca attiva
pact-section-contacts = Contatti
pact-section-search-proof = Prova della ricerca
pact-section-initiatives = Attività per cercare lavoro
pact-section-training = Corsi e altre misure
pact-section-offers = Offerte di lavoro
pact-section-commitments = Impegni
pact-section-centre = Impegni generali del Centro
pact-section-notes = Note

# What is different
pact-changes = Che cosa cambia da quando hai firmato
pact-changes-seen = Che cosa cambia da quello che hai letto
pact-change-why = Perché cambia:
pact-change-added = Aggiunto
pact-change-removed = Tolto
pact-change-changed = Cambiato
pact-change-before = Prima:
pact-change-after = Adesso:
pact-change-responsible = Responsabile: { $name }

# Signing
pact-sign-ask = Sei d’accordo?
pact-sign-next = Nella prossima pagina firmi con la tua password. Lì puoi anche dire di no.
pact-sign-next-kiosk = Per firmare qui serve un codice. Chiedilo all’operatore. Nella prossima pagina puoi anche dire di no.
pact-sign-go = Vai alla firma
pact-sign-title = Firma
pact-sign-read = Rileggi il testo che firmi
pact-sign-how = Firma il testo
pact-sign-who = Firma { $name }.
pact-sign-means = Con la firma prendi gli impegni scritti nel testo. Il documento vale quando firmate tutti e due.
pact-sign-means-change = Con la firma accetti il nuovo testo. Finché non firmate tutti e due, vale quello di prima.
pact-sign-password = La tua password
pact-sign-password-hint = È quella che usi per entrare. La chiediamo di nuovo per sapere che sei tu.
pact-sign-have-code = Hai un codice per la firma?
pact-sign-code = Codice per la firma
pact-sign-code-hint = Te lo dà un operatore del Centro. Vale mezz’ora e una volta sola.
pact-sign-do = Firmo
pact-stale-title = Il testo è cambiato: non hai ancora firmato
pact-stale = Mentre leggevi, il Centro ha mostrato un testo nuovo. Leggi che cosa cambia. Poi decidi.
pact-stale-gone = Il testo che hai letto non si firma più. Qui sotto trovi quello di adesso.
pact-refuse-title = Non vuoi firmare?
pact-refuse-first = Hai un dubbio? Prima fai una domanda al tuo operatore. Spesso basta quella.
pact-refuse-after = Se non firmi, questo documento si chiude. Il Centro lo sa e ne parlate insieme.
pact-refuse-after-change = Se non firmi, vale ancora il testo di prima. Il Centro lo sa e ne parlate insieme.
pact-refuse-reason = Perché non firmi
pact-refuse-reason-hint = Non sei obbligato a dirlo. Se lo scrivi, ti aiutiamo meglio.
pact-refuse-do = Non firmo
pact-done-signed = Hai firmato. Adesso tocca al Centro.
pact-done-active = Hai firmato. Da oggi il documento vale. Qui sotto vedi che cosa fare.
pact-done-refused = Abbiamo scritto che non firmi. Il Centro lo sa.
pact-done-asked = Domanda inviata. Ti scriviamo quando c’è la risposta.
pact-done-mailed = Ti abbiamo mandato il link per e-mail.

# What follows
pact-follow = Che cosa fare adesso
pact-follow-how = Apri un tuo impegno per dire che l’hai fatto. Puoi anche aggiungere una prova.
pact-paper = Il documento
pact-paper-open = Apri il documento firmato (PDF)
pact-paper-kiosk = Qui non si scarica nulla. Ti mandiamo il link per e-mail: lo apri da casa.
pact-paper-send = Mandami il link
pact-others = Altri testi e documenti

# Questions
pact-ask-title = A chi chiedere
pact-ask-who = Il tuo operatore è { $name }.
pact-ask-go = Fai una domanda
pact-questions = Domande sul patto
pact-ask-lead = Scrivi che cosa non è chiaro. Ti risponde { $name }.
pact-ask-label = La tua domanda
pact-ask-hint = La legge solo il Centro. Quando c’è la risposta, ti arriva un’e-mail.
pact-ask-send = Invia la domanda
pact-ask-over = Questo documento è chiuso. Per altre domande parla con il Centro.
pact-question-answered = Con risposta
pact-question-waits = In attesa di risposta
pact-answer-by = { $name }, { $date }:

# Signatures
pact-signatures = Chi ha firmato
pact-signer-you = Tu
pact-signer-operator = { $name }, per il Centro
pact-signer-centre = Il Centro
pact-outcome-signed = Firmato
pact-outcome-refused = Non ha firmato per scelta
pact-outcome-missed = Firma non arrivata
pact-place-home = da casa
pact-place-kiosk = al totem del Centro
pact-place-desk = allo sportello
pact-proof-password = con la password
pact-proof-code = con un codice
pact-proof-code-by = con il codice dato da { $name }
pact-proof-totp = con il codice dell’app
pact-written-by = scritto da { $name }

# On the first page and in the menu
pact-nav = Patto
pact-kiosk = Leggi o firma il patto
