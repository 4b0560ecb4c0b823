package live.blytz.catalog;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** An enum constant as it is written in the database, in JSON and in events: lower case. */
interface Word {

    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E> & Word> E read(Class<E> words, String word) {
        return Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
    }

    abstract class Column<E extends Enum<E> & Word> implements AttributeConverter<E, String> {

        private final Class<E> words;

        Column(Class<E> words) {
            this.words = words;
        }

        @Override
        public String convertToDatabaseColumn(E word) {
            return word.word();
        }

        @Override
        public E convertToEntityAttribute(String word) {
            return read(words, word);
        }
    }
}
