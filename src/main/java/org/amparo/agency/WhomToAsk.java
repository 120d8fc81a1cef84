package org.amparo.agency;

/** How the public reaches an agency's unit. The room of the letters knows what was entered. */
public interface WhomToAsk {

  /** In that language, else in English; as the agency was set up where nobody entered anything. */
  String in(CertifyingAgency agency, String language);
}
