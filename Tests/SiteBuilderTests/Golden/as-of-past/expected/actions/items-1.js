followthrough.items([
["2026-03-14-before","Began before the day",17,1,[],1,1,0,0,[],3600,"1 h",2,0,[["by-then","Shipped by then",4,1,1,0,0,15,11,11,[],"aeklllaappqqq"],["later","Shipped later",0,1,1,0,0,15,11,null,[],"cfjlllccppqrr"]]]]);
