package live.blytz.auth.post;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** In the reader's language: English, or Filipino. */
@Component
class Words {

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    Words() {
        words.setBasename("letters");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    String of(String key, Locale language, Object... arguments) {
        return words.getMessage(key, arguments, language);
    }
}
