package live.blytz.chat.room;

import static live.blytz.chat.Shows.NOON;
import static live.blytz.chat.Shows.SELLER;
import static live.blytz.chat.Shows.banned;
import static live.blytz.chat.Shows.bid;
import static live.blytz.chat.Shows.moved;
import static live.blytz.chat.Shows.opened;
import static live.blytz.chat.Shows.removed;
import static live.blytz.chat.Shows.said;
import static live.blytz.chat.Shows.watched;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnteringARoomTest {

    private static final UUID STREAM = UUID.randomUUID();
    private static final UUID LOT = UUID.randomUUID();

    private final List<Told> shown = new ArrayList<>();
    private final List<UUID> banned = new ArrayList<>();
    private final Room room =
            new Room(RoomState.unheard(STREAM), 99, new FrameWriter(Words.JSON), audience());

    @Test
    void showsANewViewerTheRoomAsItIs() {
        hear(100, moved(STREAM, "pre_live", "live"));
        hear(101, opened(LOT, STREAM));
        hear(104, bid(LOT, STREAM, 1));

        var snapshot = Words.of(((Entrance.Fresh) enter(null)).snapshot());
        assertThat(snapshot.path("event").asString()).isEqualTo("snapshot");
        assertThat(snapshot.path("seq").asLong()).isEqualTo(104);
        assertThat(snapshot.at("/data/status").asString()).isEqualTo("live");
        assertThat(snapshot.at("/data/auction/current_bid/amount").asString()).isEqualTo("11.00");
    }

    @Test
    void replaysWhatWasMissedAndNothingElse() {
        hear(100, opened(LOT, STREAM));
        hear(103, bid(LOT, STREAM, 1));
        hear(104, watched(STREAM, 3, 3));
        hear(107, bid(LOT, STREAM, 2));

        assertThat(missed(100L)).containsExactly(103L, 107L);
        assertThat(missed(107L)).isEmpty();
    }

    @Test
    void showsTheRoomAfreshWhenTheLastFrameIsBeforeAllThatIsKept() {
        hear(100, opened(LOT, STREAM));

        assertThat(enter(98L)).isInstanceOf(Entrance.Fresh.class);
        assertThat(enter(99L)).isInstanceOf(Entrance.Resumed.class);
    }

    @Test
    void showsTheRoomAfreshWhenTheLastFrameIsOfAnotherLog() {
        hear(100, opened(LOT, STREAM));

        assertThat(enter(5_000L)).isInstanceOf(Entrance.Fresh.class);
    }

    @Test
    void showsARecordThatWasToldTwiceOnce() {
        var twice = UUID.randomUUID();

        assertThat(room.hear(bid(LOT, STREAM, 1), twice, 100, NOON, Showing.UNSEEN)).isTrue();
        assertThat(room.hear(bid(LOT, STREAM, 1), twice, 101, NOON, Showing.UNSEEN)).isFalse();
        assertThat(shown).hasSize(1);
    }

    @Test
    void doesNotNumberWhatMayBeMissed() {
        hear(100, watched(STREAM, 3, 3));
        hear(101, said(STREAM, "hello"));

        assertThat(shown.getFirst().critical()).isFalse();
        assertThat(Words.of(shown.getFirst()).has("seq")).isFalse();
        assertThat(Words.of(shown.getLast()).path("seq").asLong()).isEqualTo(101);
    }

    @Test
    void doesNotReplayACommentThatWasRemoved() {
        var rude = said(STREAM, "something rude");
        hear(100, rude);
        hear(101, said(STREAM, "hello"));
        hear(102, removed(rude));

        assertThat(missed(99L)).containsExactly(101L, 102L);
        assertThat(Words.of(shown.getLast()).at("/data/action").asString())
                .isEqualTo("comment_removed");
        assertThat(Words.of(((Entrance.Fresh) enter(null)).snapshot()).at("/data/recent_comments"))
                .hasSize(1);
    }

    @Test
    void sendsAwayWhoIsBanned() {
        hear(100, banned(STREAM, SELLER, null));

        assertThat(banned).containsExactly(SELLER);
        assertThat(Words.of(shown.getFirst()).at("/data/action").asString()).isEqualTo("banned");
        assertThat(Words.of(shown.getFirst()).path("data").has("until")).isFalse();
    }

    private Audience audience() {
        return new Audience() {
            @Override
            public void show(Told told) {
                shown.add(told);
            }

            @Override
            public void ban(UUID user) {
                banned.add(user);
            }
        };
    }

    private void hear(long offset, SpecificRecord record) {
        room.hear(record, UUID.randomUUID(), offset, NOON, Showing.UNSEEN);
    }

    private List<Long> missed(long lastSeq) {
        return ((Entrance.Resumed) enter(lastSeq)).missed().stream().map(Told::seq).toList();
    }

    private Entrance enter(@Nullable Long lastSeq) {
        var entrances = new ArrayList<Entrance>();
        room.enter(lastSeq, NOON, (entrance, _) -> entrances.add(entrance));
        return entrances.getFirst();
    }
}
