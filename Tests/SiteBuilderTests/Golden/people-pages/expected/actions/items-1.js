followthrough.items([
["2026-10-01-two-owners","Two people promised something",50,1,[],[],1,0,0,[],-1,"",1,0,[["a","Add the first limit",4,2,1,0,0,50,-11,43,[],"ahkellaappqqq"],["b","Add the second limit",1,1,1,0,0,50,-11,null,[],"chkfllccppqrr"],["c","Write down where the keys are",4,3,0,0,0,264,233,233,[],"aekfeeaappqqq"],["d","Move the cache",3,0,0,0,0,50,null,null,[],"ddkdddddddddd"]]]]);
