# Texts of the area: mail.
