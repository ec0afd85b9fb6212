# Words and refusals that every area uses.

common-yes = Sì
common-no = No
common-date = { $day } { $month } { $year }
common-month-1 = gennaio
common-month-2 = febbraio
common-month-3 = marzo
common-month-4 = aprile
common-month-5 = maggio
common-month-6 = giugno
common-month-7 = luglio
common-month-8 = agosto
common-month-9 = settembre
common-month-10 = ottobre
common-month-11 = novembre
common-month-12 = dicembre
common-weekday-1 = lunedì
common-weekday-2 = martedì
common-weekday-3 = mercoledì
common-weekday-4 = giovedì
common-weekday-5 = venerdì
common-weekday-6 = sabato
common-weekday-7 = domenica
common-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minuti
}
common-session-over = La tua sessione è finita. Si chiude da sola dopo un po’ di tempo, per la tua sicurezza. Quello che avevi salvato c’è ancora.

error-required = Scrivi una risposta.
error-too-long = Il testo è troppo lungo. Usa al massimo { $max } caratteri.
error-nul = Il testo contiene un carattere che non possiamo salvare (NUL). Scrivilo di nuovo a mano.
error-control = Il testo contiene un carattere invisibile. Scrivilo di nuovo a mano.
error-choose = Scegli una risposta.
error-unknown-choice = Scegli una delle risposte in elenco.
error-number = Scrivi un numero intero, solo con le cifre.
error-range = Scrivi un numero da { $min } a { $max }.
error-date = Questa data non esiste. Scrivi giorno, mese e anno in cifre.
