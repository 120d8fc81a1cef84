package org.amparo.supplementb;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.RenderDestination;
import org.jspecify.annotations.Nullable;

/** Which layers of a file are off, on the screen or in print (ISO 32000-1, 8.11). */
final class Layers {

  private final @Nullable PDOptionalContentProperties layers;

  Layers(PDDocument document) {
    this.layers = document.getDocumentCatalog().getOCProperties();
  }

  boolean hide(PDAnnotationWidget widget) {
    return layers != null && isOff(layers, widget.getOptionalContent());
  }

  /** What belongs to several layers is safe only where all of them are on. */
  private static boolean isOff(PDOptionalContentProperties layers, @Nullable PDPropertyList layer) {
    if (layer instanceof PDOptionalContentGroup group) {
      return !layers.isGroupEnabled(group)
          || group.getRenderState(RenderDestination.PRINT)
              == PDOptionalContentGroup.RenderState.OFF;
    }
    return layer instanceof PDOptionalContentMembershipDictionary several
        && several.getOCGs().stream().anyMatch(one -> isOff(layers, one));
  }
}
