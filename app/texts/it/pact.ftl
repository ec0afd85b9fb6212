# Il patto di servizio: le pagine dei cittadini.
