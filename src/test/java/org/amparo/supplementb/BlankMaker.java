package org.amparo.supplementb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * Makes a blank with the field names of edition 01/20/25, the boxes in an order that their index
 * does not tell, an XFA part, and the lock that published forms carry.
 */
public final class BlankMaker {

  private static final FormEdition EDITION = FormEdition.of("01/20/25").orElseThrow();
  private static final Map<String, PDRectangle> LARGE =
      Map.of(
          "3.3", new PDRectangle(60, 0, 490, 34),
          "3.6", new PDRectangle(60, 0, 490, 90),
          "3.7", new PDRectangle(60, 0, 490, 90),
          "4.explanation", new PDRectangle(60, 0, 490, 90),
          "4.other", new PDRectangle(60, 0, 490, 90),
          "7.4.text", new PDRectangle(60, 0, 490, 100),
          "7.5.text", new PDRectangle(60, 0, 490, 100),
          "7.6.text", new PDRectangle(60, 0, 490, 100));

  private final PDDocument document = new PDDocument();
  private final PDAcroForm form = new PDAcroForm(document);
  private final Map<String, PDNonTerminalField> nodes = new LinkedHashMap<>();
  private final List<PDPage> pages = new ArrayList<>();
  private final float[] tops = new float[5];

  private String footer = "Form I-918 Supplement B   Edition 01/20/25";
  private boolean tooltips = true;
  private boolean onValues = true;
  private String without = "";
  private String userPassword = "";
  private float typeSize = 9;

  public static BlankMaker blank() {
    return new BlankMaker();
  }

  public BlankMaker footer(String text) {
    footer = text;
    return this;
  }

  public BlankMaker withoutTooltips() {
    tooltips = false;
    return this;
  }

  public BlankMaker withoutOnValues() {
    onValues = false;
    return this;
  }

  public BlankMaker without(String code) {
    without = code;
    return this;
  }

  public BlankMaker lockedWith(String password) {
    userPassword = password;
    return this;
  }

  public BlankMaker typeSize(float size) {
    typeSize = size;
    return this;
  }

