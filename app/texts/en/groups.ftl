# Groups and convocations.
