"""From a pasted text or a file to numbered paragraphs, with what was not taken over."""
