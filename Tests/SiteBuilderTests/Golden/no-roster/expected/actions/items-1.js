followthrough.items([
["2026-10-01-anybody","Anybody may own anything",50,1,1,2,1,0,0,[],-1,"",1,0,[["a","An owner nobody has listed",1,2,1,0,0,50,-11,null,[],"chkfllccppqrr"],["b","Another",2,1,2,0,0,50,-11,null,[],"chkfllccppqrr"]]]]);
