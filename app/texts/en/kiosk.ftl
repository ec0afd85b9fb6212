# The terminal in the hall.
