followthrough.items([
["2026-03-14-checkout-502s","Checkout returned 502s for 47 minutes",251,1,[],[],1,0,0,[],2820,"47 min",1,0,[["rollback","Roll back automatically",4,1,0,0,0,249,224,237,[],"aekeeeaappqqq"]]]]);
