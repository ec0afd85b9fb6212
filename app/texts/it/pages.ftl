# Le pagine pubbliche: inizio, servizi, sedi, pagine legali, mappa, opinione, errori.

pages-search = Cerca

# Inizio
pages-home-title = Che cosa vuoi fare?
pages-home-lead = Qui trovi i servizi dei Centri per l’impiego. Puoi iniziare da casa e finire allo sportello.
pages-home-person = Cerchi lavoro
pages-home-did-title = Dichiara che cerchi lavoro
pages-home-did-text = È la dichiarazione di disponibilità (DID). La compili un passo alla volta e la puoi salvare.
pages-home-area-title = Segui la tua pratica
pages-home-area-text = Vedi a che punto è la tua richiesta e che cosa devi fare.
pages-home-board-title = Cerca un lavoro
pages-home-board-text = Le offerte delle imprese, controllate dai Centri.
pages-home-services-title = Scopri i servizi per te
pages-home-services-text = Orientamento, corsi, tirocini, aiuto per il curriculum e altro.
pages-home-offices-title = Trova il tuo centro
pages-home-offices-text = Indirizzi e orari di tutti i centri della regione.
pages-home-naspi-title = Hai già chiesto la NASpI o la DIS-COLL?
pages-home-naspi-text = Allora la domanda all’INPS vale già come dichiarazione. Scrivilo nella DID: conta la data di quella domanda.
pages-home-company = Hai un’impresa
pages-home-company-act-title = Agisci per la tua impresa
pages-home-company-act-text = Cerca personale o chiedi un tirocinio. Entra con il tuo accesso.
pages-home-company-services-title = Scopri i servizi per le imprese
pages-home-company-services-text = Ricerca di personale, tirocini, collocamento mirato.
pages-home-company-offices-title = Parla con un centro
pages-home-company-offices-text = Trova il centro più vicino alla tua sede.
pages-home-needed = Che cosa ti serve
pages-home-needed-cf = Il tuo codice fiscale.
pages-home-needed-document = Un documento. Lo mostri al centro quando ti chiedono chi sei.
pages-home-needed-mail = Un indirizzo e-mail. Se non lo hai, un operatore ti apre l’accesso allo sportello.
pages-home-help = Ti serve aiuto? Vai in un centro: un operatore compila la domanda insieme a te.

# Servizi
pages-services-title = Servizi
pages-services-lead = Questi sono i servizi che i centri possono darti. Cerca per parola o scegli un gruppo.
pages-services-words = Parole
pages-services-audience = Per chi
pages-services-everybody = Tutti
pages-services-lep = Gruppo (LEP)
pages-services-every-lep = Tutti i gruppi
pages-services-found = { $count ->
    [0] Nessun servizio trovato.
    [one] { $count } servizio trovato.
   *[other] { $count } servizi trovati.
}
pages-services-none-title = Non abbiamo trovato servizi
pages-services-none-text = Prova con una parola sola, oppure togli i filtri.
pages-services-all = Vedi tutti i servizi
pages-services-historical = Non più attivo

# Un servizio
pages-service-for = Per chi è
pages-service-for-person = Per le persone
pages-service-for-company = Per le imprese
pages-service-duration = Quanto dura
pages-service-duration-full = Da { $min } a { $max } minuti, di solito { $avg }.
pages-service-duration-unknown = La durata non è nota.
pages-service-duration-min = Almeno { $minutes } minuti.
pages-service-duration-avg = Di solito { $minutes } minuti.
pages-service-duration-max = Al massimo { $minutes } minuti.
pages-service-duration-part = Il resto non è noto.
pages-service-how = Come si svolge
pages-service-group = In gruppo
pages-service-programmes = Solo per chi è iscritto a
pages-service-until = Chiuso dal giorno dopo il { $date }
pages-service-before = Che cosa viene prima
pages-service-condition = Che cosa serve
pages-service-historical-title = Questo servizio non è più attivo
pages-service-historical-text = Resta qui perché può stare nel fascicolo di chi lo ha avuto.
pages-service-what = Che cos’è
pages-service-activities = Che cosa si fa
pages-service-output = Che cosa ottieni
pages-service-outcome = A che cosa serve
pages-service-law = Le norme
pages-service-ask = Come si chiede
pages-service-operators = Per chi lavora nei servizi
pages-service-operators-open = Registrazione e codici
pages-service-kind = Tipo di riga
pages-service-duration-source = Fonte della durata
pages-service-rule = Quando si registra
pages-service-automatic = Si registra da solo insieme a
pages-service-ada = Codici ADA
pages-service-note = Nota
pages-service-ministry = Codici del Ministero
pages-service-ministry-code = Codice
pages-service-ministry-label = Voce
pages-service-ministry-sap = Sezione SAP
pages-service-ministry-channel = Canale
pages-service-ministry-when = Per chi
pages-service-ministry-always = Tutti

