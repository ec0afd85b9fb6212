# Gruppi e convocazioni.
