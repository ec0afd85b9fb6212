# Preselezione: proporre persone alle imprese.

preselection-go = Apri le tue proposte
preselection-go-text = Puoi dire sì a essere proposto alle imprese. Scegli tu che cosa mostrare.
preselection-home-title = Un lavoro aspetta la tua risposta
preselection-home-text = Leggi e rispondi, sì o no.
preselection-title = Le tue proposte di lavoro
preselection-lead = Il Centro cerca persone per le imprese. Se vuoi, può proporre anche te.

preselection-consent-holds = Hai detto sì
preselection-consent-since = Il Centro può proporti dal { $date }. Cerchi lavoro a { $comune }.
preselection-consent-give = Di’ sì a essere proposto
preselection-consent-change = Cambia che cosa mostri
preselection-consent-how = Per ogni lavoro ti chiediamo prima. Senza il tuo sì, nessuna impresa vede il tuo nome. Puoi cambiare idea quando vuoi.
preselection-consent-agree = Sì, il Centro può propormi alle imprese
preselection-consent-do = Salva il mio sì
preselection-consent-save = Salva
preselection-comune = Dove cerchi lavoro
preselection-comune-hint = Scrivi il nome di un Comune. Cerchiamo lavori in questo Comune e nella sua provincia.
preselection-comune-which = Quale di questi?
preselection-shares = Che cosa può vedere l’impresa
preselection-shares-hint = L’impresa vede sempre nome e cognome. Scegli anche un modo per chiamarti: e-mail o telefono.
preselection-withdraw = Non vuoi più essere proposto?
preselection-withdraw-how = Da subito non ti proponiamo più. Le imprese che avevano i tuoi dati non li vedono più qui.
preselection-withdraw-do = Ritira il mio sì

preselection-share-email = E-mail
preselection-share-phone = Telefono
preselection-share-jobs = Esperienze di lavoro
preselection-share-titles = Titoli di studio
preselection-share-training = Corsi
preselection-share-languages = Lingue
preselection-share-computing = Conoscenze informatiche
preselection-share-registers = Albi professionali
preselection-share-driving = Patenti di guida
preselection-share-licences = Patentini
preselection-share-skills = Altre competenze

preselection-asked = Che cosa ti abbiamo proposto
preselection-asked-none = Ancora niente
preselection-asked-none-why = Quando c’è un lavoro per te, ti scriviamo. Lo trovi anche qui.
preselection-asked-waits = Aspettiamo la tua risposta.
preselection-company-hidden = Un’impresa della zona
preselection-one-proposal = Una proposta di lavoro
preselection-back = Torna alle tue proposte

preselection-work = Il lavoro
preselection-work-company = Impresa
preselection-work-place = Luogo
preselection-work-contract = Contratto
preselection-work-read = Leggi tutta l’offerta: che cosa si fa, gli orari, la paga

preselection-answer = Ti interessa?
preselection-answer-change = Hai cambiato idea?
preselection-answer-label = Vuoi essere proposto per questo lavoro?
preselection-answer-shares-hint = Se dici sì, l’impresa vede nome, cognome e quello che scegli qui. Scegli almeno e-mail o telefono.
preselection-answer-note = Un messaggio per il Centro
preselection-answer-note-hint = L’impresa non lo legge.
preselection-answer-do = Invia la risposta
preselection-contents = Leggi che cosa può vedere l’impresa, parte per parte
preselection-shown = Che cosa vede l’impresa di te
preselection-told = La risposta dell’impresa
preselection-proposal-withdrew = Non sei più d’accordo a essere proposto
preselection-proposal-withdrew-how = Per rispondere sì, prima torna alle tue proposte e di’ di nuovo sì.

preselection-proposal-hidden = L’impresa non vede più i tuoi dati
preselection-proposal-hidden-how = Hai ritirato il tuo sì. Se poi dici di nuovo sì, vale per i lavori nuovi.

