"""How good a brief is: `score` beside hand-made gold, and the `gate` whose floors only rise."""
