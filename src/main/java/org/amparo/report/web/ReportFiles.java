package org.amparo.report.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.amparo.report.ReportCsv;
import org.amparo.report.ReportSheet;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports as files to keep. */
final class ReportFiles {

  static final String CSV = "text/csv";
  static final String PDF = "application/pdf";

  private ReportFiles() {}

  static RestResponse<String> csv(ReportSheet sheet) {
    return csv(ReportCsv.of(sheet), name(sheet));
  }

  static RestResponse<String> csv(String rows, String name) {
    return RestResponse.ResponseBuilder.ok(rows)
        .type(CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name + ".csv")
        .build();
  }

  static RestResponse<byte[]> pdf(byte[] paper, ReportSheet sheet) {
    return RestResponse.ResponseBuilder.ok(paper)
        .type(PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=" + name(sheet) + ".pdf")
        .build();
  }

  private static String name(ReportSheet sheet) {
    return "report-%s-%s".formatted(sheet.report().kind(), sheet.report().from());
  }
}
