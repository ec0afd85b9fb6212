# The messages: plain text, nothing personal in the subject. Each is greeting, body, closing.
# { $site } is the address of the portal, { $link } one page of it.

mail-greeting = Buongiorno,
mail-closing =
    Questo messaggio è automatico: non rispondere.
    Hai bisogno di aiuto? Trovi i Centri per l’impiego qui: { $site }/sedi

    { $body-name }
mail-centre = Se ne occupa il { $office }.
mail-centre-none = Il tuo Comune non ha ancora un Centro: te lo diciamo appena lo assegniamo.
mail-reason = Il motivo: { $reason }

mail-confirm-email-subject = Conferma il tuo indirizzo e-mail
mail-confirm-email-body =
    qualcuno si è registrato sul nostro sito con questo indirizzo.

    Sei tu? Apri questa pagina e premi il pulsante:
    { $link }

    Il collegamento vale 48 ore.
    Non sei tu? Non fare niente.

mail-come-to-the-desk-subject = La tua registrazione: vieni al Centro per l’impiego
mail-come-to-the-desk-body =
    qualcuno si è registrato sul nostro sito con questo indirizzo. Il codice fiscale scritto nella pagina ha già un accesso.

    Sei tu e hai già un accesso? Entra da qui: { $site }/accedi
    Hai dimenticato la password? Chiedine una nuova: { $site }/accedi/recupero

    Non hai mai fatto un accesso? Vieni al Centro per l’impiego con un documento. Un operatore controlla chi sei. Poi puoi entrare.
    Non sei tu? Non fare niente.

mail-recover-subject = Scegli una nuova password
mail-recover-body =
    qualcuno ha chiesto una nuova password per il tuo accesso.

    Sei tu? Apri questa pagina e scrivi la nuova password:
    { $link }

    Il collegamento vale un’ora.
    Non sei tu? Non fare niente: la tua password resta quella di prima.

mail-password-changed-subject = La tua password è cambiata
mail-password-changed-body =
    la password del tuo accesso è cambiata. Sei uscito da tutti i telefoni e i computer.

    Sei stato tu? Entra con la nuova password: { $site }/accedi
    Non sei stato tu? Chiedi subito un’altra password: { $site }/accedi/recupero
    Poi avvisa il Centro per l’impiego.

mail-identified-subject = Il tuo accesso è confermato
mail-identified-body =
    un operatore del Centro per l’impiego ha visto un tuo documento. Adesso puoi leggere il tuo fascicolo.

    Il tuo fascicolo: { $site }/fascicolo
    Non eri tu al Centro? Avvisa subito il Centro per l’impiego.

mail-account-closed-subject = Il tuo accesso è chiuso
mail-account-closed-body =
    abbiamo chiuso l’accesso legato a questo indirizzo. Al Centro per l’impiego una persona ha mostrato un documento: il codice fiscale è suo.

    Il codice fiscale è il tuo e non eri tu al Centro? Vieni subito al Centro per l’impiego con un documento.

mail-approve-subject = Il codice per approvare la tua dichiarazione
mail-approve-body =
    un operatore ha compilato la DID insieme a te. Rileggi le risposte sul suo schermo.

    Se è tutto giusto, digli questo codice: { $code }

    Il codice vale 30 minuti. Senza il codice la dichiarazione non parte.
    Non sei al Centro adesso? Non dare il codice a nessuno.

# The DID: one message for each thing that happens to it.
mail-did-moved-submit-subject = Abbiamo ricevuto la tua DID
mail-did-moved-submit-body =
    abbiamo ricevuto la tua DID (dichiarazione di immediata disponibilità al lavoro).
    Numero di protocollo: { $protocol }

    { $centre }
    Il Centro legge la dichiarazione e ti scrive.

    La ricevuta, con le date da ricordare: { $site }/did/ricevuta

