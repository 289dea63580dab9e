// On a site that the reader chose: tells the background worker that a page is there to be checked.
"use strict";

void port.send({ type: "arrived" });
