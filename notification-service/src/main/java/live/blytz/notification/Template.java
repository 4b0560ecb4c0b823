package live.blytz.notification;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import live.blytz.platform.money.Money;
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
        var said = Arrays.stream(arguments).map(argument -> said(argument, locale)).toArray();
        return words.getMessage(key, said, locale);
    }

    private Object said(Object argument, Locale locale) {
        if (argument instanceof Money amount) {
            return amount(amount, locale);
        }
        return argument.equals(SOMETHING) ? words.getMessage("something", null, locale) : argument;
    }

    /** As the reader writes amounts, with as many places as the currency has. */
    private static String amount(Money money, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(new BigDecimal(money.amount()));
    }

    /**
     * @param tag BCP 47; Tagalog is written as Filipino
     */
    static Locale locale(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().equals("tl") ? Locale.of("fil") : locale;
    }
}
