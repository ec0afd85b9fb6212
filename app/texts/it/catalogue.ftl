# Texts of the area: catalogue.
