# Orari, stanze, assenze, regole della sede, durate, terminali.
