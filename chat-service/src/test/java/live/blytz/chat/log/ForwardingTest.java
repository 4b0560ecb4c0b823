package live.blytz.chat.log;

import static live.blytz.chat.Shows.bid;
import static live.blytz.chat.Shows.scheduled;
import static live.blytz.chat.Shows.seen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import live.blytz.events.Money;
import live.blytz.events.wallet.GiftPaid;
import org.junit.jupiter.api.Test;

class ForwardingTest {

    private static final UUID STREAM = UUID.randomUUID();
    private static final UUID LOT = UUID.randomUUID();

    @Test
    void bringsABidIntoTheRoomOfItsShow() {
        assertThat(Forwarding.room(bid(LOT, STREAM, 1))).contains(STREAM);
        assertThat(Forwarding.room(scheduled(STREAM))).contains(STREAM);
        assertThat(Forwarding.room(seen(STREAM, "on_air", "rtmp", null))).contains(STREAM);
    }

    @Test
    void leavesALotWithoutAShowOut() {
        assertThat(Forwarding.room(bid(LOT, null, 1))).isEmpty();
    }

    @Test
    void tellsAGiftWithoutWhereItsMoneyWent() {
        var paid =
                new GiftPaid(
                        UUID.randomUUID(),
                        STREAM,
                        UUID.randomUUID(),
                        "Maria",
                        UUID.randomUUID(),
                        "rose",
                        3,
                        new Money(300L, "USD"),
                        Instant.EPOCH);

        assertThat(Forwarding.room(paid)).contains(STREAM);
        assertThat(Forwarding.retold(paid))
                .hasValueSatisfying(gift -> assertThat(gift.getGift()).isEqualTo("rose"));
        assertThat(Forwarding.retold(bid(LOT, STREAM, 1))).isEmpty();
    }
}
