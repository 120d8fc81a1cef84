package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each way to fail means. */
class ReplyTest {

  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND",
    "409, CONFLICT",
    "400, REFUSED",
    "403, REFUSED",
    "501, REFUSED",
    "401, UNREACHABLE",
    "429, BUSY",
    "503, BUSY",
    "502, UNREACHABLE",
    "504, UNREACHABLE",
    "500, FAILED"
  })
  void anHttpStatusMeans(int status, Reply reply) {
    var thrown = new ClientException(new ClientHttpException(status, "reason"));

    assertThat(Reply.of(new CompletionException(thrown))).isEqualTo(reply);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, NOT_FOUND",
    "ALREADY_EXISTS, CONFLICT",
    "FAILED_PRECONDITION, CONFLICT",
    "INVALID_ARGUMENT, REFUSED",
    "PERMISSION_DENIED, REFUSED",
    "UNIMPLEMENTED, REFUSED",
    "UNAUTHENTICATED, UNREACHABLE",
    "RESOURCE_EXHAUSTED, BUSY",
    "UNAVAILABLE, UNREACHABLE",
    "DEADLINE_EXCEEDED, UNREACHABLE",
    "INTERNAL, FAILED"
  })
  void aGrpcStatusMeans(Status.Code code, Reply reply) {
    var status = Status.fromCode(code);
    var bare = new StatusRuntimeException(status);

    assertThat(Reply.of(bare)).isEqualTo(reply);
    assertThat(Reply.of(new ClientStatusException(status, bare))).isEqualTo(reply);
  }

  @ParameterizedTest
  @EnumSource(Status.Code.class)
  void everyGrpcStatusMeansSomething(Status.Code code) {
    assertThat(Reply.of(new StatusRuntimeException(Status.fromCode(code)))).isNotNull();
  }

  @Test
  void aCutConnectionIsNoAnswerAtAll() {
    assertThat(Reply.of(new ClientException(new ConnectException("refused"))))
        .isEqualTo(Reply.UNREACHABLE);
  }

  @Test
  void noFailureIsAnAnswer() {
    assertThat(Reply.of(null)).isEqualTo(Reply.OK);
  }
}
