# The frame of every page and the components.

ui-product = Sportello
ui-tagline = I servizi dei Centri per l’impiego
ui-title = { $title } – { $product }
ui-title-invalid = Da correggere: { $title } – { $product }
ui-description = I servizi dei Centri per l’impiego: cosa puoi chiedere, dove andare, la tua pratica online.
ui-home = Inizio
ui-demo = Dimostrazione: persone e dati sono inventati. Nessuna richiesta arriva a un ufficio vero.

ui-skip-label = Salta a
ui-skip-content = Vai al contenuto
ui-skip-footer = Vai a fondo pagina
ui-languages = Lingua
ui-login = Accedi
ui-logout = Esci
ui-account-of = Menu di
ui-nav-label = Principale
ui-nav-services = Servizi
ui-nav-offices = Sedi
ui-nav-area = La mia area
ui-nav-did = Dichiarazione di disponibilità
ui-nav-appointments = Appuntamenti
ui-nav-file = Il mio fascicolo
ui-nav-desk = Scrivania
ui-nav-requests = Richieste
ui-nav-agenda = Agenda
ui-nav-passages = Passaggi
ui-breadcrumb-label = Percorso
ui-pagination-label = Pagine dell’elenco
ui-pagination-previous = Pagina precedente
ui-pagination-next = Pagina successiva

ui-footer-label = Informazioni sul sito
ui-footer-about = Sportello online dei Centri per l’impiego
ui-footer-accessibility = Dichiarazione di accessibilità
ui-footer-privacy = Privacy
ui-footer-legal = Note legali
ui-footer-feedback = La tua opinione
ui-footer-map = Mappa del sito
ui-footer-checked = Contenuti verificati il { $date }

ui-optional = facoltativo
ui-choose = Scegli
ui-chosen-of = { $chosen } su { $total }
ui-date-hint = Per esempio: 27 3 1990
ui-time-hint = Per esempio: 09:30
ui-date-day = Giorno
ui-date-month = Mese
ui-date-year = Anno
ui-errors-title = Controlla questi punti
ui-errors-kept = Quello che hai scritto è ancora qui sotto. Non hai perso nulla.
ui-error-line = { $label }: { $text }
ui-steps-label = A che punto sei
ui-steps-all = Tutti i passi
ui-step-of = Passo { $current } di { $total }: { $title }
ui-step-done = fatto
