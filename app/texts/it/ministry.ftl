# I messaggi al ministero.
