# The scheda: the person's professional record.
