package live.blytz.chat.log;

import java.time.Duration;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionExtended;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.auction.FairWarningGiven;
import live.blytz.events.chat.CommentRemoved;
import live.blytz.events.chat.DirectMessageSent;
import live.blytz.events.room.GiftReceived;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.room.ReactionsCounted;
import live.blytz.events.room.ViewerBanned;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.room.ViewerMuted;
import live.blytz.events.room.ViewerPresenceChanged;
import live.blytz.events.room.ViewerUnbanned;
import live.blytz.events.room.ViewerUnmuted;
import live.blytz.events.stream.CoHostJoined;
import live.blytz.events.stream.ProductPinned;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.stream.StreamVideoChanged;
import live.blytz.platform.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What chat tells. */
@Configuration(proxyBeanMethods = false)
class OwnTopics {

    /** How far back a show that is not over may reach. */
    private static final Duration ROOM_KEPT = Duration.ofDays(7);

    @Bean
    Topic room() {
        return Topic.of(
                        RoomWriter.TOPIC,
                        NewStreamComment.class,
                        ViewerCountUpdated.class,
                        ReactionsCounted.class,
                        GiftReceived.class,
                        ViewerPresenceChanged.class,
                        ViewerMuted.class,
                        ViewerUnmuted.class,
                        ViewerBanned.class,
                        ViewerUnbanned.class,
                        CommentRemoved.class,
                        StreamScheduled.class,
                        StreamStatusChanged.class,
                        StreamEnded.class,
                        CoHostJoined.class,
                        ProductPinned.class,
                        StreamVideoChanged.class,
                        AuctionScheduled.class,
                        AuctionOpened.class,
                        BidPlaced.class,
                        AuctionExtended.class,
                        FairWarningGiven.class,
                        AuctionClosed.class,
                        AuctionCancelled.class)
                .keptFor(ROOM_KEPT);
    }

    @Bean
    Topic chat() {
        return Topic.of("chat", DirectMessageSent.class, CommentRemoved.class);
    }

    @Bean
    Topic streamDeadLetters() {
        return deadLetters("stream");
    }

    @Bean
    Topic auctionDeadLetters() {
        return deadLetters("auction");
    }

    @Bean
    Topic walletDeadLetters() {
        return deadLetters("wallet");
    }

    private static Topic deadLetters(String topic) {
        return Topic.of(topic + Forwarder.DEAD_LETTERS).in(1);
    }
}
