package live.blytz.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class LoggingWhoCallsTest {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Test
    void namesTheCallerWhileTheRequestIsServedAndNoLonger() throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/orders");
        request.setUserPrincipal(() -> "01a1fe91-a0c7-7000-a81c-525091fd6baf");
        var seen = new ArrayList<String>();

        new StepLog()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (_, _) -> seen.add(MDC.get(StepLog.USER)));

        assertThat(seen).containsExactly("01a1fe91-a0c7-7000-a81c-525091fd6baf");
        assertThat(MDC.get(StepLog.USER)).isNull();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void writesLinesThatALogStoreUnderstands(CapturedOutput output) {
        var app =
                new SpringApplicationBuilder(Nothing.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.application.name=riding",
                                "--BLYTZ_LOG_FORMAT=json",
                                "--spring.main.log-startup-info=false");
        try (app;
                var _ = MDC.putCloseable("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
                var _ = MDC.putCloseable("user.id", "u1")) {
            LoggerFactory.getLogger("live.blytz.riding").warn("away");
        }

        var line =
                JsonMapper.shared()
                        .readTree(
                                output.getOut()
                                        .lines()
                                        .filter(each -> each.contains("away"))
                                        .findFirst()
                                        .orElseThrow());
        assertThat(line.path("trace.id").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(line.at("/user/id").asString()).isEqualTo("u1");
        assertThat(line.at("/service/name").asString()).isEqualTo("riding");
        assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
        assertThat(line.path("@timestamp").asString()).isNotBlank();
    }
}
