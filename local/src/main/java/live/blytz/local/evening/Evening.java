package live.blytz.local.evening;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import live.blytz.local.media.Footage;
import live.blytz.local.suite.DemoUser;
import live.blytz.local.suite.Suite;

/** Plays a whole evening on the running suite, tells it, and checks the books. */
public final class Evening {

    private final Suite suite;
    private final Options options;
    private final Footage footage;
    private final String password;
    private final Teller teller;
    private final Measures measures = new Measures();

    private Evening(
            Suite suite, Options options, Footage footage, String password, PrintStream out) {
        this.footage = footage;
        this.password = password;
        this.suite = suite;
        this.options = options;
        this.teller = new Teller(out);
    }

    /**
     * @param password of the accounts that anybody may use
     * @return whether every check of the books came out right
     */
    public static boolean play(
            Suite suite, Options options, Footage footage, String password, PrintStream out) {
        return new Evening(suite, options, footage, password, out).play();
    }

    private boolean play() {
        var began = Instant.now().minusSeconds(1);
        try (var api = new Api(suite.addresses().gateway())) {
            teller.act("Doors open");
            var cast = Cast.gather(api, options, teller);
            var dice = new Random(options.seed());
            var shop =
                    Shop.open(
                            cast.host(),
                            "Liwayway Finds " + tonight(),
                            Place.some(dice),
                            Ware.OF_THE_SHOW,
                            1,
                            teller);
            var cafe =
                    Shop.open(
                            cast.shopkeeper(),
                            "Tindahan ni Mang Tomas " + tonight(),
                            Place.some(dice),
                            List.of(Ware.ON_THE_SHELF),
                            50,
                            teller);

            new Visitors(api, password, dice, teller).welcome();

            teller.act("The show");
            var show = Show.announce(shop, options, teller);
            var camera =
                    Camera.before(cast.host(), show, footage, suite.home().log("camera"), teller);
            List<Guest> crowd;
            List<Show.Sale> sales;
            try (camera) {
                show.goLive();
                teller.say(
                        "🔗 %s/shows/%s, as %s or anybody else",
                        suite.addresses().gateway(), show.stream(), DemoUser.BUYER.email());
                crowd = watch(api, cast, show);
                sales = show.run(camera);
            }
            crowd.forEach(each -> each.bidder().leave());

            teller.act("After the show");
            var after = new AfterTheShow(cast, options, teller, () -> house(api));
            var deals = new ArrayList<>(after.pay(sales));
            deals.add(after.buyNow(cafe, cast.buyers().getLast()));
            after.bring(deals, shop);
            after.release(cast.host());
            after.release(cast.shopkeeper());

            teller.act("The books");
            var night = new Night(began, cast, show, sales, deals, viewers(crowd), measures);
            var findings = new Audit(suite, night, teller).findings();
            Scoreboard.print(teller, options, night, findings, suite.addresses().gateway());
            var recording = camera.recording();
            if (recording != null) {
                teller.line("  the recording " + recording);
            }
            crowd.forEach(each -> each.viewer().close());
            return findings.stream().allMatch(Finding::holds);
        }
    }

    private Person house(Api api) {
        return Person.enter(api, "The house", DemoUser.ADMIN.email(), password);
    }

    private record Guest(Bidder bidder, Viewer viewer) {}

    private List<Guest> watch(Api api, Cast cast, Show show) {
        var guests = new ArrayList<Guest>();
        var rooms = suite.addresses().liveRoom();
        for (var i = 0; i < cast.buyers().size(); i++) {
            var person = cast.buyers().get(i);
            var bidder = bidder(person, i, cast, show);
            var tellsTheHouse = i == 0;
            var viewer =
                    Viewer.watch(
                            api.http(),
                            rooms,
                            show.stream(),
                            person,
                            frame -> {
                                bidder.hear(frame);
                                if (tellsTheHouse) {
                                    show.hear(frame);
                                }
                            });
            guests.add(new Guest(bidder, viewer));
        }
        teller.say("👀 %d watch over WebSockets at %s", guests.size(), rooms);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        guests.forEach(g -> threads.submit(() -> live(g)));
        threads.shutdown();
        return guests;
    }

    private void live(Guest guest) {
        try {
            guest.bidder().live(guest.viewer());
        } catch (RuntimeException gone) {
            teller.say("   ⚠  %s left: %s", guest.bidder().person().name(), gone.toString());
        }
    }

    /** Two of them have a part: one whose card will fail, one who strikes at the last moment. */
    private Bidder bidder(Person person, int number, Cast cast, Show show) {
        var dice = Show.diceOf(options, number);
        var temper =
                switch (number) {
                    case 0 -> Temper.PROXY;
                    case 1 -> Temper.SNIPER;
                    default -> Temper.some(dice);
                };
        var mustWin =
                person.id().equals(cast.unlucky().id())
                        ? show.lots().get(0)
                        : number == 1 ? show.lots().get(1) : null;
        return new Bidder(person, temper, dice, measures, options, mustWin);
    }

    private static List<Viewer> viewers(List<Guest> crowd) {
        return crowd.stream().map(Guest::viewer).toList();
    }

    private static String tonight() {
        return Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);
    }
}
