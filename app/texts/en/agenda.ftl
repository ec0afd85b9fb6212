# Appointments: citizens' pages, states, reasons of a refusal.
