# The service pact: citizens' pages.