preselection-stage-unasked = Da sentire
preselection-stage-asked = In attesa di risposta
preselection-stage-silent = Nessuna risposta
preselection-stage-available = Disponibile
preselection-stage-unavailable = Non disponibile
preselection-stage-presented = Presentato all’impresa
preselection-stage-interview = Colloquio
preselection-stage-hired = Assunzione
preselection-stage-refused = Non scelto
preselection-stage-no-show = Non si è presentato

preselection-now-unasked = Non ti abbiamo ancora chiesto niente.
preselection-now-asked = Leggi il lavoro e dicci se ti interessa.
preselection-now-silent = Non avevi ancora risposto. Sei ancora in tempo.
preselection-now-available = Hai detto sì. Il Centro prepara la lista per l’impresa.
preselection-now-unavailable = Hai detto no. Il Centro non ti propone per questo lavoro.
preselection-now-over = Per questo lavoro non si cercano più persone. Non devi fare niente.
preselection-now-presented = Il Centro ha dato il tuo nome all’impresa. Ora tocca all’impresa.
preselection-now-interview = L’impresa vuole parlare con te.
preselection-now-hired = L’impresa ti assume. Buon lavoro!
preselection-now-refused = Questa volta non è andata. Il Centro cerca ancora con te.
preselection-now-no-show = L’impresa scrive che non sei venuto. Non è così? Parla con il Centro.

preselection-told-interview = Colloquio il { $date }.
preselection-told-hired = Assunzione dal { $date }. Contratto: { $contract }.
preselection-told-refused = Non scelto. Motivo: { $why }.
preselection-told-no-show = Non si è presentato al colloquio.

# L’impresa.
preselection-presented-title = Candidati
preselection-presented-lead =
    { $count ->
        [0] Il Centro ti ha presentato queste persone il { $date }. Hai risposto per tutte: grazie.
        [one] Il Centro ti ha presentato queste persone il { $date }. Manca la risposta per una.
       *[other] Il Centro ti ha presentato queste persone il { $date }. Mancano { $count } risposte.
    }
preselection-presented-none = Ancora nessun candidato
preselection-presented-none-why = Il Centro cerca le persone e chiede prima a ciascuna. Quando la lista è pronta, ti scriviamo.
preselection-presented-gone = Una persona che ha ritirato i suoi dati
preselection-presented-back = Torna all’offerta
preselection-one-title = Un candidato
preselection-one-shared = Che cosa ha scelto di mostrarti
preselection-one-gone = Questa persona ha ritirato il suo sì. I suoi dati non si vedono più. Puoi dirci lo stesso come è andata.
preselection-one-told = La tua risposta
preselection-one-say = Com’è andata?
preselection-one-say-how = Rispondi anche se è un no. Serve al Centro per cercare meglio, e la persona non resta ad aspettare.
preselection-one-do = Invia la risposta
preselection-one-back = Torna ai candidati

preselection-outcome-label = La tua risposta
preselection-outcome-interview = Facciamo un colloquio
preselection-outcome-hired = Assumiamo questa persona
preselection-outcome-refused = Non è la persona giusta
preselection-outcome-no-show = Non è venuta al colloquio
preselection-outcome-on = Giorno
preselection-outcome-on-hint = Il giorno del colloquio, o il primo giorno di lavoro.
preselection-outcome-contract = Contratto
preselection-outcome-contract-hint = Solo se assumi.
preselection-outcome-why = Motivo
preselection-outcome-why-hint = Solo se non è la persona giusta.
preselection-outcome-note = Nota per il Centro
preselection-outcome-note-hint = La persona non la legge.

preselection-why-skills = Mancano competenze
preselection-why-experience = Manca esperienza
preselection-why-hours = Orari o distanza
preselection-why-pay = Paga
preselection-why-declined = La persona non ha voluto il posto
preselection-why-filled = Posto dato a un’altra persona
preselection-why-other = Altro