mail-did-moved-complete-subject = Abbiamo ricevuto le risposte che mancavano
mail-did-moved-complete-body =
    abbiamo ricevuto le risposte che mancavano alla tua DID.
    Numero di protocollo: { $protocol }

    Vale sempre la data del primo invio.
    { $centre }
    Il Centro rilegge la dichiarazione e ti scrive.

    A che punto è: { $site }/did

mail-did-moved-return-subject = La tua DID è da completare
mail-did-moved-return-body =
    il Centro ha letto la tua DID. Per andare avanti mancano alcune notizie.
    Numero di protocollo: { $protocol }

    { $reason }

    Che cosa devi fare: entra, correggi le risposte e invia di nuovo. Non perdi la data del primo invio.
    { $site }/did

mail-did-moved-confirm-subject = La tua DID è confermata
mail-did-moved-confirm-body =
    la tua DID è confermata. Adesso sei in stato di disoccupazione.
    Numero di protocollo: { $protocol }

    { $centre }
    Il prossimo passo è il patto di servizio: lo prepari insieme a un operatore. Guarda le date da ricordare.

    La ricevuta, con le date: { $site }/did/ricevuta
    I servizi che hai ricevuto: { $site }/fascicolo

mail-did-moved-reject-subject = La tua DID non è stata accettata
mail-did-moved-reject-body =
    il Centro non ha accettato la tua DID.
    Numero di protocollo: { $protocol }

    { $reason }

    Che cosa puoi fare: chiedi spiegazioni al Centro, oppure fai una nuova DID.
    { $centre }
    { $site }/did

mail-did-moved-withdraw-subject = Hai ritirato la tua DID
mail-did-moved-withdraw-body =
    hai ritirato la tua DID. Non ha più effetti.
    Numero di protocollo: { $protocol }

    Se cerchi lavoro, puoi farne una nuova quando vuoi: { $site }/did
    Non l’hai ritirata tu? Avvisa subito il Centro per l’impiego.

mail-did-moved-suspend-subject = La tua DID è sospesa
mail-did-moved-suspend-body =
    il Centro ha sospeso la tua DID.
    Numero di protocollo: { $protocol }

    { $reason }

    Se il tuo lavoro finisce presto, la DID riparte: avvisa il Centro.
    { $centre }
    A che punto è: { $site }/did

mail-did-moved-resume-subject = La tua DID è ripartita
mail-did-moved-resume-body =
    la tua DID vale di nuovo. Sei in stato di disoccupazione.
    Numero di protocollo: { $protocol }

    { $centre }
    A che punto è: { $site }/did

mail-did-moved-revoke-subject = La tua DID non vale più
mail-did-moved-revoke-body =
    il Centro ha revocato la tua DID. Non vale più.
    Numero di protocollo: { $protocol }

    { $reason }

    Non sei d’accordo? Chiedi spiegazioni al Centro.
    { $centre }
    A che punto è: { $site }/did

# Appointments. { $when } is day and hour in Italy, { $place } where to go or how we call.
mail-when = { $weekday } { $date }, ore { $time }
mail-demonstration = indirizzo di dimostrazione
mail-calendar-note = Il tuo codice per l’arrivo: { $code }

mail-appointment-booked-subject = Il tuo appuntamento è prenotato
mail-appointment-booked-body =
    il tuo appuntamento è prenotato.

    Quando: { $when }
    Dove: { $place }
    Per che cosa: { $service }

    Il tuo codice: { $code }
    Quando arrivi, scrivi il codice al totem oppure dillo all’operatore. Porta un documento.

    Non puoi venire? Sposta o annulla l’appuntamento qui:
    { $link }

mail-appointment-moved-subject = Il tuo appuntamento è spostato
mail-appointment-moved-body =
    il tuo appuntamento ha una nuova data. Quella di prima non vale più.

    Quando: { $when }
    Dove: { $place }
    Per che cosa: { $service }

    Il tuo codice: { $code }
    Quando arrivi, scrivi il codice al totem oppure dillo all’operatore. Porta un documento.

    Non puoi venire? Sposta o annulla l’appuntamento qui:
    { $link }

