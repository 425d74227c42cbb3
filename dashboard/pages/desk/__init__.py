"""The desk of editors: a text is brought, its drafts are decided on, an edition is published."""
