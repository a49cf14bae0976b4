followthrough.items([
["2026-11-13-slow-checkout","Checkout was slow again",7,1,[1,2],1,1,0,0,1,3600,"1 h",1,0,[["longer","Refuse orders when the queue is full",1,1,1,0,3,7,-11,null,1,"chklllccppqrr"],["buy","Buy a second queue for the summer",5,1,1,0,3,7,-11,2,1,"bgklllbbppqrr","One that is fast is enough."]]],
["2026-05-02-lost-order","One order was lost",202,2,1,1,2,0,0,1,1800,"30 min",0,0,[["retry","Try a lost order again within a minute",0,1,1,0,1,196,172,null,1,"cfjfffccppqrr"],["count","Page when an order has no receipt for five minutes",4,1,1,0,2,196,172,4,1,"afkfffaappqpq"]]]]);