mail-appointment-cancelled-self = L’hai annullato tu.
mail-appointment-cancelled-subject = Il tuo appuntamento è annullato
mail-appointment-cancelled-body =
    questo appuntamento è annullato: { $when }.
    Per che cosa era: { $service }

    { $reason }

    Ti serve ancora? Prenota un altro giorno: { $site }/appuntamenti/nuovo

mail-appointment-reminder-48-subject = Il tuo appuntamento è tra due giorni
mail-appointment-reminder-48-body =
    ti ricordiamo il tuo appuntamento.

    Quando: { $when }
    Dove: { $place }
    Per che cosa: { $service }

    Il tuo codice: { $code }
    Porta un documento.

    Non puoi venire? Dillo subito, così un’altra persona può usare il tuo posto:
    { $link }

mail-appointment-reminder-3-subject = Il tuo appuntamento è oggi
mail-appointment-reminder-3-body =
    tra poco hai un appuntamento.

    Quando: { $when }
    Dove: { $place }
    Il tuo codice: { $code }

    Porta un documento. Tutto il resto è qui:
    { $link }

mail-convoked-subject = Il Centro per l’impiego ti convoca
mail-convoked-body =
    il Centro per l’impiego ti convoca. Devi venire.

    Quando: { $when }
    Dove: { $place }
    Per che cosa: { $service }

    Il tuo codice: { $code }
    Porta un documento.

    Non puoi venire per un motivo serio, per esempio una malattia? Avvisa subito il Centro e tieni la prova del motivo.
    Puoi anche spostare l’appuntamento qui:
    { $link }

mail-commitment-moved-subject = Il tuo Centro ha guardato un tuo impegno
mail-commitment-moved-body =
    il tuo Centro per l’impiego ha guardato un impegno del tuo patto. Leggi qui che cosa ha scritto:
    { $site }/patto

mail-correction-answered-subject = Il tuo Centro ti ha risposto
mail-correction-answered-body =
    hai chiesto di correggere il tuo fascicolo. Il tuo Centro per l’impiego ti ha risposto. Leggi qui:
    { $site }/fascicolo/correzione

mail-sap-moved-validated-subject = La tua scheda è aggiornata
mail-sap-moved-validated-body =
    il tuo Centro per l’impiego ha controllato le tue modifiche. La scheda adesso è aggiornata. Leggila qui:
    { $site }/fascicolo/scheda

mail-sap-moved-refused-subject = Le modifiche alla tua scheda non sono state accettate
mail-sap-moved-refused-body =
    il tuo Centro per l’impiego ha letto le tue modifiche. La scheda resta come prima.
    { $reason }
    La trovi qui:
    { $site }/fascicolo/scheda

mail-sap-moved-written-subject = Il Centro ha aggiornato la tua scheda
mail-sap-moved-written-body =
    un operatore ha aggiornato con te la tua scheda. Controlla che tutto sia giusto:
    { $site }/fascicolo/scheda

# Titles follow the programmes of the person (R051).
pact-title-psp = Patto di servizio personalizzato (PSP)
pact-title-psp-gg = Patto di servizio personalizzato Garanzia Giovani (PSP GG)
pact-title-ppl = Patto per il lavoro (PpL)
pact-title-psp-l68 = Patto di servizio personalizzato, collocamento mirato (L. 68/1999)
pact-title-plan = Piano di azione individuale

mail-pact-to-sign-subject = Hai un documento da leggere e firmare
mail-pact-to-sign-body =
    il tuo Centro per l’impiego ha preparato un documento per te:
    { $title }

    Leggilo con calma. Hai dubbi? Scrivi una domanda nella stessa pagina. Quando va bene, firma:
    { $site }/patto

mail-pact-to-sign-again-subject = C’è un cambiamento da leggere
mail-pact-to-sign-again-body =
    il tuo Centro per l’impiego vuole cambiare un documento che hai firmato:
    { $title }

    Finché non è firmato, vale il testo di prima. Leggi che cosa cambia:
    { $site }/patto

