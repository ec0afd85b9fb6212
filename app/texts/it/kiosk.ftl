# Il terminale nella sala.
