"""What officials are reminded of (nhắc việc): what nears its last moment or is past it, and each morning what lies with them."""
