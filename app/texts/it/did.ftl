# Texts of the area: did.
