// The floor's first file replaces this one.
