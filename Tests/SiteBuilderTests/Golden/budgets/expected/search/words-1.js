followthrough.words(0,"to@be@written@slow@fast@the@queue@was@full@maria@@okafor@@lostAandAfoundAitAisAgoneAnothingAtriedAagainA");
