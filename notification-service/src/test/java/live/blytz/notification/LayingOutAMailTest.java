package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayingOutAMailTest {

    private final Map<String, String> values =
            new HashMap<>(
                    Map.of(
                            "language", "en",
                            "title", "You won a vase",
                            "greeting", "Hello Alice,",
                            "body", "The hammer fell at USD 20.00.",
                            "url", "http://localhost:21080/orders",
                            "open", "Open it on Blytz",
                            "footer", "It concerns your account."));

    @Test
    void putsEverythingInItsPlace() throws Exception {
        assertThat(page())
                .startsWith("<!doctype html>")
                .contains("<h1", ">You won a vase</h1>", ">Hello Alice,</p>")
                .contains("href=\"http://localhost:21080/orders\"", ">Open it on Blytz</a>")
                .doesNotContain("{{", "}}");
    }

    @Test
    void leavesWhatPeopleWriteText() throws Exception {
        values.put("title", "<script>alert(1)</script>");
        values.put("greeting", "Hello \"><img src=x onerror=alert(1)>,");

        assertThat(page())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void takesNoPlaceFromWhatPeopleWrite() throws Exception {
        values.put("title", "{{url}} $1");

        assertThat(page()).contains(">{{url}} $1</h1>");
    }

    @Test
    void asksNobodyForAnything() throws Exception {
        assertThat(page()).doesNotContain("src=", "<link", "@import", "url(");
    }

    @Test
    void isReadableInTheDark() throws Exception {
        assertThat(page()).contains("prefers-color-scheme: dark", "color-scheme");
    }

    private String page() throws Exception {
        return new Layout().with(values);
    }
}