mail-pact-signed-subject = Il tuo documento è firmato
mail-pact-signed-body =
    avete firmato tutti e due, tu e il Centro per l’impiego. Da oggi vale:
    { $title }

    Leggilo e segui i tuoi impegni qui:
    { $site }/patto

mail-pact-signed-again-subject = Il nuovo testo è firmato
mail-pact-signed-again-body =
    il nuovo testo è firmato. Da oggi vale al posto di quello di prima:
    { $title }

    Leggilo qui:
    { $site }/patto

mail-pact-moved-miss-subject = Non hai firmato in tempo
mail-pact-moved-miss-body =
    il Centro per l’impiego ha scritto che la tua firma non è arrivata:
    { $title }
    { $reason }

    Vuoi firmare? Avvisa il Centro: prepara un nuovo testo.
    { $site }/patto

mail-pact-moved-edit-subject = Il Centro sta cambiando il testo
mail-pact-moved-edit-body =
    il Centro per l’impiego sta cambiando un testo che avevi da firmare:
    { $title }
    { $reason }

    Per ora non devi fare niente. Ti scriviamo quando è pronto.

mail-pact-moved-cancel-subject = Un testo da firmare non serve più
mail-pact-moved-cancel-body =
    il Centro per l’impiego ha annullato un testo che avevi da firmare:
    { $title }
    { $reason }

    Non devi fare niente.

mail-pact-moved-close-subject = Un tuo documento è chiuso
mail-pact-moved-close-body =
    il Centro per l’impiego ha chiuso questo documento:
    { $title }
    { $reason }

    Lo trovi sempre nel tuo fascicolo: { $site }/fascicolo

mail-pact-moved-end-subject = Un tuo documento non vale più
mail-pact-moved-end-body =
    questo documento non vale più, perché è finito quello da cui dipende:
    { $title }
    { $reason }

    Lo trovi sempre nel tuo fascicolo: { $site }/fascicolo

mail-pact-answered-subject = C’è una risposta alla tua domanda
mail-pact-answered-body =
    hai fatto una domanda sul tuo patto. Il Centro per l’impiego ti ha risposto. Leggi qui:
    { $site }/patto

mail-pact-document-subject = Il tuo documento firmato
mail-pact-document-body =
    hai chiesto il tuo patto firmato. Entra con il tuo account e scaricalo qui:
    { $site }/patto/documento.pdf

mail-pact-asked-subject = Una persona ti ha fatto una domanda sul patto
mail-pact-asked-body =
    una persona che segui ha fatto una domanda sul suo patto. Leggi e rispondi qui:
    { $link }

mail-pact-refused-subject = Una persona non ha firmato il patto
mail-pact-refused-body =
    una persona che segui non vuole firmare il testo che le hai mostrato. Leggi qui:
    { $link }

mail-signature-code-subject = Il codice per firmare
mail-signature-code-body =
    sei al Centro per l’impiego e devi firmare un documento. Questo è il tuo codice:
    { $code }

    Il codice vale 30 minuti e funziona una volta sola. Scrivilo solo dopo aver letto il testo.
    Non sei tu? Non fare niente e avvisa il Centro: { $site }/sedi

mail-vacancy-moved-publish-subject = La tua offerta di lavoro è pubblica
mail-vacancy-moved-publish-body =
    il Centro per l’impiego ha controllato la tua offerta. Adesso tutti la possono leggere.

    La trovi qui: { $link }

mail-vacancy-moved-return-subject = La tua offerta di lavoro va corretta
mail-vacancy-moved-return-body =
    il Centro per l’impiego ha letto la tua offerta. C’è qualcosa da correggere.

    { $reason }

    Correggi e invia di nuovo: { $link }

mail-vacancy-moved-refuse-subject = La tua offerta di lavoro non è stata accettata
mail-vacancy-moved-refuse-body =
    il Centro per l’impiego ha letto la tua offerta. Non la può pubblicare.

    { $reason }

    La trovi qui: { $link }

