package live.blytz.notification;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Words in the reader's language: English, or Filipino. */
@Component
class Template {

    /** Stands for a title that is not known here; every language has its own words for it. */
    static final String SOMETHING = "\u0000something";

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    Template() {
        words.setBasename("templates");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    String title(Message message, Locale locale) {
        return text(message.template() + ".title", locale, message.arguments().toArray());
    }

    String body(Message message, Locale locale) {
        return text(message.template() + ".body", locale, message.arguments().toArray());
    }

    /** What the button of a push says. */
    String action(Message message, Locale locale) {
        return text("push." + message.template(), locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        for (var i = 0; i < arguments.length; i++) {
            if (SOMETHING.equals(arguments[i])) {
                arguments[i] = words.getMessage("something", null, locale);
            }
        }
        return words.getMessage(key, arguments, locale);
    }

    /**
     * @param tag BCP 47; Tagalog is written as Filipino
     */
    static Locale locale(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().equals("tl") ? Locale.of("fil") : locale;
    }
}
