package live.blytz.auth.application;

import java.util.Locale;
import live.blytz.auth.domain.Code;
import live.blytz.auth.domain.Purpose;
import live.blytz.auth.domain.User;

/** What we write to people ourselves: codes must not travel any other way. */
public sealed interface Letter {

    User reader();

    /** Which words it is written in. */
    default String template() {
        return switch (this) {
            case WithCode(_, var purpose, _) -> "code." + purpose.word();
            case PasswordChanged _ -> "password_changed";
        };
    }

    /** BCP 47; Tagalog is written as Filipino. */
    default Locale language() {
        var locale = Locale.forLanguageTag(reader().profile().locale());
        return locale.getLanguage().equals("tl") ? Locale.of("fil") : locale;
    }

    record WithCode(User reader, Purpose purpose, Code code) implements Letter {}

    record PasswordChanged(User reader) implements Letter {}
}
