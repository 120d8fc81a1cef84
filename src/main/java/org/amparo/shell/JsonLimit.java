package org.amparo.shell;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * Stops reading a JSON body that did not say how long it is and goes on for too long. Plain text is
 * not read at all: of it the framework would make a body with a single field.
 */
@Provider
class JsonLimit implements ReaderInterceptor {

  private final BodyLimits limits;

  JsonLimit(BodyLimits limits) {
    this.limits = limits;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    if (BodyLimits.isJson(body.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))) {
      body.setInputStream(new Limited(body.getInputStream(), limits.json()));
    }
    if (body.getMediaType() != null && body.getMediaType().getType().equalsIgnoreCase("text")) {
      throw new NotSupportedException();
    }
    return body.proceed();
  }

  private static final class Limited extends FilterInputStream {

    private long left;

    Limited(InputStream body, long limit) {
      super(body);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new Refused(Problem.TOO_LARGE, "A JSON body this large is not taken here.");
      }
    }
  }
}
