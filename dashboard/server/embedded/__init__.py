"""What stands in a frame on somebody else's page, written on the server as plain HTML."""
