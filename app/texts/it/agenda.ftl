# Appuntamenti: le pagine dei cittadini, gli stati, i motivi di un rifiuto.
