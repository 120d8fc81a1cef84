package org.amparo.supplementb;

import java.util.List;

/** One part of the form with its items and the page on which it is printed. */
public record Part(int part, String title, int page, List<Item> items) {

  public Part {
    items = List.copyOf(items);
  }
}
