"""The real extension in real browsers: a reader's clicks in, what the reader then sees out."""
