printf '%s\n' 'request id,category,postal code,created on,how often,car needed' 'R1,VRV,3511 AB,2026-03-31,weekly,yes' |
	cz-import -t request
