# Texts of the area: operator.
