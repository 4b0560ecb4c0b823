package live.blytz.auction.lot.domain;

import java.util.UUID;

/**
 * Somebody who wants the lot.
 *
 * @param alias the name as strangers may see it, like {@code M***a}
 */
public record Bidder(UUID id, String alias) {

    public static Bidder named(UUID id, String name) {
        return new Bidder(id, mask(name.strip()));
    }

    public boolean is(Bidder other) {
        return id.equals(other.id);
    }

    /** Always three stars, so that not even the length of the name is told. */
    private static String mask(String name) {
        var letters = name.codePoints().toArray();
        var masked = new StringBuilder();
        if (letters.length > 0) {
            masked.appendCodePoint(letters[0]);
        }
        masked.append("***");
        if (letters.length > 1) {
            masked.appendCodePoint(letters[letters.length - 1]);
        }
        return masked.toString();
    }
}
