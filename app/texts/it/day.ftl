# La giornata degli operatori: agenda, visita, chiusura.
