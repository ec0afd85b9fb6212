# Texts of the area: passage.
