package org.amparo.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.amparo.agency.Agencies;
import org.amparo.kernel.AgencyId;
import org.amparo.notice.Press;

/** A report on paper, under the head of its agency. */
@Singleton
public class ReportPrint {

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance paper(ReportSheet sheet, FiledReport filed, String contact);
  }

  private final Agencies agencies;

  ReportPrint(Agencies agencies) {
    this.agencies = agencies;
  }

  public byte[] pdf(AgencyId agency, FiledReport filed, ReportSheet sheet) {
    String contact = agencies.agency(agency).contact();
    return Press.print(Templates.paper(sheet, filed, contact).render());
  }
}