  public byte[] make() {
    try (document) {
      begin();
      for (var entry : new TreeMap<>(EDITION.fields()).entrySet()) {
        if (!entry.getKey().equals(without)) {
          item(entry.getKey(), entry.getValue());
        }
      }
      barcode();
      return locked();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin() throws IOException {
    var helvetica = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    for (int i = 0; i < 5; i++) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      pages.add(page);
      tops[i] = 765;
      try (var pen = new PDPageContentStream(document, page)) {
        pen.beginText();
        pen.setFont(helvetica, 8);
        pen.newLineAtOffset(40, 20);
        pen.showText(footer);
        pen.endText();
      }
    }
    var resources = new PDResources();
    resources.put(COSName.HELV, helvetica);
    form.setDefaultResources(resources);
    form.setDefaultAppearance("/Helv %s Tf 0 g".formatted(typeSize));
    document.getDocumentCatalog().setAcroForm(form);
    form.setFields(new ArrayList<>(List.of(node("form1[0]"))));
    form.getCOSObject()
        .setItem(
            COSName.XFA, new PDStream(document, new ByteArrayInputStream("<xdp/>".getBytes())));
  }

  private PDNonTerminalField node(String name) {
    PDNonTerminalField known = nodes.get(name);
    if (known != null) {
      return known;
    }
    var node = new PDNonTerminalField(form);
    int dot = name.lastIndexOf('.');
    node.setPartialName(name.substring(dot + 1));
    nodes.put(name, node);
    if (dot > 0) {
      under(node(name.substring(0, dot)), node);
    }
    return node;
  }

  private static void under(PDNonTerminalField parent, PDField child) {
    var kids = parent.getCOSObject().getCOSArray(COSName.KIDS);
    if (kids == null) {
      kids = new COSArray();
      parent.getCOSObject().setItem(COSName.KIDS, kids);
    }
    kids.add(child.getCOSObject());
    child.getCOSObject().setItem(COSName.PARENT, parent.getCOSObject());
  }

  private void item(String code, List<String> names) throws IOException {
    var item = EDITION.items().stream().filter(i -> i.code().equals(code)).findFirst();
    List<String> answers = item.map(BlankMaker::answers).orElse(List.of());
    int page =
        names.get(0).contains("pg4") ? 3 : names.get(0).charAt("form1[0].#subform[".length()) - '0';
    if (!answers.isEmpty()) {
      boxes(page, names, answers);
      return;
    }
    for (String name : names) {
      if (code.equals("2.5.d")) {
        state(page, name);
      } else {
        text(page, name, LARGE.get(code));
      }
    }
  }

  private static List<String> answers(Item item) {
    return item.type() == Item.Type.BOXES
        ? Arrays.stream(QualifyingCriminalActivity.values())
            .map(QualifyingCriminalActivity::label)
            .toList()
        : item.choices();
  }

  private PDRectangle place(int page, float width, float height) {
    tops[page] -= height + 3;
    return new PDRectangle(60, tops[page], width, height);
  }

  private void text(int page, String name, PDRectangle large) throws IOException {
    var field = new PDTextField(form);
    name(field, name);
    field.setMultiline(large != null);
    if (name.contains("AlienNumber")) {
      field.setComb(true);
      field.setMaxLen(9);
    } else if (name.contains("ZipCode")) {
      field.setMaxLen(5);
    }
    var box =
        large == null ? place(page, 150, 14) : place(page, large.getWidth(), large.getHeight());
    widget(page, field.getWidgets().get(0), box);
  }

  private void state(int page, String name) throws IOException {
    var field = new PDComboBox(form);
    name(field, name);
    field.setOptions(List.of("CA", "NY", "TX"));
    widget(page, field.getWidgets().get(0), place(page, 60, 14));
  }

  /** Index and meaning are shuffled apart, the same way each time. */
  private void boxes(int page, List<String> names, List<String> answers) throws IOException {
    var shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(answers.size()));
    float top = tops[page] - 12;
    for (int i = 0; i < names.size(); i++) {
      var field = new PDCheckBox(form);
      name(field, names.get(i));
      String answer = shuffled.get(i);
      if (tooltips) {
        field.setAlternateFieldName(
            "Part X. Item No. 1. Yes, no or other things may be asked. Select " + answer + ".");
      }
      var box = new PDRectangle(60 + i % 8 * 60, top - i / 8 * 14, 10, 10);
      var widget = field.getWidgets().get(0);
      widget(page, widget, box);
      marks(widget, onValues ? " " + answer + " " : "x" + i);
    }
    tops[page] = top - (names.size() - 1) / 8 * 14 - 4;
  }

  private void marks(PDAnnotationWidget widget, String onValue) throws IOException {
    var states = new COSDictionary();
    for (String state : List.of("Off", onValue)) {
      var mark = new PDAppearanceStream(document);
      mark.setBBox(new PDRectangle(10, 10));
      mark.setResources(new PDResources());
      if (!state.equals("Off")) {
        try (var out = mark.getContentStream().createOutputStream()) {
          out.write("1 w 1 1 m 9 9 l 1 9 m 9 1 l S".getBytes());
        }
      }
      states.setItem(COSName.getPDFName(state), mark);
    }
    var appearance = new PDAppearanceDictionary();
    appearance.getCOSObject().setItem(COSName.N, states);
    widget.setAppearance(appearance);
    widget.setAppearanceState("Off");
  }

  private void name(PDField field, String name) {
    int dot = name.lastIndexOf('.');
    field.setPartialName(name.substring(dot + 1));
    under(node(name.substring(0, dot)), field);
  }

  private void widget(int page, PDAnnotationWidget widget, PDRectangle box) throws IOException {
    widget.setRectangle(box);
    widget.setPage(pages.get(page));
    widget.setPrinted(true);
    pages.get(page).getAnnotations().add(widget);
    try (var pen =
        new PDPageContentStream(
            document, pages.get(page), PDPageContentStream.AppendMode.APPEND, true)) {
      pen.setLineWidth(0.4f);
      pen.addRect(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
      pen.stroke();
    }
  }

  private void barcode() throws IOException {
    var field = new PDTextField(form);
    name(field, "form1[0].#pageSet[0].Page1[0].PDF417BarCode1[0]");
    widget(0, field.getWidgets().get(0), new PDRectangle(300, 10, 200, 20));
  }

  private byte[] locked() throws IOException {
    var may = new AccessPermission();
    may.setCanModify(false);
    may.setCanExtractContent(false);
    document.protect(new StandardProtectionPolicy("owner", userPassword, may));
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
