followthrough.words(0,"");
