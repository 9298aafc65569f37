"""Times measured against public gold: TIMEX3 of news, and the cases of a library for dates."""
