package org.amparo.disclosure.rules;

import static org.amparo.disclosure.rules.ContentGroup.ADDRESSES;
import static org.amparo.disclosure.rules.ContentGroup.DOCUMENTS;
import static org.amparo.disclosure.rules.ContentGroup.IMMIGRATION;
import static org.amparo.disclosure.rules.ContentGroup.LETTERS;
import static org.amparo.disclosure.rules.ContentGroup.NAMES;
import static org.amparo.disclosure.rules.ContentGroup.STATEMENTS;

import java.util.Set;
import org.amparo.document.DocumentKind;

/**
 * What a case holds, and which groups must all be given for it to be given. Free text and papers
 * can name anybody and cannot be cut by a program, so they need the groups of what they may hold.
 */
public enum Content {
  NAME_AND_BIRTH(NAMES),
  REPORT_NUMBER(NAMES),
  WAY_TO_REACH(NAMES, ADDRESSES),
  PLACE_AND_OFFENSE(NAMES, ADDRESSES),
  STORY(NAMES, ADDRESSES, STATEMENTS),
  ASSERTED(IMMIGRATION),
  /** The statement of a withdrawal to USCIS has the A-number; others tell of a petition. */
  LETTER(NAMES, ADDRESSES, STATEMENTS, IMMIGRATION, LETTERS),
  POLICE_REPORT(NAMES, ADDRESSES, STATEMENTS, DOCUMENTS),
  /** Handed in or signed by people who may have written about a status. */
  OTHER_PAPER(NAMES, ADDRESSES, STATEMENTS, IMMIGRATION, DOCUMENTS),
  /** Somebody has blacked out what must not leave. */
  REDACTED_COPY(DOCUMENTS);

  private final Set<ContentGroup> needs;

  Content(ContentGroup... needs) {
    this.needs = Set.of(needs);
  }

  public boolean isIn(Set<ContentGroup> given) {
    return given.containsAll(needs);
  }

  public Set<ContentGroup> needs() {
    return needs;
  }

  public static Content of(DocumentKind kind) {
    return switch (kind) {
      case LETTER -> LETTER;
      case POLICE_REPORT -> POLICE_REPORT;
      case REDACTED_COPY -> REDACTED_COPY;
      case SIGNED_SUPPLEMENT_B, SUBMISSION, CONSENT, OTHER -> OTHER_PAPER;
    };
  }
}
