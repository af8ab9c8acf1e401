# A terminal sees that a slow run is alive, and nothing of that is left; a file sees nothing of it, and so does who said -q.
cat >slow <<'END'
{ sleep 1.4; echo nonsense; } | cz-check $1 >/dev/null
END
terminal() { script -qec "$1" /dev/null | tr -d '\n' | tr '\r' '\n' | sed 's/\x1b\[K/<wiped>/; s/[0-9]* s</N s</' | uniq; }
export TERM=xterm
echo "-- a terminal"
terminal "sh slow"
echo "-- quiet"
terminal "sh slow -q"
echo "-- a terminal that cannot wipe a line"
TERM=dumb terminal "sh slow"
echo "-- a file"
sh slow 2>seen || cat seen