mail-vacancy-moved-accept-subject = La tua offerta di lavoro ha il testo nuovo
mail-vacancy-moved-accept-body =
    il Centro per l’impiego ha accettato la tua correzione. Adesso tutti leggono il testo nuovo.

    La trovi qui: { $link }

mail-vacancy-moved-decline-subject = La correzione della tua offerta non è stata accettata
mail-vacancy-moved-decline-body =
    il Centro per l’impiego ha letto la tua correzione. Non la può pubblicare. L’offerta resta pubblica com’è.

    { $reason }

    La trovi qui: { $link }

mail-vacancy-moved-ending-subject = La tua offerta di lavoro sta per scadere
mail-vacancy-moved-ending-body =
    fra pochi giorni la tua offerta non è più pubblica.

    Cerchi ancora? Scegli un altro ultimo giorno: { $link }
    Hai già trovato le persone? Dillo nella stessa pagina.

mail-vacancy-moved-fill-subject = La tua offerta di lavoro è chiusa: posti coperti
mail-vacancy-moved-fill-body =
    i posti della tua offerta sono coperti. L’offerta non è più pubblica.

    La trovi qui: { $link }

mail-vacancy-moved-close-subject = La tua offerta di lavoro è chiusa
mail-vacancy-moved-close-body =
    la tua offerta è chiusa. Nessuno la può più leggere fra le offerte.

    { $reason }

    La trovi qui: { $link }

mail-vacancy-moved-expire-subject = La tua offerta di lavoro è scaduta
mail-vacancy-moved-expire-body =
    la tua offerta ha passato l’ultimo giorno. Non è più pubblica.

    Cerchi ancora? Scrivi una nuova offerta. La vecchia è qui: { $link }

mail-application-sent-subject = La tua candidatura è arrivata
mail-application-sent-body =
    il Centro per l’impiego ha la tua candidatura. Un operatore la legge e ti chiama.

    L’impresa non vede ancora niente di te.
    Vuoi ritirarla? Apri questa pagina: { $link }

mail-offer-ended-subject = Un’offerta a cui ti sei candidato è chiusa
mail-offer-ended-body =
    un’offerta a cui ti sei candidato non è più aperta.

    Ci sono altre offerte: { $site }/offerte

# To the PEC of a company, and to who acts for it.
mail-mandate-code-subject = Il codice per agire per la tua impresa
mail-mandate-code-body =
    una persona ha scritto sul nostro portale che agisce per questa impresa: { $company }.

    La conoscete? Datele questo codice: { $code }

    Il codice vale 10 giorni. Dopo il codice, un operatore del Centro per l’impiego controlla e decide.
    Non la conoscete? Non date il codice a nessuno e non fate altro.

mail-mandate-moved-approve-subject = Ora puoi agire per la tua impresa
mail-mandate-moved-approve-body =
    il Centro per l’impiego ha controllato. Da adesso puoi agire per { $company }.

    Entra da qui: { $site }/impresa

mail-mandate-moved-refuse-subject = La tua richiesta per l’impresa non è stata accettata
mail-mandate-moved-refuse-body =
    il Centro per l’impiego ha controllato. Non puoi agire per { $company }.

    { $reason }

    Non sei d’accordo? Parla con il Centro: { $site }/sedi

mail-mandate-moved-revoke-subject = Non puoi più agire per l’impresa
mail-mandate-moved-revoke-body =
    da adesso non puoi più agire per { $company }.

    { $reason }

    È un errore? Parla con l’impresa o con il Centro: { $site }/sedi

mail-mandate-moved-expire-subject = Il tempo per agire per l’impresa è finito
mail-mandate-moved-expire-body =
    il tempo in cui potevi agire per { $company } è finito.

    Lavori ancora per l’impresa? Chiedi di nuovo: { $site }/impresa

# Proposte a un’impresa: alla persona, e all’impresa che ha la rosa.
mail-proposal-moved-ask-subject = C’è un lavoro che può andare bene per te
mail-proposal-moved-ask-body =
    un’impresa cerca una persona. Il tuo profilo può andare bene.

    Ti interessa? Rispondi qui: { $link }

    Prima di inviare il tuo nome aspettiamo il tuo sì.

