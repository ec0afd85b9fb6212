# The pact as operators see it: drafting, signatures, commitments, texts.
