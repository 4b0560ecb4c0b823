package live.blytz.analytics;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.MONGO;
import static live.blytz.engines.Need.REGISTRY;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.UUID;
import live.blytz.engines.TestEngines;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Analytics with its real engines behind it, asked over HTTP. */
@SpringBootTest(properties = "blytz.analytics.report-after=1s")
@AutoConfigureMockMvc
@Import(TestTokens.Config.class)
abstract class AnalyticsIT {

    protected static final UUID ADMIN = Ids.next();

    @Autowired protected MockMvcTester http;

    protected final UUID seller = Ids.next();

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        TestEngines.provide(registry::add, MONGO, KAFKA, REGISTRY);
    }

    protected MvcTestResult get(String path, UUID user, String... roles) {
        return http.get()
                .uri(URI.create(path))
                .header("Authorization", TestTokens.bearer(user, roles))
                .exchange();
    }

    protected MvcTestResult post(String path, String body, String key, UUID user) {
        return http.post()
                .uri(path)
                .header("Authorization", TestTokens.bearer(user, "buyer"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
