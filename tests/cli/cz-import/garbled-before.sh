# Text that was garbled before it came: told once, with how many rows and the first, and nothing changed.
printf 'Hulpvraagnummer;Soort hulp;Postcode;Wensen\nR1;VRV;3511 AB;caf\303\203\302\251\nR2;VRV;3511 AB;Zo\303\203\302\253, caf\303\251\nR3;VRV;3511 AB;caf\303\251, N\303\203O\nR4;VRV;3511 AB;-\n' | cz-import -t request
# that of DOS and of Turkish, read as Windows-1252
printf 'Hulpvraagnummer;Soort hulp;Postcode;Wensen\nR1;VRV;3511 AB;co\224rdineren\nR2;VRV;3511 AB;pi\376irmek\nR3;VRV;3511 AB;caf\351\nR4;VRV;3511 AB;\223goed\224, van 9\22612\n' | cz-import -t request
