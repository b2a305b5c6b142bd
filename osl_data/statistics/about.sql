SELECT events, first, last FROM about
