# La scheda anagrafico-professionale.

sap-title = La tua scheda professionale
sap-lead = Qui trovi quello che sai fare e quello che hai fatto. Tieni la scheda aggiornata: il Centro la usa per aiutarti.
sap-desk-title = Scheda anagrafico-professionale
sap-go = Apri la scheda
sap-file-title = Scheda professionale
sap-file-text = Lavori, titoli, lingue e competenze. Puoi proporre modifiche.
sap-queue = Modifiche alla scheda da decidere
sap-person-waits = La persona ha proposto modifiche alla scheda.
sap-none = Non indicato
sap-from-did = Questi dati vengono dalla tua DID. Non devi scriverli di nuovo.
sap-validated-on = Scheda controllata dal Centro il { $date }.

sap-personal-title = Dati personali e amministrativi
sap-personal-name = Nome e cognome
sap-personal-cf = Codice fiscale
sap-personal-birth = Data di nascita
sap-personal-phone = Telefono
sap-personal-did = DID

sap-section-jobs = Esperienze di lavoro
sap-section-titles = Titoli di studio
sap-section-training = Formazione professionale
sap-section-languages = Lingue
sap-section-computing = Conoscenze informatiche
sap-section-registers = Albi professionali
sap-section-driving = Patenti di guida
sap-section-licences = Patentini
sap-section-skills = Altre competenze
sap-section-none = Ancora niente.
sap-policies-title = Politiche attive
sap-policies-none = Ancora nessun servizio.
sap-change = Modifica

sap-field-title = Mansione
sap-field-employer = Datore di lavoro
sap-field-place = Luogo
sap-field-from = Inizio
sap-field-to = Fine (vuoto se continua)
sap-field-contract = Contratto
sap-field-tasks = Che cosa facevi
sap-field-level = Titolo
sap-field-course = Corso
sap-field-school = Scuola o università
sap-field-year = Anno
sap-field-recognition = Valore in Italia
sap-field-mark = Voto
sap-field-attended = Ultimo anno frequentato, se non hai finito
sap-field-body = Ente
sap-field-region = Regione
sap-field-duration = Durata
sap-field-unit = Unità della durata
sap-field-certificate = Attestato
sap-field-language = Lingua
sap-field-reading = Leggere
sap-field-writing = Scrivere
sap-field-speaking = Parlare
sap-field-computing = Programma o conoscenza
sap-field-register = Albo
sap-field-since = Da quando
sap-field-licence = Patente
sap-field-permit = Patentino
sap-field-skill = Competenza

sap-level-a1 = A1, base
sap-level-a2 = A2, elementare
sap-level-b1 = B1, intermedio
sap-level-b2 = B2, intermedio alto
sap-level-c1 = C1, avanzato
sap-level-c2 = C2, completo
sap-level-native = Madrelingua

sap-span-hours = Ore
sap-span-days = Giorni
sap-span-months = Mesi
sap-span-years = Anni

sap-row = Voce { $number }
sap-more = Aggiungi una voce
sap-less = Togli
sap-save = Invia al Centro
sap-save-desk = Salva
sap-back = Torna alla scheda
sap-edit-lead = Scrivi le voci e invia. Un operatore le controlla. Fino ad allora vale la scheda di prima.
sap-edit-lead-desk = Scrivi con la persona accanto a te. Le modifiche valgono subito e la persona riceve un messaggio.
sap-meanwhile = Adesso la sezione dice questo. Se invii di nuovo, vale quello che hai scritto tu.
sap-sent = Le tue modifiche sono arrivate al Centro.
sap-written = La scheda è aggiornata.
sap-validated = Le modifiche sono convalidate.
sap-refused = Le modifiche sono rifiutate. La persona legge il motivo.

sap-waits-title = Le tue modifiche aspettano il Centro
sap-waits-since = Le hai inviate il { $date }. Puoi ancora cambiarle.
sap-changes-title = Che cosa cambia
sap-changes-none = Nessuna differenza.
sap-change-new = Da aggiungere:
sap-change-gone = Da togliere:
sap-refused-title = Le ultime modifiche non sono state accettate
sap-refused-on = Il Centro ha risposto il { $date }. Il motivo è questo:
sap-wrong-title = C’è un errore nei tuoi dati?
sap-wrong = I dati personali vengono dalla DID. Se c’è un errore, chiedi di correggerlo.

sap-proposal-title = Modifiche proposte
sap-proposed-on = Proposte dalla persona il { $date }.
sap-validate-title = Convalida
sap-validate = Convalida le modifiche
sap-validate-anyway = Convalida comunque
sap-refuse-title = Rifiuto
sap-refuse = Rifiuta le modifiche
sap-refuse-reason = Motivo, che la persona leggerà
sap-other-centre = Decide il Centro competente della persona.

error-sap-office = La scheda di questa persona è di un altro Centro.
error-sap-waits = La persona ha proposto modifiche. Prima decidi su quelle.
error-sap-decided = Qualcuno ha già deciso su queste modifiche.
error-sap-twice = Questa voce c’è già. Togli quella doppia.
