package org.amparo.workflow.zeebe;

import org.amparo.workflow.ModelFiles;
import org.amparo.workflow.ProcessVariables;

/** The models that this version brings, and what their processes may know. */
record Models(ModelBook book, Expectations expectations, ProcessVariables guard) {

  static Models read() {
    var files = ModelFiles.read();
    var book = new ModelBook(files);
    return new Models(book, new Expectations(files), new ProcessVariables(book.variables()));
  }
}