# Il banco.
preselection-board-title = Preselezione
preselection-board-back = Torna alla lista
preselection-board-closed = L’offerta non è pubblicata. Non si cercano persone.
preselection-candidate-title = Candidato
preselection-criteria = Fissa i criteri
preselection-criteria-how = Criteri e pesi si fissano prima di vedere i nomi. Dopo non cambiano più.
preselection-reach = Dove cercare
preselection-reach-comune = Chi cerca lavoro nello stesso Comune
preselection-reach-province = Chi cerca lavoro nella stessa provincia
preselection-musts = Requisiti
preselection-musts-how = Chi non ha anche uno solo di questi non viene trovato. Le parole dell’impresa sono tra le preferenze: scrivi qui solo quelle senza cui non si può lavorare.
preselection-musts-none = Nessuno
preselection-must-licence = Patenti
preselection-must-education = Titolo di studio, almeno
preselection-must-language = Lingua { $number }
preselection-must-level = Livello della lingua { $number }, almeno
preselection-must-word = Parola { $number } nella scheda
preselection-wishes = Preferenze e pesi
preselection-wishes-how = Contano per il punteggio. 1 conta poco, 5 conta molto.
preselection-wish = Preferenza { $number }
preselection-wish-kind = Che cosa guardare
preselection-wish-text = Parole
preselection-weight = Peso
preselection-near = Stesso Comune
preselection-near-weight = Peso dello stesso Comune (0: non conta)
preselection-kind-job = Ha fatto questo lavoro
preselection-kind-word = Parole nella scheda
preselection-kind-language = Lingua
preselection-kind-licence = Patente
preselection-kind-education = Titolo di studio
preselection-fix-do = Fissa i criteri
preselection-fixed = Criteri fissati
preselection-weighed = { $name }: peso { $weight }

preselection-found = Persone trovate
preselection-passing =
    { $count ->
        [0] Nessuno con questi requisiti ha detto sì a essere proposto. Chi si è candidato entra lo stesso nella lista. Per trovare altre persone cambia i criteri.
        [one] Una persona ha i requisiti e ha detto sì a essere proposta.
       *[other] { $count } persone hanno i requisiti e hanno detto sì a essere proposte.
    }
preselection-passing-more =
    { $count ->
        [0] Nessun’altra persona ha i requisiti. Chi si candida entra lo stesso nella lista.
        [one] Un’altra persona ha i requisiti.
       *[other] Altre { $count } persone hanno i requisiti.
    }
preselection-rank-do = Mostra i primi nomi
preselection-rank-more = Aggiungi i prossimi
preselection-lines = Candidati
preselection-lines-none = Nessun nome è stato ancora mostrato
preselection-score = Punteggio { $score }
preselection-percent = { $whole },{ $tenth } %
preselection-source-ranked = Trovato con i criteri
preselection-source-applied = Si è candidato
preselection-state-building = In preparazione
preselection-state-presented = Presentata
preselection-state-closed = Chiusa
preselection-line-gone = Ha ritirato il consenso: non va presentato e l’impresa non vede più i suoi dati.
preselection-line-unrecorded = L’esito non ha un passaggio: registralo a mano nel fascicolo.
preselection-why-score = Perché questo punteggio
preselection-why-score-of = Perché questo punteggio: { $name }
preselection-criterion = Criterio
preselection-met = Quanto c’è
preselection-missing = Mancano requisiti: { $what }

preselection-ask = Chiedi la disponibilità
preselection-ask-how = Le persone ricevono un messaggio. Per ciascuna si registra la preselezione.
preselection-ask-whom = A chi
preselection-ask-minutes = Minuti di lavoro per ciascuna persona
preselection-ask-do = Chiedi
preselection-present = Presenta la rosa all’impresa
preselection-present-how =
    { $count ->
        [one] Una persona ha detto sì. La rosa si presenta una volta sola.
       *[other] { $count } persone hanno detto sì. La rosa si presenta una volta sola.
    }
preselection-present-minutes = Minuti di lavoro per l’impresa
preselection-present-do = Presenta la rosa
preselection-remind-people = Chi non ha ancora risposto
preselection-remind-people-late =
    { $count ->
        [one] Una persona non risponde da più di 3 giorni.
       *[other] { $count } persone non rispondono da più di 3 giorni.
    }
