// What Firefox adds to the names that the types of Chrome's interface declare.
declare var browser: typeof chrome | undefined;
