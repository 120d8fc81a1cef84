package org.amparo.takeover;

import java.io.Closeable;
import java.io.IOException;
import org.amparo.takeover.rules.Cells;
import org.jspecify.annotations.Nullable;

/** A file's lines, one after the other; no more than one is in memory. */
interface LineReader extends Closeable {

  /** The next line; null behind the last. */
  @Nullable Cells next() throws IOException;
}
