"""How good the language model is: tags, parse, lemmas, names and meaning against gold that it was not trained on."""
