# Texts of the area: pages.
