"""Pages and feeds from the web, asked for politely and within bounds."""
