followthrough.items([
["2026-03-14-with-graph","With a graph",251,1,[],[],1,0,0,[],-1,"",1,0,[]]]);
