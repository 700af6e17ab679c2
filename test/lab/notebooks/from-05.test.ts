// The second half of the notebooks in JupyterLab; the first may be at work beside it.
import { testNotebooks } from "./all";

testNotebooks(5);
