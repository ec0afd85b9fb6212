# The operators' day: agenda, visit, closing.
