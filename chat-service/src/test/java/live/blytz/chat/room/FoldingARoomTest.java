package live.blytz.chat.room;

import static live.blytz.chat.Shows.NOON;
import static live.blytz.chat.Shows.SELLER;
import static live.blytz.chat.Shows.banned;
import static live.blytz.chat.Shows.bid;
import static live.blytz.chat.Shows.ended;
import static live.blytz.chat.Shows.extended;
import static live.blytz.chat.Shows.fairWarning;
import static live.blytz.chat.Shows.joined;
import static live.blytz.chat.Shows.moved;
import static live.blytz.chat.Shows.muted;
import static live.blytz.chat.Shows.opened;
import static live.blytz.chat.Shows.removed;
import static live.blytz.chat.Shows.said;
import static live.blytz.chat.Shows.scheduled;
import static live.blytz.chat.Shows.seen;
import static live.blytz.chat.Shows.sold;
import static live.blytz.chat.Shows.unbanned;
import static live.blytz.chat.Shows.unmuted;
import static live.blytz.chat.Shows.watched;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class FoldingARoomTest {

    private static final UUID STREAM = UUID.randomUUID();
    private static final UUID WATCH = UUID.randomUUID();
    private static final UUID RING = UUID.randomUUID();
    private static final UUID VIEWER = UUID.randomUUID();
    private static final Instant LATE = NOON.plusSeconds(86_400);

    @Test
    void knowsNothingOfAShowBeforeItIsAnnounced() {
        assertThat(after(opened(WATCH, STREAM)).status()).isEqualTo(RoomStatus.UNKNOWN);
        assertThat(after(scheduled(STREAM)).status()).isEqualTo(RoomStatus.SCHEDULED);
    }

    @Test
    void followsTheShowThroughItsLife() {
        var live = after(scheduled(STREAM), moved(STREAM, "pre_live", "live"));

        assertThat(live.status()).isEqualTo(RoomStatus.LIVE);
        assertThat(live.title()).isEqualTo("Watches of Manila");
        assertThat(live.after(scheduled(STREAM)).status()).isEqualTo(RoomStatus.LIVE);
    }

    @Test
    void isCancelledAndNotMerelyOverWhenItWasStoppedOnAir() {
        var live = after(scheduled(STREAM), moved(STREAM, "pre_live", "live"));

        var stopped = live.after(moved(STREAM, "live", "cancelled")).after(ended(STREAM));

        assertThat(stopped.status()).isEqualTo(RoomStatus.CANCELLED);
        assertThat(live.after(ended(STREAM)).status()).isEqualTo(RoomStatus.ENDED);
    }

    @Test
    void knowsWhatViewersSee() {
        assertThat(after(scheduled(STREAM)).video()).isNull();

        var cut =
                after(
                        seen(STREAM, "on_air", "rtmp", null),
                        seen(STREAM, "interrupted", null, "publisher_left"));

        assertThat(cut.video())
                .isEqualTo(new Frame.Video(STREAM, "interrupted", null, "publisher_left"));
        assertThat(Frame.Snapshot.of(cut, 1).video()).isEqualTo(cut.video());
    }

    @Test
    void showsTheLastBidOnTheLotUnderTheHammer() {
        var room = after(opened(WATCH, STREAM), bid(WATCH, STREAM, 1), bid(WATCH, STREAM, 2));

        assertThat(current(room).currentBid()).hasToString("12.00 USD");
        assertThat(current(room).currentBidderName()).isEqualTo("M***a");
        assertThat(current(room).lowestAcceptable()).hasToString("13.00 USD");
        assertThat(current(room).totalBids()).isEqualTo(2);
    }

    @Test
    void doesNotLetAnOlderBidLead() {
        var room = after(opened(WATCH, STREAM), bid(WATCH, STREAM, 2), bid(WATCH, STREAM, 1));

        assertThat(current(room).sequence()).isEqualTo(2);
    }

    @Test
    void movesTheEnd() {
        var later = NOON.plusSeconds(75);
        var room = after(opened(WATCH, STREAM), extended(WATCH, STREAM, later));

        assertThat(current(room).endsAt()).isEqualTo(later);
    }

    @Test
    void movesTheEndCloserWhenTheSellerCallsTheLastSeconds() {
        var soon = NOON.plusSeconds(20);
        var room = after(opened(WATCH, STREAM), fairWarning(WATCH, STREAM, soon));

        assertThat(current(room).endsAt()).isEqualTo(soon);
        assertThat(current(room).isLive()).isTrue();
    }

    @Test
    void showsTheLotThatWasSoldUntilTheNextOpens() {
        var sold = after(opened(WATCH, STREAM), bid(WATCH, STREAM, 1), sold(WATCH, STREAM, 12_00));
        assertThat(current(sold).status()).isEqualTo("sold");
        assertThat(current(sold).currentBid()).hasToString("12.00 USD");

        var next = sold.after(opened(RING, STREAM));
        assertThat(current(next).auctionId()).isEqualTo(RING);
        assertThat(current(next).isLive()).isTrue();
    }

    @Test
    void keepsTheLastFiftyComments() {
        var room =
                IntStream.rangeClosed(1, 60)
                        .mapToObj(n -> said(STREAM, "comment " + n))
                        .reduce(RoomState.unheard(STREAM), RoomState::after, (one, _) -> one);

        assertThat(room.comments()).hasSize(50);
        assertThat(room.comments().getFirst().text()).isEqualTo("comment 11");
        assertThat(room.comments().getLast().text()).isEqualTo("comment 60");
    }

    @Test
    void forgetsACommentThatWasRemoved() {
        var rude = said(STREAM, "something rude");
        var room = after(said(STREAM, "hello"), rude, removed(rude));

        assertThat(room.comments()).extracting(Frame.Comment::text).containsExactly("hello");
    }

    @Test
    void knowsWhoMayNotSpeakUntilTheirTimeIsOver() {
        var room = after(muted(STREAM, VIEWER, NOON.plusSeconds(60)));

        assertThat(room.restrictions().mute(VIEWER, NOON.plusSeconds(59))).isPresent();
        assertThat(room.restrictions().mute(VIEWER, NOON.plusSeconds(60))).isEmpty();
        assertThat(room.restrictions().mute(WATCH, NOON)).isEmpty();
        assertThat(room.restrictions().ban(VIEWER, NOON)).isEmpty();
    }

    @Test
    void movesTheEndOfAMuteAndLiftsIt() {
        var longer = after(muted(STREAM, VIEWER, NOON), muted(STREAM, VIEWER, LATE));

        assertThat(longer.restrictions().mute(VIEWER, NOON)).isPresent();
        assertThat(longer.after(unmuted(STREAM, VIEWER)).restrictions())
                .isEqualTo(Restrictions.NONE);
    }

    @Test
    void knowsABanThatLastsUntilItIsLifted() {
        var room = after(banned(STREAM, VIEWER, null));

        assertThat(room.restrictions().ban(VIEWER, LATE)).isPresent();
        assertThat(room.after(unbanned(STREAM, VIEWER)).restrictions().ban(VIEWER, NOON)).isEmpty();
    }

    @Test
    void goesOnFromWhatWasDecidedBeforeThePartOfTheLogThatIsRead() {
        var kept = Restrictions.NONE.banned(VIEWER, new Restrictions.Term(null));

        var room = RoomState.unheard(STREAM).knowing(kept).after(watched(STREAM, 1, 1));

        assertThat(room.restrictions().ban(VIEWER, NOON)).isPresent();
    }

    @Test
    void knowsTheSellerAndWhoStandsBesideThem() {
        var room = after(scheduled(STREAM), joined(STREAM, VIEWER));

        assertThat(room.isHost(SELLER)).isTrue();
        assertThat(room.isHost(VIEWER)).isTrue();
        assertThat(room.isHost(WATCH)).isFalse();
        assertThat(Frame.Snapshot.of(room, 1).coHosts()).containsExactly(VIEWER);
    }

    @Test
    void neverLowersThePeak() {
        var room = after(watched(STREAM, 9, 9), watched(STREAM, 2, 2));

        assertThat(room.viewers()).isEqualTo(2);
        assertThat(room.peak()).isEqualTo(9);
    }

    private static RoomState after(SpecificRecord... records) {
        var state = RoomState.unheard(STREAM);
        for (var record : records) {
            state = state.after(record);
        }
        return state;
    }

    private static Lot current(RoomState room) {
        return Objects.requireNonNull(room.lots().current());
    }
}
