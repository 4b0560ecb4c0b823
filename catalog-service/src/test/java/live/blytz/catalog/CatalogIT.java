package live.blytz.catalog;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REDIS;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.engines.Need.S3;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The catalog with its real engines behind it, asked over HTTP. */
@SpringBootTest(properties = "blytz.catalog.view-flush=1h")
@AutoConfigureMockMvc
@Import(TestTokens.Config.class)
abstract class CatalogIT {

    protected static final UUID ADMIN = Ids.next();

    @Autowired protected MockMvcTester http;
    @Autowired protected JdbcClient database;

    /** A new seller and a new buyer for each test: tests share the database. */
    protected final UUID seller = Ids.next();

    protected final UUID buyer = Ids.next();

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        TestEngines.provide(registry::add, POSTGRES, KAFKA, REGISTRY, REDIS, S3);
    }

    protected MvcTestResult get(String path) {
        return http.get().uri(URI.create(path)).exchange();
    }

    protected MvcTestResult get(String path, UUID user, String... roles) {
        return http.get()
                .uri(path)
                .header("Authorization", TestTokens.bearer(user, roles))
                .exchange();
    }

    protected MvcTestResult post(String path, String body, UUID user, String... roles) {
        return http.post()
                .uri(path)
                .header("Authorization", TestTokens.bearer(user, roles))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected MvcTestResult put(
            String path, String body, String ifMatch, UUID user, String... roles) {
        return http.put()
                .uri(path)
                .header("Authorization", TestTokens.bearer(user, roles))
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected MvcTestResult delete(String path, UUID user, String... roles) {
        return http.delete()
                .uri(path)
                .header("Authorization", TestTokens.bearer(user, roles))
                .exchange();
    }

    protected static String tag(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("ETag"));
    }

    protected static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    protected static String product(String title, int stock) {
        return """
               {"title":"%s","starting_price":{"amount":"10.00","currency":"USD"},
                "reserve_price":{"amount":"20.00","currency":"USD"},"stock":%d}
               """
                .formatted(title, stock);
    }

    protected UUID drafted(String body) {
        return UUID.fromString(read(post("/api/v1/products", body, seller, "seller"), "$.id"));
    }

    protected UUID published(String body) {
        var id = drafted(body);
        post("/api/v1/products/" + id + "/publish", "", seller, "seller");
        return id;
    }
}
