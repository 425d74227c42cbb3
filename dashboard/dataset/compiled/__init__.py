"""The compiled edition: a checked package as columns in one file, mapped into memory."""
