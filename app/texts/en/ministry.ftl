# Messages to the ministry.
