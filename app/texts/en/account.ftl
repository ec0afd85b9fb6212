# Texts of the area: account.
