// The second half of the notebooks in JupyterLab; the other may be at work beside it.
import { testNotebooks } from "./support/notebooks";

testNotebooks(5, 9);
