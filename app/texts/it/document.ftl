# Texts of the area: document. What is printed on receipts and extracts.

document-page = Pagina
document-of = di

document-receipt-title = Ricevuta della dichiarazione di immediata disponibilità al lavoro (DID)
document-receipt-intro = Abbiamo ricevuto la dichiarazione. Conserva questa ricevuta: è la prova della data di presentazione.
document-receipt-protocol = Numero di protocollo
document-receipt-submitted-at = Presentata il
document-receipt-legal-date = Data che vale per la legge
document-receipt-person = Chi ha presentato la dichiarazione
document-receipt-surname = Cognome
document-receipt-name = Nome
document-receipt-fiscal-code = Codice fiscale
document-receipt-birth-date = Data di nascita
document-receipt-birth-place = Luogo di nascita
document-receipt-declaration = La dichiarazione
document-receipt-kind = Tipo di dichiarazione
document-receipt-terms = Che cosa succede adesso
document-receipt-term-what = Che cosa
document-receipt-term-by = Entro quando
document-receipt-term-do = Che cosa devi fare
document-receipt-term-source = Regola
document-receipt-declarations = Che cosa hai dichiarato
document-receipt-contacts = Contatti
document-receipt-verification = Come si verifica questa ricevuta

document-extract-title = Estratto del fascicolo personale
document-extract-intro = Questo documento riporta i dati e i servizi che risultano al Centro per l'Impiego alla data indicata.
document-extract-closing = Se un dato è sbagliato, chiedi al Centro per l'Impiego di correggerlo.

document-contact-address = Indirizzo
document-contact-phone = Telefono
document-receipt-verify = Il Centro per l'Impiego trova la dichiarazione con il numero { $protocol }. Tu la trovi su { $url }, nella tua area.
document-term-contact-after-did = Primo contatto con il Centro per l'Impiego
document-term-contact-after-inps = Contatto con il Centro per l'Impiego dopo la domanda all'INPS
document-term-credentials-after-silence = Se nessuno ti convoca

document-extract-code = Codice
document-extract-service = Servizio
document-extract-minutes = Durata
