"""Measures of grouping: stories of public sets, look-alikes, new reports beside known stories, the dev clusters."""
