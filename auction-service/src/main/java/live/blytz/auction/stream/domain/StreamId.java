package live.blytz.auction.stream.domain;

import java.util.UUID;
import live.blytz.platform.id.Ids;

public record StreamId(UUID value) {

    public static StreamId next() {
        return new StreamId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
