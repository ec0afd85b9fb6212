# Il patto visto dagli operatori: stesura, firme, impegni, testi.
