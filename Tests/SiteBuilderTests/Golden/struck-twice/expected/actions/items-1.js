followthrough.items([
["2026-11-05-third","Checkout returned 502s for the third time",15,1,[1,2],1,1,1,2,[1,2],24000,"6 h 40 min",1,0,[["rollback-at-last","Roll back without anybody",1,1,1,1,1,14,-11,null,1,"chklllccppqrr"]]],
["2026-11-04-other","Search was slow, and nothing like it was open",16,3,2,1,1,2,1,[1,2],2400,"40 min",1,0,[]],
["2026-02-20-second","Checkout returned 502s again",273,2,1,1,2,1,2,1,13200,"3 h 40 min",1,0,[["rollback-now","Roll back by itself after a bad deploy",5,1,1,1,1,272,255,233,1,"bfkfffbbppqrr","Waits for the first."]]],
["2026-01-10-first","Checkout returned 502s",314,1,1,1,2,1,1,1,2400,"40 min",1,0,[["rollback","Roll back when the budget burns fast",0,1,1,1,1,312,283,null,1,"cfjfffccppqrr",0,null,"2026-11-05-third",15],["canary","Deploy to one region first",4,2,1,1,1,312,283,264,1,"afkfeeaappqqq"]]]]);
