package org.amparo.supplementb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** Which fields of a file lie upon one another, so that what is written into them does too. */
final class FieldOverlaps {

  /** Of the smaller one: what is written there cannot be read. */
  private static final double UPON = 0.5;

  /** The boxes of printed forms share their lines. */
  private static final double TOUCHING = 0.15;

  private static final int NAMED = 6;

  private record Place(String name, int page, PDRectangle box) {

    /** How much of the smaller of the two lies on the other. */
    double shared(Place other) {
      if (page != other.page || name.equals(other.name)) {
        return 0;
      }
      double width =
          Math.min(box.getUpperRightX(), other.box.getUpperRightX())
              - Math.max(box.getLowerLeftX(), other.box.getLowerLeftX());
      double height =
          Math.min(box.getUpperRightY(), other.box.getUpperRightY())
              - Math.max(box.getLowerLeftY(), other.box.getLowerLeftY());
      double smaller = Math.min(area(box), area(other.box));
      return width <= 0 || height <= 0 || smaller <= 0 ? 0 : width * height / smaller;
    }

    private static double area(PDRectangle box) {
      return (double) box.getWidth() * box.getHeight();
    }
  }

  private final List<Place> places = new ArrayList<>();

  FieldOverlaps(BlankFields fields, FieldPages pages) {
    fields.known().stream()
        .sorted()
        .flatMap(name -> fields.find(name, PDTerminalField.class).stream())
        .forEach(
            field -> {
              for (var widget : field.getWidgets()) {
                place(field, widget, pages).ifPresent(places::add);
              }
            });
  }

  private static Optional<Place> place(
      PDTerminalField field, PDAnnotationWidget widget, FieldPages pages) {
    var box = widget.getRectangle();
    return box == null
        ? Optional.empty()
        : pages.of(widget).map(page -> new Place(field.getFullyQualifiedName(), page, box));
  }

  /** Pairs of which nothing could be read; empty where there are none. */
  String upon() {
    return pairs(share -> share >= UPON);
  }

  String touching() {
    return pairs(share -> share >= TOUCHING && share < UPON);
  }

  private String pairs(DoublePredicate which) {
    var pairs = new TreeSet<String>();
    for (int i = 0; i < places.size(); i++) {
      for (var other : places.subList(i + 1, places.size())) {
        if (which.test(places.get(i).shared(other))) {
          pairs.add(places.get(i).name() + " and " + other.name());
        }
      }
    }
    String first = pairs.stream().limit(NAMED).collect(Collectors.joining("; "));
    int more = pairs.size() - NAMED;
    return more > 0 ? "%s; and %d more".formatted(first, more) : first;
  }
}
