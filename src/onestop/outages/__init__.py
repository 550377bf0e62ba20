"""When the platform did not answer, or will not: announced, recorded, certified."""
