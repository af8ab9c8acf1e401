# Each command with what it is for, also when its usage takes several lines.
cz help
