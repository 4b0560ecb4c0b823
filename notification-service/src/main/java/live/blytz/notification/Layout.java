package live.blytz.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The one look of all mails: tables and inline styles, which mail programs understand. */
@Component
class Layout {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String page;

    Layout() throws IOException {
        page = new ClassPathResource("mail.html").getContentAsString(StandardCharsets.UTF_8);
    }

    /** In one pass, so that no value is looked at for places; whatever it holds stays text. */
    String with(Map<String, String> values) {
        return PLACE.matcher(page)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        HtmlUtils.htmlEscape(
                                                value(values, place.group(1)),
                                                StandardCharsets.UTF_8.name())));
    }

    private static String value(Map<String, String> values, String place) {
        return Objects.requireNonNull(values.get(place), place);
    }
}
