package org.amparo.live.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.amparo.kernel.Refused;
import org.amparo.live.LiveStreams;

/** What a page was made after, for the stream that tells it of what came later. */
@Named("live")
@Singleton
public class LivePosition {

  private final LiveStreams streams;

  LivePosition(LiveStreams streams) {
    this.streams = streams;
  }

  /** Empty where nothing is told yet; the page is shown all the same. */
  public String getPosition() {
    try {
      return String.valueOf(streams.position());
    } catch (Refused notYet) {
      return "";
    }
  }
}
