package live.blytz.auth.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The look that all mails of the house have, with a line for a code. */
@Component
class Layout {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** Stands in a letter that has a code, and in no other. */
    private static final Pattern CODE =
            Pattern.compile("<!-- code -->.*<!-- /code -->\\n?", Pattern.DOTALL);

    private final String withCode;
    private final String without;

    Layout() throws IOException {
        withCode = new ClassPathResource("letter.html").getContentAsString(StandardCharsets.UTF_8);
        without = CODE.matcher(withCode).replaceAll("");
    }

    /** In one pass, so that no value is looked at for places; whatever it holds stays text. */
    String with(Map<String, String> values) {
        var page = values.containsKey("code") ? withCode : without;
        return PLACE.matcher(page)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        HtmlUtils.htmlEscape(
                                                Objects.requireNonNull(
                                                        values.get(place.group(1)), place.group(1)),
                                                StandardCharsets.UTF_8.name())));
    }
}
