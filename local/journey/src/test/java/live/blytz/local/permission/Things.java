package live.blytz.local.permission;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Makes what paths are about, for real: through the same door, by the people it belongs to. */
final class Things {

    /** Of one person, where all else is of a whole circle. */
    private static final Set<String> PERSONAL =
            Set.of(
                    "user",
                    "session",
                    "login",
                    "address",
                    "card",
                    "room",
                    "notification",
                    "device",
                    "upload",
                    "earnings",
                    "payout",
                    "invitation");

    private interface Maker {
        Thing make(Owner owner);
    }

    private final Map<String, Maker> makers = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Thing>> made = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    Things(Cast cast, ExecutorService threads) {
        this.threads = threads;
        var goods = new Goods();
        var shows = new Shows(cast);
        var trades = new Trades(cast);
        var people = new Accounts(cast);
        makers.put("-", _ -> Thing.NONE);
        makers.put("letter", _ -> Thing.named("topic", "nowhere", "place", "0-0"));
        makers.put("user", people::user);
        makers.put("person", _ -> people.newcomer());
        makers.put("session", people::session);
        makers.put("login", people::login);
        makers.put("address", people::address);
        makers.put("card", people::card);
        makers.put("room", people::room);
        makers.put("customer", people::customer);
        makers.put("notification", owner -> people.notification(owner, this));
        makers.put("device", people::device);
        makers.put("category", _ -> goods.category(cast.boss()));
        makers.put("store", goods::store);
        makers.put("asked_store", goods::askedStore);
        makers.put("draft", goods::draft);
        makers.put("product", goods::product);
        makers.put("upload", goods::upload);
        makers.put("picture", goods::picture);
        makers.put("show", shows::show);
        makers.put("live_show", shows::live);
        makers.put("invitation", shows::invitation);
        makers.put("guest", shows::guest);
        makers.put("comment", shows::comment);
        makers.put("spectator", shows::spectator);
        makers.put("report", shows::report);
        makers.put("stage", owner -> shows.stage(owner, this));
        makers.put("goods", owner -> shows.goods(owner, this));
        makers.put("lot", owner -> shows.lot(owner, this));
        makers.put("open_lot", owner -> shows.open(owner, this));
        makers.put("order", owner -> trades.order(owner, this));
        makers.put("payment", owner -> trades.payment(owner, this));
        makers.put("parcel", owner -> trades.parcel(owner, this));
        makers.put("offer", owner -> trades.offer(owner, this));
        makers.put("earnings", owner -> trades.earnings(owner, this));
        makers.put("payout", owner -> trades.payout(owner, this));
    }

    /** The one that was made before, for those who change nothing. */
    CompletableFuture<Thing> shared(String name, Owner owner) {
        var whose = PERSONAL.contains(name) ? owner.person() : owner.circle().seller();
        return made.computeIfAbsent(
                "%s %s %s".formatted(name, whose.id(), owner.circle().buyer().id()),
                _ -> fresh(name, owner));
    }

    CompletableFuture<Thing> fresh(String name, Owner owner) {
        var maker = makers.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("nobody knows how to make a " + name);
        }
        return CompletableFuture.supplyAsync(() -> maker.make(owner), threads);
    }

    /** What can only be one's own. */
    static boolean isOfTheCaller(String name) {
        return name.equals("login") || name.equals("earnings");
    }

    static String any() {
        return UUID.randomUUID().toString();
    }
}