# Sedi
pages-offices-title = Sedi
pages-offices-lead = I Centri per l’impiego della regione. Scegli il centro della zona in cui vivi.
pages-offices-province = Provincia di { $province ->
    [AN] Ancona
    [AP] Ascoli Piceno
    [FM] Fermo
    [MC] Macerata
    [PU] Pesaro e Urbino
   *[other] { $province }
}
pages-office-address = Indirizzo
pages-office-phone = Telefono
pages-office-hours = Orari
pages-office-hours-unknown = Non conosciamo ancora gli orari. Chiama il centro prima di andare.
pages-office-day = Giorno
pages-office-open = Aperto
pages-office-closed = Chiuso
pages-office-comuni = Comuni di questo centro
pages-office-comuni-list = { $count ->
    [one] Il centro segue chi vive in questo comune:
   *[other] Il centro segue chi vive in uno di questi { $count } comuni:
}
pages-office-comuni-unknown = Non abbiamo ancora l’elenco dei comuni di questo centro. Se non sai quale sia il tuo, chiedi qui: ti diranno dove andare.
pages-office-demo-mark = dato inventato
pages-office-demo-title = Indirizzi e orari sono inventati
pages-office-demo-text = Servono solo per la dimostrazione. Non andare a questi indirizzi e non chiamare questi numeri.

# Privacy
pages-privacy-title = Privacy
pages-privacy-lead = Ecco quali dati usiamo, perché, per quanto tempo e che cosa puoi chiederci.
pages-privacy-controller = Chi risponde dei tuoi dati
pages-privacy-officer = Responsabile della protezione dei dati
pages-privacy-officer-unknown = L’ente non ha ancora indicato il contatto. Chiedilo al tuo centro.
pages-privacy-kept = Per quanto tempo li teniamo
pages-privacy-kept-years = { $years } anni dalla fine dell’ultimo servizio.
pages-privacy-kept-unknown = L’ente non ha ancora indicato il tempo. Chiedilo al tuo centro.
pages-privacy-why = Perché li usiamo
pages-privacy-why-1 = Usiamo i tuoi dati per darti i servizi per il lavoro. Lo chiede la legge (D.Lgs. 150/2015).
pages-privacy-why-2 = La base è l’articolo 6 del GDPR, lettere c) ed e): un obbligo di legge e un compito pubblico. Per questo non ti chiediamo un consenso.
pages-privacy-which = Quali dati usiamo
pages-privacy-which-1 = Il codice fiscale, il nome, dove vivi, come trovarti, gli studi e i lavori che hai fatto.
pages-privacy-which-2 = I servizi che hai ricevuto: quale, quando, quanto è durato e chi te lo ha dato.
pages-privacy-which-3 = Se vuoi, puoi dirci di quale aiuto hai bisogno. Non ti chiediamo mai una diagnosi. Queste risposte stanno a parte e le vede solo chi ti segue.
pages-privacy-who = Chi li vede
pages-privacy-who-1 = Li vedono gli operatori del tuo centro. Ogni volta che uno di loro apre il tuo fascicolo, lo scriviamo. Tu puoi vedere chi lo ha letto.
pages-privacy-who-2 = Alcuni dati vanno al Ministero del lavoro, perché lo chiede la legge.
pages-privacy-decisions = Chi decide
pages-privacy-decisions-1 = Nessun programma decide al posto di una persona. L’indice di profilo lo calcola il Ministero. Che cosa fare lo decide un operatore insieme a te.
pages-privacy-cookies = Cookie
pages-privacy-cookies-1 = Usiamo solo due cookie tecnici: uno ricorda l’accesso, uno la lingua. Sui totem nelle sale un altro riconosce il totem, non te. Nessuno ti segue su altri siti.
pages-privacy-rights = Che cosa puoi chiedere
pages-privacy-rights-1 = Puoi vedere i tuoi dati, correggerli e averne una copia. Puoi anche chiedere di fermarne l’uso.
pages-privacy-rights-2 = Scrivi all’ente o chiedi allo sportello. Se la risposta non ti basta, puoi andare dal Garante per la protezione dei dati personali.

