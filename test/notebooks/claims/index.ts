// All claims, by the number of their notebook.
import { claims as c00 } from "./00";
import { claims as c01 } from "./01";
import { claims as c02 } from "./02";
import { claims as c03 } from "./03";
import { claims as c04 } from "./04";
import { claims as c05 } from "./05";
import { claims as c06 } from "./06";
import { claims as c07 } from "./07";
import { claims as c08 } from "./08";
import { claims as c09 } from "./09";

export const claims = [c00, c01, c02, c03, c04, c05, c06, c07, c08, c09];
