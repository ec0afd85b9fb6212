# Refusals of values: what is wrong with what was typed, and how to put it right. Those of every form are in common.ftl.

error-cf-length = Il codice fiscale ha 16 caratteri. Ne hai scritti { $found }.
error-cf-character = Controlla il carattere numero { $position } del codice fiscale. In quel posto non può stare.
error-cf-date = La data di nascita scritta nel codice fiscale non esiste. Controlla le cifre dopo le prime 6 lettere.
error-cf-birth = La data di nascita scritta nel codice fiscale non è possibile. Controlla l’anno.
error-cf-check = Il codice fiscale contiene un errore. Confrontalo con la tua tessera sanitaria.
error-cf-provisional = Il codice fiscale provvisorio contiene un errore. Controlla le 11 cifre.
error-cf-place = Il luogo di nascita scritto nel codice fiscale non esiste. Controlla la lettera e le 3 cifre prima dell’ultima lettera.

error-piva-length = La partita IVA ha 11 cifre. Ne hai scritte { $found }.
error-piva-character = La partita IVA ha solo cifre.
error-piva-check = La partita IVA contiene un errore. Controlla le 11 cifre.

error-name-letter = Scrivi almeno una lettera.
error-email = Scrivi un indirizzo e-mail completo. Per esempio: nome@esempio.it
error-phone = Scrivi un numero di telefono completo. Per esempio: 333 123 4567. Per un numero estero inizia con +.
error-cap = Il CAP ha 5 cifre. Per esempio: 60121

error-password-short = La password è troppo corta. Usa almeno { $min } caratteri. Vanno bene anche più parole con gli spazi.
error-password-common = Questa password è facile da indovinare. Scegline un’altra. Per esempio unisci 4 parole a caso.
error-password-personal = La password non può essere il tuo nome, il tuo codice fiscale o la tua e-mail. Scegline un’altra.
error-privacy = Leggi le informazioni sulla privacy. Poi metti la spunta.

error-document-number = Scrivi il numero del documento. Usa solo lettere e cifre.
error-document-issued = La data di rilascio è nel futuro. Controlla il documento.
error-document-expires = La scadenza viene prima del rilascio. Controlla le due date.

error-notice-day = Scegli un giorno lavorativo. Il sabato, la domenica e i giorni di festa non valgono.
error-notice-short = Il preavviso è troppo breve: { $hours } ore. La legge chiede almeno { $min } ore.
error-notice-long = Il preavviso è troppo lungo: { $hours } ore. La legge chiede al massimo { $max } ore.