# Note legali
pages-legal-title = Note legali
pages-legal-value = Che valore hanno i testi
pages-legal-value-1 = Questo sito spiega i servizi con parole semplici. Se un testo non concorda con la legge, vale la legge.
pages-legal-value-2 = La domanda che invii da qui ha una data, un’ora e un numero di protocollo. Li trovi sulla ricevuta.
pages-legal-catalogue = Da dove viene l’elenco dei servizi
pages-legal-catalogue-1 = Viene dalla tabella della Regione, riga per riga. Se la tabella non dice una durata, scriviamo che non è nota.
pages-legal-names = Nomi ufficiali
pages-legal-names-1 = I nomi dei servizi e delle norme restano in italiano anche nelle pagine in inglese.
pages-legal-software = Il programma
pages-legal-software-1 = Sportello è software libero con licenza EUPL 1.2. Ogni ente lo può usare e migliorare.
pages-legal-software-2 = Il carattere Titillium Web ha la licenza SIL Open Font License. Lo stile parte da Bootstrap Italia, con licenza BSD.

# Accessibilità
pages-access-title = Accessibilità
pages-access-lead = Vogliamo che tutti possano usare questo sito, anche con la sola tastiera o con un lettore di schermo.
pages-access-statement-link = Dichiarazione ufficiale sul sito di AgID
pages-access-statement-unknown = L’ente non ha ancora pubblicato la dichiarazione ufficiale sul sito di AgID. Questa pagina dice come è fatto il programma.
pages-access-goal = Che cosa facciamo
pages-access-goal-1 = Il sito segue le regole WCAG 2.1, livello AA. Ogni pagina è controllata da un programma a ogni modifica.
pages-access-goal-2 = Tutto funziona senza JavaScript, con la sola tastiera, su schermi piccoli e con il testo ingrandito quattro volte.
pages-access-limits = Che cosa ancora manca
pages-access-limits-1 = I controlli sono fatti da programmi. Manca ancora la prova con persone che usano ogni giorno un lettore di schermo.
pages-access-limits-2 = I testi ufficiali dei servizi sono scritti in modo difficile. Li riportiamo come sono.
pages-access-checked = Come lo sappiamo
pages-access-checked-1 = Usiamo axe e html-validate su tutte le pagine, in italiano e in inglese, con gli errori e senza.
pages-access-tell = Qualcosa non va?
pages-access-tell-1 = Dicci quale pagina non riesci a usare e perché.
pages-access-contact-unknown = L’ente non ha ancora indicato un indirizzo a cui scrivere. Usa la pagina qui sopra o chiedi al tuo centro.
pages-access-ombudsman = Se non ti rispondiamo
pages-access-ombudsman-1 = Puoi rivolgerti al Difensore civico per il digitale, presso AgID.

# Mappa
pages-map-title = Mappa del sito
pages-map-start = Per iniziare
pages-map-account = La tua area
pages-map-register = Registrati
pages-map-login = Accedi
pages-map-recovery = Password dimenticata
pages-map-desk-code = Usa il codice avuto allo sportello
pages-map-operators = Per gli operatori
pages-map-operator-login = Accesso degli operatori
pages-map-about = Informazioni
pages-map-api = Dati aperti (API)
pages-map-leps = Gruppi di servizi (LEP)

# Opinione
pages-feedback-title = La tua opinione
pages-feedback-lead = Non ti chiediamo chi sei. Non scrivere il nome o altri dati personali.
pages-feedback-useful = La pagina ti è stata utile?
pages-feedback-text = Che cosa possiamo migliorare?
pages-feedback-hint = Per esempio: una parola difficile, una cosa che manca.
pages-feedback-send = Invia
pages-feedback-done = Grazie
pages-feedback-done-text = Abbiamo ricevuto la tua opinione. La leggiamo per migliorare il sito.

