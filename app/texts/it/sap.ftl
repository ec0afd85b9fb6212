# La scheda anagrafico-professionale.
