package org.amparo.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.amparo.document.Documents;

/** Writes exports; each paper is opened in a short transaction of its own and forgotten. */
@ApplicationScoped
public class ExportWriter {

  private final Documents documents;

  ExportWriter(Documents documents) {
    this.documents = documents;
  }

  public void write(Export export, OutputStream out) throws IOException {
    export.write(out, paper -> documents.opened(export.caseId(), paper).content());
  }
}