# Errori
pages-problem-kept = Che cosa è rimasto
pages-problem-next = Che cosa puoi fare
pages-problem-home = Torna all’inizio
pages-problem-again = Riprova
pages-problem-400-title = La richiesta non è chiara
pages-problem-400-happened = Il sito non ha capito quello che il browser ha inviato.
pages-problem-400-kept = Non è cambiato nulla. Quello che avevi salvato prima c’è ancora.
pages-problem-400-next = Torna alla pagina di prima, ricaricala e prova ancora.
pages-problem-401-title = Devi accedere
pages-problem-401-happened = Questa pagina è solo per chi ha fatto l’accesso. Forse la tua sessione è finita.
pages-problem-401-kept = Le bozze salvate ci sono ancora. Quello che non avevi salvato no.
pages-problem-401-next = Accedi: poi potrai continuare.
pages-problem-403-title = Non puoi aprire questa pagina
pages-problem-403-happened = Questa pagina è per altre persone, oppure la richiesta arriva da un altro sito.
pages-problem-403-kept = Non è cambiato nulla.
pages-problem-403-next = Torna all’inizio. Se pensi che sia un errore, chiedi al tuo centro.
pages-problem-404-title = La pagina non c’è
pages-problem-404-happened = A questo indirizzo non c’è nulla. Forse è scritto male o la pagina è stata tolta.
pages-problem-404-kept = Non hai perso nulla.
pages-problem-404-next = Controlla l’indirizzo, oppure riparti dall’inizio.
pages-problem-405-title = Questa azione non si può fare qui
pages-problem-405-happened = La pagina esiste, ma non accetta questo tipo di richiesta.
pages-problem-405-kept = Non è cambiato nulla.
pages-problem-405-next = Torna alla pagina di prima e usa i suoi pulsanti.
pages-problem-408-title = Ci è voluto troppo tempo
pages-problem-408-happened = La richiesta è arrivata troppo piano. Forse la rete è debole.
pages-problem-408-kept = Non possiamo dire se la richiesta è arrivata tutta.
pages-problem-408-next = Torna alla pagina di prima e guarda se c’è già. Se non c’è, invia ancora.
pages-problem-409-title = Qualcosa è cambiato nel frattempo
pages-problem-409-happened = Mentre scrivevi, qualcuno ha salvato una versione più nuova. Oppure la stessa richiesta è già arrivata.
pages-problem-409-kept = La versione già salvata è rimasta com’era.
pages-problem-409-next = Apri di nuovo la pagina, guarda che cosa c’è e poi decidi.
pages-problem-413-title = Il testo è troppo grande
pages-problem-413-happened = Hai inviato più di quanto questa pagina possa ricevere.
pages-problem-413-kept = Non abbiamo salvato questo invio. Quello salvato prima c’è ancora.
pages-problem-413-next = Torna indietro, accorcia il testo e invia ancora.
pages-problem-415-title = Questo formato non va bene
pages-problem-415-happened = La pagina riceve solo i suoi moduli, non altri tipi di file.
pages-problem-415-kept = Non è cambiato nulla.
pages-problem-415-next = Torna alla pagina di prima e usa il suo modulo.
pages-problem-422-title = C’è qualcosa da correggere
pages-problem-422-happened = Una delle risposte non va bene.
pages-problem-422-kept = Non è cambiato nulla. Quello che avevi salvato prima c’è ancora.
pages-problem-422-next = Torna alla pagina di prima, correggi e invia ancora.
pages-problem-429-title = Troppe richieste
pages-problem-429-happened = Sono arrivate molte richieste in poco tempo.
pages-problem-429-kept = Non è cambiato nulla.
pages-problem-429-next = Aspetta un minuto e poi riprova.
pages-problem-500-title = Il sito ha avuto un problema
pages-problem-500-happened = È un errore nostro, non tuo. Lo abbiamo già segnato.
pages-problem-500-kept = Quello che avevi salvato prima c’è ancora. L’ultima richiesta forse non è arrivata.
pages-problem-500-next = Riprova tra poco. Se hai fretta, vai o chiama al tuo centro.
pages-problem-503-title = Il sito è fermo per poco
pages-problem-503-happened = Il sito non riesce a rispondere ora. Forse è in corso un lavoro.
pages-problem-503-kept = Quello che avevi salvato prima c’è ancora. L’ultima richiesta forse non è arrivata.
pages-problem-503-next = Riprova tra qualche minuto. Inviare due volte non crea doppioni.
