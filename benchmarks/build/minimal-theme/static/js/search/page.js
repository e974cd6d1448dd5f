// The comparison has no search.
