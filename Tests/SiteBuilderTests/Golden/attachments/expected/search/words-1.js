followthrough.words(0,"errors@by@minute@graph@svg@and@the@log@logs@20@26@");