mail-proposal-moved-remind-subject = Aspettiamo la tua risposta su un lavoro
mail-proposal-moved-remind-body =
    ti abbiamo scritto di un lavoro. Non abbiamo ancora la tua risposta.

    Rispondi qui, sì o no: { $link }

mail-proposal-moved-present-subject = Abbiamo dato il tuo nome all’impresa
mail-proposal-moved-present-body =
    l’impresa ora può leggere quello che hai scelto di mostrare.

    Ti chiama l’impresa. Qui vedi a che punto siamo: { $link }

mail-proposal-moved-interview-subject = L’impresa vuole fare un colloquio
mail-proposal-moved-interview-body =
    l’impresa vuole parlare con te. Il giorno è in questa pagina: { $link }

mail-proposal-moved-hire-subject = L’impresa ci ha dato una risposta
mail-proposal-moved-hire-body =
    l’impresa ci ha scritto che ti assume. Buon lavoro!

    Qui trovi i dettagli: { $link }

mail-proposal-moved-refuse-subject = L’impresa ci ha dato una risposta
mail-proposal-moved-refuse-body =
    questa volta l’impresa ha scelto un’altra strada.

    Cerchiamo ancora con te. Qui trovi le tue proposte: { $link }

mail-proposal-moved-no-show-subject = L’impresa ci ha dato una risposta
mail-proposal-moved-no-show-body =
    l’impresa ci ha scritto che non sei venuto al colloquio.

    Non è andata così? Parla con il tuo Centro: { $site }/sedi
    Qui trovi le tue proposte: { $link }

mail-proposal-moved-over-subject = Per un lavoro non si cerca più nessuno
mail-proposal-moved-over-body =
    ti abbiamo scritto di un lavoro. Ora l’impresa non cerca più persone.

    Non devi fare niente. Nessuno ha dato il tuo nome all’impresa.
    Qui trovi le tue proposte: { $site }/proposte

mail-shortlist-moved-present-subject = I candidati per la tua offerta di lavoro
mail-shortlist-moved-present-body =
    abbiamo preparato una lista di candidati per la tua offerta di lavoro.

    Leggi i profili e dicci come va con ciascuno: { $link }

mail-shortlist-moved-remind-subject = Aspettiamo la tua risposta sui candidati
mail-shortlist-moved-remind-body =
    ti abbiamo presentato alcuni candidati. Ci manca ancora una risposta.

    Dicci come va con ciascuno, anche se è un no: { $link }

# To who acts for a host, and to the intern: the same words for both.
mail-internship-moved-open-subject = La tua richiesta di tirocinio va bene
mail-internship-moved-open-body =
    il Centro ha controllato la tua richiesta di tirocinio. Va bene.

    Adesso cerchiamo la persona adatta. Qui vedi a che punto siamo: { $link }

mail-internship-moved-return-subject = La tua richiesta di tirocinio è da correggere
mail-internship-moved-return-body =
    il Centro ha letto la tua richiesta di tirocinio. Manca qualcosa.

    { $reason }

    Correggi e invia di nuovo: { $link }

mail-internship-moved-refuse-subject = La tua richiesta di tirocinio non è accolta
mail-internship-moved-refuse-body =
    il Centro non può accogliere la tua richiesta di tirocinio.

    { $reason }

    Qui la rileggi: { $link }

mail-internship-moved-offer-subject = Il Centro ti propone un tirocinio
mail-internship-moved-offer-body =
    abbiamo trovato un tirocinio che può andare bene per te.

    Leggi e rispondi, anche se è un no: { $link }

mail-internship-moved-accept-subject = Una persona ha detto sì al tirocinio
mail-internship-moved-accept-body =
    una persona ha detto sì al tirocinio.

    Adesso il Centro scrive i documenti. Ti avvisiamo quando sono pronti: { $link }

