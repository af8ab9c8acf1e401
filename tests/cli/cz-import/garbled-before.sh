# Text that was garbled before it came: told once, with how many rows and the first, and nothing changed.
printf 'Hulpvraagnummer;Soort hulp;Postcode;Wensen\nR1;VRV;3511 AB;caf\303\203\302\251\nR2;VRV;3511 AB;Zo\303\203\302\253, caf\303\251\nR3;VRV;3511 AB;caf\303\251, N\303\203O\nR4;VRV;3511 AB;-\n' | cz-import -t request
