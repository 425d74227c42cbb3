"""The Atlas measured against its peers, in real browsers and over real connections."""
