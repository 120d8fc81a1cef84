package org.amparo.supplementb;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/**
 * What somebody left in a copy of a blank. It would be printed on every form made from it: another
 * victim's name, or a typed signature and date, where USCIS wants ink.
 */
final class OldInk {

  private OldInk() {}

  /** Whether the field holds a person's words, a mark or a signature. */
  static boolean isIn(PDTerminalField field) {
    if (field instanceof PDSignatureField) {
      return field.getCOSObject().containsKey(COSName.V);
    }
    if (field instanceof PDButton) {
      return field instanceof PDCheckBox box && box.isChecked();
    }
    return !isBarcode(field) && !field.getValueAsString().replaceAll("[\\[\\]\\s]", "").isEmpty();
  }

  /** Whether a field that nobody writes into may lose its content; push buttons hold none. */
  static boolean isWiped(PDTerminalField field) {
    return field instanceof PDButton ? isIn(field) : !isBarcode(field);
  }

  /** Leaves the field to the pen. An empty value also hides one that its parent would lend it. */
  static void wipe(PDTerminalField field) {
    var dictionary = field.getCOSObject();
    dictionary.removeItem(COSName.RV);
    dictionary.removeItem(COSName.DV);
    dictionary.removeItem(COSName.I);
    if (field instanceof PDButton) {
      dictionary.setItem(COSName.V, COSName.Off);
      field.getWidgets().forEach(widget -> widget.setAppearanceState(COSName.Off.getName()));
      return;
    }
    if (field instanceof PDSignatureField) {
      dictionary.removeItem(COSName.V);
    } else {
      dictionary.setString(COSName.V, "");
    }
    field.getWidgets().forEach(widget -> widget.setAppearance(null));
  }

  /** USCIS prints form and edition into its bar code; that is no person's. */
  private static boolean isBarcode(PDTerminalField field) {
    String text = field.getValueAsString();
    return field.getFullyQualifiedName().contains("BarCode")
        && (text.isBlank() || text.contains("I-918"));
  }
}
