# CR, LF, CRLF, mixed, blank lines, no end at the end
printf 'Nr;Naam\rO1;cr\rO2;cr\r' | cz-import -t organisation
printf '\r\n\nNr;Naam\r\nO1;crlf\nO2;lf\r\n\r\n\nO3;cr\rO4;none' | cz-import -t organisation
