# where no pair at all is allowed, the plan is empty and every request is told
printf '%s\n' '{"type":"request","id":"r","category":"BDS"}' '{"type":"volunteer","id":"v","categories":["TUI"]}' | cz-match --as-of 2026-11-20