mail-internship-moved-decline-subject = La persona non fa più il tirocinio
mail-internship-moved-decline-body =
    la persona ci ha detto che non fa più il tirocinio.

    Cerchiamo qualcun altro. Qui vedi a che punto siamo: { $link }

mail-internship-moved-show-subject = I documenti del tirocinio sono da firmare
mail-internship-moved-show-body =
    la convenzione e il progetto formativo sono pronti.

    Leggili con calma. Se sei d’accordo, firma: { $link }

mail-internship-moved-redraw-subject = I documenti del tirocinio cambiano
mail-internship-moved-redraw-body =
    il Centro riscrive i documenti del tirocinio. Le firme già date non valgono più.

    { $reason }

    Ti avvisiamo quando sono pronti: { $link }

mail-internship-moved-agree-subject = Il tirocinio è firmato da tutti
mail-internship-moved-agree-body =
    avete firmato tutti e il Centro ha approvato il progetto. Il tirocinio può cominciare.

    Qui trovi i documenti: { $link }

mail-internship-moved-start-subject = Il tirocinio è cominciato
mail-internship-moved-start-body =
    il tirocinio è cominciato. Buon lavoro!

    Qui trovi le date e i documenti: { $link }

mail-internship-moved-extend-subject = Il tirocinio può durare di più
mail-internship-moved-extend-body =
    il Centro propone di allungare il tirocinio.

    { $reason }

    Leggi il nuovo progetto. Se sei d’accordo, firma: { $link }

mail-internship-moved-drop-subject = Il tirocinio finisce il giorno previsto
mail-internship-moved-drop-body =
    il tirocinio non si allunga. Finisce il giorno che era previsto.

    { $reason }

    Qui trovi le date: { $link }

mail-internship-moved-prolong-subject = Il tirocinio dura di più
mail-internship-moved-prolong-body =
    avete firmato tutti. Il tirocinio dura di più.

    Qui trovi la nuova data: { $link }

mail-internship-moved-end-subject = Il tirocinio è finito prima
mail-internship-moved-end-body =
    il tirocinio è finito prima del giorno previsto.

    { $reason }

    Qui vedi che cosa succede adesso: { $link }

mail-internship-moved-dossier-subject = Il dossier del tirocinio è da firmare
mail-internship-moved-dossier-body =
    il tirocinio è finito e il dossier è pronto.

    Leggilo. Se sei d’accordo, firma: { $link }

mail-internship-moved-attest-subject = L’attestazione del tirocinio è da firmare
mail-internship-moved-attest-body =
    l’attestazione è pronta. Dice che cosa è stato imparato.

    Leggila. Se sei d’accordo, firma: { $link }

mail-internship-moved-conclude-subject = L’attestazione del tirocinio è pronta
mail-internship-moved-conclude-body =
    avete firmato tutti l’attestazione. Il tirocinio è chiuso.

    Qui la trovi: { $link }

mail-internship-moved-close-subject = Il tirocinio è chiuso
mail-internship-moved-close-body =
    il Centro ha chiuso il tirocinio, senza attestazione.

    { $reason }

    Non sei d’accordo? Parla con il Centro: { $site }/sedi

mail-internship-moved-withdraw-subject = Questo tirocinio non si fa
mail-internship-moved-withdraw-body =
    questo tirocinio non si fa più.

    { $reason }

    Hai domande? Parla con il Centro: { $site }/sedi

mail-company-pact-moved-show-subject = Il patto con il Centro è pronto da firmare
mail-company-pact-moved-show-body =
    il Centro per l’impiego ha preparato il patto con la tua impresa.

    Leggilo e firmalo qui: { $link }

mail-company-pact-moved-sign-subject = Il patto con il Centro è firmato
mail-company-pact-moved-sign-body =
    il patto con la tua impresa è firmato da tutti e due. Vale da oggi.

    Lo trovi qui: { $link }

mail-company-pact-moved-end-subject = Il patto con il Centro è chiuso
mail-company-pact-moved-end-body =
    il Centro per l’impiego ha chiuso il patto con la tua impresa.

    Il motivo è scritto qui: { $link }