preselection-remind-people-do = Ricorda a chi non ha risposto
preselection-remind-employer = L’impresa deve ancora rispondere
preselection-remind-employer-late =
    { $count ->
        [one] Manca la risposta per una persona da più di 7 giorni.
       *[other] Manca la risposta per { $count } persone da più di 7 giorni.
    }
preselection-remind-employer-do = Ricorda all’impresa

preselection-silences = Imprese che non rispondono sui candidati
preselection-silence-waiting =
    { $count ->
        [one] Manca la risposta per una persona.
       *[other] Mancano le risposte per { $count } persone.
    }

preselection-file = Apri il fascicolo
preselection-shown-desk = Che cosa vede l’impresa
preselection-desk-answer = Scrivi la risposta della persona
preselection-desk-answer-how = Per esempio dopo una telefonata. La persona lo vede nelle sue proposte.
preselection-desk-answer-label = Vuole essere proposta?
preselection-desk-answer-do = Salva la risposta
preselection-shares-desk = Che cosa accetta di mostrare
preselection-give-up = Nessuna risposta
preselection-give-up-do = Segna che non ha risposto
preselection-desk-outcome = Scrivi la risposta dell’impresa
preselection-desk-outcome-how = Se l’impresa ha risposto al telefono o di persona.
preselection-desk-outcome-do = Salva la risposta
preselection-history = Che cosa è successo
preselection-was-add = Messo nella lista
preselection-was-ask = Disponibilità chiesta
preselection-was-accept = Ha detto sì
preselection-was-decline = Ha detto no
preselection-was-give-up = Nessuna risposta
preselection-was-remind = Promemoria
preselection-was-present = Presentato all’impresa
preselection-was-interview = Colloquio
preselection-was-hire = Assunzione
preselection-was-refuse = Non scelto
preselection-was-no-show = Non si è presentato
preselection-by-citizen = la persona
preselection-by-employer = l’impresa
preselection-by-operator = un operatore
preselection-by-system = il sistema
preselection-reading = Preselezione per un’offerta di lavoro

preselection-done-agreed = Abbiamo salvato il tuo sì.
preselection-done-withdrawn = Non ti proponiamo più.
preselection-done-answered = La risposta è salvata. Grazie.
preselection-done-outcome = La risposta è salvata. Grazie.
preselection-done-fixed = Criteri fissati.
preselection-done-ranked = Nomi aggiunti alla lista.
preselection-done-asked = Messaggi inviati e preselezione registrata.
preselection-done-presented = La rosa è dell’impresa. Il servizio è registrato.
preselection-done-reminded = Promemoria inviati.
preselection-done-given-up = Segnato: nessuna risposta.

error-criteria-words = Scrivi almeno una parola che dica qualcosa.
error-criteria-licence = Scrivi la sigla di una patente, per esempio B.
error-criteria-many = I requisiti hanno troppe parole. Possono averne al più { $max }.
error-criteria-none = Almeno una preferenza deve avere un peso.
error-share-contact = Scegli almeno un modo per chiamarti che il Centro conosce: e-mail o telefono.
error-consent-agree = Se vuoi essere proposto, metti il segno qui.
error-outcome-date = Questo giorno è troppo lontano. Controlla l’anno.
error-candidate-outcome = Per questa persona c’è già una risposta.
error-candidate-not-now = Qualcosa è cambiato intanto: ora non si può più fare.
error-candidate-not-yours = Questo lo può fare solo un’altra persona.
error-candidate-withdrew = Questa persona ha ritirato il suo sì. Non si può proporre.
error-candidate-refused = { $name }: la preselezione non si può registrare.
error-candidates-many = Scegli al più { $max } persone per volta.
error-shortlist-fixed = I criteri sono già fissati e i nomi già mostrati. Non si cambiano più.
error-shortlist-presented = La lista è già andata all’impresa.
error-shortlist-empty = Nessuno ha ancora detto sì. Non c’è niente da presentare.
error-preselection-vacancy = L’offerta non è pubblicata. Non si cercano persone.
error-remind-nobody = Nessuno deve ancora rispondere.
