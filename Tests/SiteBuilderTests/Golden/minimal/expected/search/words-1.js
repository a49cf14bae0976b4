followthrough.words(0,"what@happened@the@deploy@had@no@automated@rollback@4812@reaches@production@burn@rate@alert@pages@errors@are@back@to@normal@");
