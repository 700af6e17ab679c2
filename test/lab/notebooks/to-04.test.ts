// The first half of the notebooks in JupyterLab; the second may be at work beside it.
import { testNotebooks } from "./all";

testNotebooks(0, 4);
